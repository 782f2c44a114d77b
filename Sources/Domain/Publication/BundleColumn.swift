/// What a data package says of one column: its Thai title, its type, and what may stand in it.
struct BundleColumn {
    let file: BundleFile
    let name: String

    init(_ file: BundleFile, _ name: String) {
        self.file = file
        self.name = name
    }

    var json: CanonicalJSON {
        var members: [String: CanonicalJSON] = [
            "name": .string(name), "title": .string(title), "type": .string(type),
        ]
        let constraints = constraints
        if !constraints.isEmpty { members["constraints"] = .object(constraints) }
        return .object(members)
    }

    private var type: String {
        switch name {
        case "pilot", "carried_out", "suppressed": "boolean"
        case "applicable", "met", "below_target", "not_carried_out", "no_service", "not_recorded", "entries": "integer"
        case "frame", "provision", "value", "percent", "rate", "target": "number"
        case "certified_at": "datetime"
        default: "string"
        }
    }

    private var constraints: [String: CanonicalJSON] {
        var found: [String: CanonicalJSON] = [:]
        if isRequired { found["required"] = .bool(true) }
        if let words { found["enum"] = .array(words.map { .string($0) }) }
        switch name {
        case "lao_code": found["pattern"] = .string("[0-9]{7}")
        case "province_code": found["pattern"] = .string("[0-9]{2}")
        case "district_code": found["pattern"] = .string("[0-9]{4}")
        case "head": found["pattern"] = .string("[0-9a-f]{64}")
        default: break
        }
        return found
    }

    private var isRequired: Bool {
        switch name {
        case "district_code", "mission_th", "name_en", "frame_from", "unit_th", "target_unit_th", "frame", "provision",
            "value", "percent", "verdict", "certified_at", "rate":
            false
        default: true
        }
    }

    /// The only words that may stand there.
    private var words: [String]? {
        switch name {
        case "type": LocalGovernmentType.allCases.map(\.rawValue)
        case "kind": IndicatorKind.allCases.map(\.rawValue)
        case "status": IndicatorStatus.allCases.map(\.rawValue)
        case "publish": PublicationRule.allCases.map(\.rawValue)
        case "operator": TargetOperator.allCases.map(\.rawValue)
        case "verdict": Verdict.allCases.map(\.rawValue)
        default: nil
        }
    }

    private var title: String {
        switch name {
        case "lao_code": "รหัส อปท."
        case "type": "ประเภท อปท."
        case "name_th": file == .indicators ? "ชื่อตัวชี้วัด" : "ชื่อ อปท."
        case "province_code": "รหัสจังหวัด"
        case "district_code": "รหัสอำเภอ"
        case "indicator_code": "รหัสตัวชี้วัด"
        case "area": "ด้าน"
        case "mission_th": "ภารกิจ"
        case "name_en": "ชื่อตัวชี้วัดภาษาอังกฤษ"
        case "kind": "ชนิดของตัวชี้วัด"
        case "frame_from": "ข้อมูลพื้นฐานที่เป็นกรอบการประเมิน"
        case "pilot": "ตัวชี้วัดนำร่อง ไม่นับในผลสรุป"
        case "unit_th": "หน่วย"
        case "target_unit_th": "หน่วยของค่าเป้าหมาย"
        case "status": "ที่มาของตัวชี้วัด"
        case "publish": "ขอบเขตการเผยแพร่"
        case "operator": "เงื่อนไขของค่าเป้าหมาย"
        case "target": "ค่าเป้าหมาย"
        default: titleOfFigure
        }
    }

    private var titleOfFigure: String {
        switch name {
        case "frame": "กรอบการประเมิน (1)"
        case "provision": "การจัดบริการสาธารณะ (2)"
        case "carried_out": "ได้ดำเนินการในปีงบประมาณ"
        case "value": "ค่าที่เทียบกับเป้าหมาย"
        case "percent": "ร้อยละ"
        case "verdict": "ผลการประเมิน"
        case "suppressed": "ปกปิดเพื่อคุ้มครองข้อมูลส่วนบุคคล"
        case "certified_at": "เวลาที่รับรองข้อมูล"
        case "key": "รหัสของแถว"
        case "applicable": "จำนวนข้อที่ต้องประเมิน"
        case "met": "ผ่านค่าเป้าหมายขั้นต่ำ"
        case "below_target": "การพัฒนาในอนาคต"
        case "not_carried_out": "ไม่ได้ดำเนินการในปีงบประมาณ"
        case "no_service": "ไม่มีบริการสาธารณะ"
        case "not_recorded": "ไม่ได้บันทึกข้อมูล"
        case "rate": "ร้อยละที่ผ่าน"
        case "entries": "จำนวนรายการในบันทึกการเปลี่ยนแปลง"
        case "head": "รหัสท้ายบันทึกการเปลี่ยนแปลง (SHA-256)"
        default: name
        }
    }
}
