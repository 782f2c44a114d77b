/// What a person is in one place. The raw value is the code name used in files and sign-in names.
package enum Role: String, CaseIterable, Sendable {
    /// เจ้าหน้าที่ผู้รับผิดชอบ: collects and records the figures of one local government
    case recorder
    /// ผู้ให้ข้อมูลของกอง: fills in the rows of one division by a one-time link
    case contributor
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

    package var name: Words {
        switch self {
        case .recorder: Words(th: "เจ้าหน้าที่ผู้รับผิดชอบ", en: "Responsible officer")
        case .contributor: Words(th: "ผู้ให้ข้อมูลของกอง", en: "Contributor of a division")
        case .certifier: Words(th: "ผู้รับรองข้อมูล", en: "Certifier")
        case .district: Words(th: "ท้องถิ่นอำเภอ", en: "District local administration office")
        case .province: Words(th: "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด", en: "Provincial office for local administration")
        case .odloc: Words(th: "สำนักงาน ก.ก.ถ.", en: "Office of the Decentralization Committee")
        case .dla: Words(th: "กรมส่งเสริมการปกครองท้องถิ่น", en: "Department of Local Administration")
        case .committee: Words(th: "คณะกรรมการการกระจายอำนาจฯ", en: "Committee on Decentralization")
        case .auditor: Words(th: "ผู้ตรวจสอบ", en: "Auditor")
        case .admin: Words(th: "ผู้ดูแลระบบ", en: "System administrator")
        }
    }
}

/// A role in a place: a seven-digit local government, a four-digit district, a two-digit province, or "" for the country.
package struct RoleAssignment: Hashable, Sendable {
    package var role: Role
    package var place: String
    /// Of a contributor only: the rows that his link opens.
    package var rows: DivisionRows?

    package init(_ role: Role, at place: String = "", rows: DivisionRows? = nil) {
        self.role = role
        self.place = place
        self.rows = rows
    }
}
