/// Why a password is not taken, with the words that say how to choose a better one.
package enum PasswordProblem: String, CaseIterable, Error, Sendable {
    case tooShort
    case tooLong
    /// Little more than words that many people take.
    case common
    /// Little more than the name of the office, of the person, or of this system.
    case madeOfNames
    /// A repetition, a row of neighbouring keys, or digits alone.
    case pattern

    package var words: Words {
        let least = PasswordRule.leastCharacters
        switch self {
        case .tooShort:
            return Words(
                th: "รหัสผ่านสั้นเกินไป โปรดตั้งอย่างน้อย \(least) ตัวอักษร เช่น นำคำที่ไม่เกี่ยวข้องกันหลายคำมาต่อกัน",
                en: "The password is too short. Use at least \(least) characters, for example several unrelated words.")
        case .tooLong:
            return Words(
                th: "รหัสผ่านยาวเกินไป โปรดตั้งให้สั้นลง ไม่เกิน \(PasswordRule.mostBytes / 3) ตัวอักษรไทย",
                en:
                    "The password is too long. Use at most \(PasswordRule.mostBytes) Latin or a third as many Thai letters."
            )
        case .common:
            return Words(
                th: "รหัสผ่านนี้มีผู้ใช้กันมากจนเดาได้ง่าย โปรดเพิ่มคำหรือตัวอักษรที่ผู้อื่นคาดไม่ถึง",
                en: "Many people use a password like this, so it is easily guessed. Add words that nobody expects.")
        case .madeOfNames:
            return Words(
                th: "รหัสผ่านนี้ตั้งจากชื่อหน่วยงาน ชื่อของท่าน หรือชื่อระบบ จึงเดาได้ง่าย โปรดใช้คำอื่น",
                en: "This password is made of the name of the office, your own name or the system's. Use other words.")
        case .pattern:
            return Words(
                th: "รหัสผ่านนี้เป็นตัวเลขล้วน อักษรซ้ำ หรือเรียงตามแป้นพิมพ์ จึงเดาได้ง่าย โปรดใช้คำหลายคำที่ไม่เกี่ยวข้องกัน",
                en: "This password is only digits, a repetition or a row of keys. Use several unrelated words.")
        }
    }
}
