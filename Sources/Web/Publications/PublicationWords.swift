import Domain

/// The words of publications.
enum PublicationWords {
    static let list = Words(th: "ผลการประเมินที่เผยแพร่", en: "Published results")

    static func title(_ one: Publication) -> Words {
        Words(
            th: "ผลการประเมิน รอบปี \(one.round) ฉบับที่ \(one.version)",
            en: "Results of round \(Round.yearEN(one.round)), version \(one.version)")
    }

    static func file(_ name: String) -> Words {
        guard let file = BundleFile(rawValue: name) else { return Words(both: name) }
        return switch file {
        case .dataPackage: Words(th: "คำอธิบายชุดข้อมูล (Data Package)", en: "Description of the data (Data Package)")
        case .localGovernments: Words(th: "อปท. ที่เข้ารับการประเมิน", en: "Local governments that took part")
        case .indicators: Words(th: "ตัวชี้วัด", en: "Indicators")
        case .applicability:
            Words(th: "ตัวชี้วัดและค่าเป้าหมายของแต่ละประเภท", en: "Which indicator is asked of which type, with its target")
        case .results: Words(th: "ผลการประเมินรายตัวชี้วัดของทุกแห่ง", en: "Results of each local government and indicator")
        case .national: Words(th: "สรุปทั้งประเทศ", en: "Summary of the country")
        case .provinces: Words(th: "สรุปรายจังหวัด", en: "Summary by province")
        case .types: Words(th: "สรุปตามประเภท อปท.", en: "Summary by type")
        case .areas: Words(th: "สรุปรายด้าน", en: "Summary by area")
        case .auditHeads: Words(th: "รหัสท้ายบันทึก ณ เวลาที่เผยแพร่", en: "Heads of the record when it was published")
        case .seal: Words(th: "ตราผนึกของชุดข้อมูล", en: "Seal of the bundle")
        }
    }

    /// What changed in a row.
    static func column(_ name: String) -> Words {
        switch name {
        case "frame": Words(th: "กรอบการประเมิน (1)", en: "Frame (1)")
        case "provision": Words(th: "การจัดบริการสาธารณะ (2)", en: "Provision (2)")
        case "carried_out": Words(th: "ได้ดำเนินการ", en: "Carried out")
        case "value": Words(th: "ค่าที่เทียบกับเป้าหมาย", en: "Value")
        case "percent": Words(th: "ร้อยละ", en: "Per cent")
        case "verdict": Words(th: "ผลการประเมิน", en: "Verdict")
        case "suppressed": Words(th: "ปกปิดเพื่อคุ้มครองข้อมูลส่วนบุคคล", en: "Hidden to protect persons")
        case "certified_at": Words(th: "เวลาที่รับรอง", en: "Certified at")
        default: Words(th: "ทั้งแถว", en: "The whole row")
        }
    }
}
