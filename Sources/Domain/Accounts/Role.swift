/// What a person is in one place. The raw value is the code name used in files and sign-in names.
package enum Role: String, CaseIterable, Sendable {
    /// เจ้าหน้าที่ผู้รับผิดชอบ: collects and records the figures of one local government
    case recorder
    /// ผู้รับรองข้อมูล (ปลัด/นายก): checks and certifies them
    case certifier
    /// ท้องถิ่นอำเภอ
    case district
    /// สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด (สถจ.)
    case province
    /// สำนักงาน ก.ก.ถ.
    case odloc
    /// กรมส่งเสริมการปกครองท้องถิ่น (สถ.)
    case dla
    /// คณะกรรมการ/คณะอนุกรรมการ
    case committee
    /// ผู้ตรวจสอบ
    case auditor
    /// ผู้ดูแลระบบ: accounts, no answers
    case admin

    package var nameTH: String {
        switch self {
        case .recorder: "เจ้าหน้าที่ผู้รับผิดชอบ"
        case .certifier: "ผู้รับรองข้อมูล"
        case .district: "ท้องถิ่นอำเภอ"
        case .province: "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด"
        case .odloc: "สำนักงาน ก.ก.ถ."
        case .dla: "กรมส่งเสริมการปกครองท้องถิ่น"
        case .committee: "คณะกรรมการการกระจายอำนาจฯ"
        case .auditor: "ผู้ตรวจสอบ"
        case .admin: "ผู้ดูแลระบบ"
        }
    }
}

/// A role in a place: a seven-digit local government, a four-digit district, a two-digit province, or "" for the country.
package struct RoleAssignment: Hashable, Sendable {
    package var role: Role
    package var place: String

    package init(_ role: Role, at place: String = "") {
        self.role = role
        self.place = place
    }
}
