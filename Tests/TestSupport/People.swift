import Actions
import Domain
import Store

/// Stands in every free text of the tests, so that a text that is not escaped shows itself as a tag.
package let marker = "\"><x>"

/// The local governments of the tests: two share a name and a province, the third is of another.
package enum TestPlace {
    package static let tao = "6760201"
    package static let municipality = "5760202"
    package static let pao = "2700101"
}

/// Somebody with a name and a role, as the tests speak of him.
package struct TestPerson: Sendable {
    package let username: String
    package let name: String
    package let assignments: [RoleAssignment]

    private init(_ username: String, _ name: String, _ assignments: RoleAssignment...) {
        self.username = username
        self.name = name + marker
        self.assignments = assignments
    }

    package static let somsri = TestPerson("somsri", "สมศรี บันทึกดี", RoleAssignment(.recorder, at: TestPlace.tao))
    /// The second recorder of the same local government.
    package static let manee = TestPerson("manee", "มานี ช่วยกัน", RoleAssignment(.recorder, at: TestPlace.tao))
    package static let prasert = TestPerson("prasert", "ประเสริฐ รับรอง", RoleAssignment(.certifier, at: TestPlace.tao))
    /// Records and certifies in one small local government.
    package static let chujai = TestPerson(
        "chujai", "ชูใจ คนเดียว", RoleAssignment(.recorder, at: TestPlace.tao),
        RoleAssignment(.certifier, at: TestPlace.tao))
    package static let piti = TestPerson("piti", "ปิติ เทศบาล", RoleAssignment(.recorder, at: TestPlace.municipality))
    package static let weera = TestPerson("weera", "วีระ อบจ.", RoleAssignment(.recorder, at: TestPlace.pao))
    package static let jintana = TestPerson("jintana", "จินตนา ปลัด", RoleAssignment(.certifier, at: TestPlace.pao))
    /// Helps two local governments.
    package static let duangkaew = TestPerson(
        "duangkaew", "ดวงแก้ว สองแห่ง", RoleAssignment(.recorder, at: TestPlace.tao),
        RoleAssignment(.recorder, at: TestPlace.municipality))
    package static let district = TestPerson("district", "อำเภอ ใกล้ชิด", RoleAssignment(.district, at: "7602"))
    package static let province = TestPerson("province", "จังหวัด ดูแล", RoleAssignment(.province, at: "76"))
    package static let otherProvince = TestPerson("other-province", "จังหวัด อื่น", RoleAssignment(.province, at: "70"))
    package static let odloc = TestPerson("odloc", "สำนักงาน กลาง", RoleAssignment(.odloc))
    package static let dla = TestPerson("dla", "กรม ส่งเสริม", RoleAssignment(.dla))
    package static let committee = TestPerson("committee", "กรรมการ อ่านผล", RoleAssignment(.committee))
    package static let auditor = TestPerson("auditor", "ผู้ตรวจสอบ อ่านหมด", RoleAssignment(.auditor))
    package static let admin = TestPerson("admin", "ผู้ดูแล ระบบ", RoleAssignment(.admin))
    /// An account that nobody has given a role yet.
    package static let newcomer = TestPerson("newcomer", "มาใหม่ ไร้หน้าที่")

    package static let all = [
        somsri, manee, prasert, chujai, piti, weera, jintana, duangkaew, district, province, otherProvince, odloc,
        committee,
        auditor, admin, newcomer, dla,
    ]

    package static let password = "รหัสผ่าน-2567"

    /// All share one hash, which is slow to make.
    static let passwordHash = Password.hash(password, salt: [UInt8](repeating: 7, count: 16)) ?? ""

    static func insertAll(on db: any Connection) throws {
        for (offset, person) in all.enumerated() {
            // As in a demonstration, so that not every test begins with a telephone.
            let isExempt = person.assignments.contains { $0.role.requiresSecondFactor }
            try db.run(
                """
                INSERT INTO account (id, username, name, password_hash, demonstration, created_at)
                VALUES (\(offset + 1), \(person.username), \(person.name), \(passwordHash), \(isExempt), 0)
                """)
            for assignment in person.assignments {
                try db.run(
                    """
                    INSERT INTO role_assignment (account_id, role, place)
                    VALUES (\(offset + 1), \(assignment.role.rawValue), \(assignment.place))
                    """)
            }
        }
    }
}
