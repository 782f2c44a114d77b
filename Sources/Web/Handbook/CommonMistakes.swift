import Domain

/// What goes wrong when figures are recorded, and how to do it right. The general ones hold for every indicator and stand
/// once in a book; the others follow from an indicator's kind, frame and unit.
enum CommonMistakes {
    static func general(_ set: StandardSet) -> [String] {
        [
            "เว้นว่างไม่ใช่ศูนย์ ช่องว่างหมายถึงยังไม่มีข้อมูล ผลจะเป็น “\(set.words.notRecorded)” ถ้านับแล้วไม่มีเลยให้กรอก 0",
            "ถ้าไม่มีสิ่งที่ต้องจัดบริการในเขต ให้กรอกกรอบการประเมิน (1) เป็น 0 ผลจะเป็น “\(set.words.noService)” ซึ่งไม่นับว่าต่ำกว่าค่าเป้าหมาย",
            "ถ้ามีภารกิจแต่ปีนั้นไม่ได้ทำ ให้เลือก “ไม่ได้ดำเนินการในปีงบประมาณ” ไม่ใช่เว้นว่าง และไม่ใช่กรอก (1) เป็น 0",
            "นับเฉพาะ\(set.period.wordsTH) ไม่ใช่ปีปฏิทิน และไม่ใช่ปีที่กรอก",
            "ดูหน่วยนับหลังช่องก่อนกรอกทุกครั้ง (1) และ (2) ต้องนับด้วยวิธีเดียวกัน จากทะเบียนหรือบัญชีเดียวกัน",
            "ไม่ต้องปัดเศษเอง กรอกทศนิยมได้ถึง 6 ตำแหน่ง ระบบตัดสินจากตัวเลขเต็มก่อนปัดเศษ",
        ]
    }

    static func of(_ indicator: Indicator, _ standards: Standards) -> [String] {
        ofKind(indicator) + ofFrame(indicator, standards) + [ofUnit(indicator)].compactMap { $0 }
    }

    private static func ofKind(_ indicator: Indicator) -> [String] {
        var mistakes: [String] = []
        switch indicator.kind {
        case .ratio:
            mistakes.append("อย่ากรอกร้อยละลงในช่อง กรอกจำนวนจริงทั้ง (1) และ (2) ระบบคำนวณร้อยละให้")
            if indicator.provisionMayExceedFrame {
                mistakes.append("(2) มากกว่า (1) ได้ แต่โปรดตรวจว่านับถูกหน่วย")
            } else {
                mistakes.append("(2) มากกว่า (1) ไม่ได้ เพราะ (2) เป็นส่วนหนึ่งของ (1)")
            }
        case .rate:
            mistakes.append("อย่าหารเอง กรอกจำนวนจริงทั้ง (1) และ (2) ระบบหารให้")
        case .count:
            mistakes.append("กรอกจำนวนที่ทำจริง ไม่ใช่จำนวนตามแผน ถ้าทำแล้วไม่มีเลยกรอก 0")
        case .yesNo:
            mistakes.append("เลือก “มี” เมื่อมีจริงภายในปีงบประมาณและมีหลักฐานแสดงได้ ที่อยู่ระหว่างจัดทำยังถือว่า “ไม่มี”")
        }
        let comparison = indicator.target.comparison
        if comparison == .atMost || comparison == .below {
            mistakes.append("ตัวชี้วัดนี้ยิ่งน้อยยิ่งดี ผ่านเมื่อไม่เกินค่าเป้าหมาย")
        }
        return mistakes
    }

    private static func ofFrame(_ indicator: Indicator, _ standards: Standards) -> [String] {
        guard indicator.kind.hasFrame else { return [] }
        if let code = indicator.frameFrom, let item = standards.baseDataItem(code) {
            let day = item.asOf.map { " นับ ณ วันที่ \($0.long())" } ?? ""
            return ["(1) มาจากข้อมูลพื้นฐานซึ่งกรอกครั้งเดียว ใช้กับทุกตัวชี้วัดที่เกี่ยวข้อง แก้ที่หน้าข้อมูลพื้นฐาน\(day)"]
        }
        if let word = indicator.noServiceWordTH {
            return ["ถ้าไม่มีเลยให้กรอก (1) เป็น 0 ผลจะเป็น “\(word)” ไม่ใช่ต่ำกว่าค่าเป้าหมาย"]
        }
        return []
    }

    /// Units that are mistaken for others: metres where roads are counted, areas a thousandfold.
    private static func ofUnit(_ indicator: Indicator) -> String? {
        switch indicator.unitTH {
        case "สาย": "นับเป็นจำนวนสาย ไม่ใช่ความยาว ถนนสายเดียวยาว 1,200 เมตร กรอก 1 ไม่ใช่ 1,200 หรือ 1.2"
        case "กม.": "กรอกเป็นกิโลเมตร 1,500 เมตร คือ 1.5 ไม่ใช่ 1,500"
        case "ตร.ม.": "กรอกเป็นตารางเมตร 1 ไร่ = 1,600 ตร.ม. 1 งาน = 400 ตร.ม. 1 ตร.กม. = 1,000,000 ตร.ม."
        case "ลบ.ม.": "กรอกเป็นลูกบาศก์เมตร 1,000 ลิตร = 1 ลบ.ม."
        case "ตัน/ปี": "กรอกปริมาณทั้งปีเป็นตัน วันละ 2 ตันตลอดปีคือ 730 และ 1,000 กก. = 1 ตัน"
        case "ตัน": "กรอกเป็นตัน 1,000 กก. = 1 ตัน"
        case "กก.": "กรอกเป็นกิโลกรัม 1 ตัน = 1,000 กก."
        case "บาท": "กรอกเป็นบาทเต็มจำนวน ไม่ใช่พันบาทหรือล้านบาท"
        case "คน", "ราย": "นับเป็นจำนวนคน คนเดียวรับบริการหลายครั้งนับเป็น 1"
        case "ครั้ง": "นับเป็นจำนวนครั้ง ไม่ใช่จำนวนผู้เข้าร่วม"
        case "ครัวเรือน", "หลังคาเรือน": "นับเป็น\(indicator.unitTH) ไม่ใช่จำนวนคน"
        case "แห่ง": "นับเป็นจำนวนแห่ง ไม่ใช่พื้นที่หรือจำนวนผู้ใช้"
        case "จุด": "นับเป็นจำนวนจุด ไม่ใช่จำนวนครั้งหรืออุปกรณ์"
        default: nil
        }
    }
}
