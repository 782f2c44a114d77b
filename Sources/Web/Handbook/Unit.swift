/// Units as standard sets spell them.
enum Unit {
    static let roads = "สาย"
    static let kilometres = "กม."
    static let squareMetres = "ตร.ม."
    static let cubicMetres = "ลบ.ม."
    static let tonnesPerYear = "ตัน/ปี"
    static let tonnes = "ตัน"
    static let kilograms = "กก."
    static let baht = "บาท"
    static let persons = "คน"
    static let cases = "ราย"
    static let times = "ครั้ง"
    static let households = "ครัวเรือน"
    static let houses = "หลังคาเรือน"
    static let places = "แห่ง"
    static let spots = "จุด"
}
