/// Frames of the size that an office meets, so that a worked example is believed. Whole, in the unit of the frame.
enum UsualFrame {
    static func of(_ indicator: Indicator, _ type: LocalGovernmentType) -> Int {
        switch indicator.frameFrom {
        case "population": population(type)
        case "households", "houses": population(type) / 3 / 100 * 100
        case "villages": villages(type)
        default: indicator.kind == .rate ? 4 : counted[indicator.frameUnitTH] ?? 20
        }
    }

    private static func population(_ type: LocalGovernmentType) -> Int {
        switch type {
        case .tao: 6_000
        case .subdistrictMunicipality: 9_000
        case .townMunicipality: 24_000
        case .cityMunicipality: 90_000
        case .pattaya: 120_000
        case .pao: 600_000
        case .bma: 5_400_000
        }
    }

    private static func villages(_ type: LocalGovernmentType) -> Int {
        switch type {
        case .tao: 10
        case .subdistrictMunicipality: 20
        case .townMunicipality, .pattaya: 40
        case .cityMunicipality: 80
        case .pao: 500
        case .bma: 2_000
        }
    }

    private static let counted = [
        "กก.": 500, "กม.": 40, "กลุ่ม": 10, "คน": 100, "คัน": 5, "คำขอ": 50, "จุด": 20, "ดวง": 200, "ต้น": 1_000,
        "ตร.ม.": 5_000, "ตัน": 2_000, "ตัน/ปี": 2_000, "ตัว": 500, "บาท": 500_000, "รายการ": 20, "ราย": 10,
        "ลบ.ม.": 200_000, "วัน": 300, "สาย": 20, "หลัง": 10, "เรื่อง": 20, "เหตุ": 10, "แปลง": 20, "แห่ง": 10,
        "โครงการ": 40,
    ]
}
