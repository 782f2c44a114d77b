/// The papers of the local government, and the second letter to one that says nothing.
extension LetterDraft {
    /// The reply that names the officer.
    /// - Parameters:
    ///   - received: the letter that came, issued by `sender`.
    ///   - officer: whom the order assigns.
    package static func reply(
        _ received: Letter, from sender: LetterOffice, by place: LocalGovernment, naming officer: ResponsibleOfficer,
        round: String
    ) -> Letter {
        let person = officer.person
        var means = "หมายเลขโทรศัพท์ \(person.telephone)"
        if !person.email.isEmpty { means += " ไปรษณีย์อิเล็กทรอนิกส์ \(person.email)" }
        return Letter(
            office: place.seat, subject: "แจ้งชื่อเจ้าหน้าที่ผู้รับผิดชอบ\(assessment) ประจำปี พ.ศ. \(round)",
            addressee: sender.head, references: [cited(received, from: sender.name)],
            enclosures: [
                Letter.Enclosure(what: "สำเนา\(AssignmentOrder.cited(officer.order, of: place))", quantity: "1 ฉบับ")
            ],
            body: [
                "ตามหนังสือที่อ้างถึง แจ้งให้องค์กรปกครองส่วนท้องถิ่นมอบหมายเจ้าหน้าที่ผู้รับผิดชอบในการรวบรวมและบันทึกข้อมูลใน\(system) ประจำปี พ.ศ. \(round) นั้น",
                "\(place.fullName)ขอแจ้งชื่อเจ้าหน้าที่ผู้รับผิดชอบ คือ \(person.name) ตำแหน่ง \(person.position) \(means) รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย",
            ], close: "จึงเรียนมาเพื่อโปรดทราบ", post: place.head, owner: place.fullName, telephone: person.telephone,
            email: "")
    }

    /// The second letter, to those who have said nothing to the first.
    /// - Parameters:
    ///   - first: the letter that was issued by `office`.
    ///   - silent: heads of those who are addressed, in order.
    package static func second(
        _ first: Letter, by office: LetterOffice, to silent: [String], _ circular: Circular, today: ThaiDate
    ) -> Letter {
        let day = circular.officersBy.flatMap { $0 >= today ? $0 : nil } ?? today.adding(days: 7)
        let asked =
            circular.kind.asksForOfficer
            ? "ลงรับหนังสือและดำเนินการตามหนังสือดังกล่าว รวมทั้งให้มีการแจ้งชื่อเจ้าหน้าที่ผู้รับผิดชอบผ่านระบบให้แล้วเสร็จ"
            : "ลงรับหนังสือและดำเนินการตามหนังสือดังกล่าวให้แล้วเสร็จ"
        var letter = Letter(
            urgency: .mostUrgent, office: office.seat, subject: first.subject,
            addressee: silent.count == 1 ? silent[0] : silent.joined(separator: "\n"),
            references: [cited(first, from: office.name)],
            body: [
                "ตามหนังสือที่อ้างถึง \(office.name)ได้แจ้งให้ดำเนินการเกี่ยวกับ\(assessment) ประจำปี พ.ศ. \(circular.round) นั้น",
                "บัดนี้ ยังไม่ปรากฏการดำเนินการของหน่วยงานของท่านในระบบ จึงขอให้\(asked) ภายในวันที่ \(day.long()) หากได้ดำเนินการแล้ว ขออภัยมา ณ โอกาสนี้",
            ], close: "จึงเรียนมาเพื่อโปรดพิจารณาดำเนินการโดยด่วน", post: office.head, owner: office.owner)
        letter.keep(first)
        return letter
    }
}

extension LocalGovernment {
    /// At the right of the head of its letters.
    var seat: String {
        let hall =
            switch type {
            case .pao, .tao: "ที่ทำการ\(fullName)"
            case .bma: "ศาลาว่าการ\(fullName)"
            case .pattaya: "ศาลาว่าการ\(fullName)"
            default: "สำนักงาน\(fullName)"
            }
        return formalPlace.isEmpty ? hall : "\(hall)\n\(formalPlace)"
    }
}

/// คำสั่งมอบหมายเจ้าหน้าที่ผู้รับผิดชอบ: the order of the local government, to be signed on paper. An order is no letter: it has no addressee, and
/// ends with สั่ง ณ วันที่.
package struct AssignmentOrder: Hashable, Sendable {
    /// "คำสั่งองค์การบริหารส่วนตำบลบางด้วน".
    package let title: String
    /// "123/2567"; "" leaves its place free.
    package let number: String
    package let subject: String
    package let body: [String]
    package let duties: [String]
    /// "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป".
    package let begins: String
    /// nil leaves the day free.
    package let on: ThaiDate?
    package let post: String

    package init(of place: LocalGovernment, _ officer: ResponsibleOfficer, round: String) {
        let (assessment, system) = (LetterDraft.assessment, LetterDraft.system)
        title = "คำสั่ง\(place.fullName)"
        number = officer.order.number
        on = officer.order.on
        subject = "มอบหมายเจ้าหน้าที่ผู้รับผิดชอบ\(assessment) ประจำปี พ.ศ. \(round)"
        body = [
            "ด้วยคณะกรรมการการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่นได้มีมติให้ดำเนินการ\(assessment.dropFirst("การ".count)) ประจำปี พ.ศ. \(round) และให้องค์กรปกครองส่วนท้องถิ่นมอบหมายเจ้าหน้าที่ผู้รับผิดชอบในการรวบรวมและบันทึกข้อมูลใน\(system)",
            "เพื่อให้การดำเนินการดังกล่าวเป็นไปด้วยความเรียบร้อย จึงมอบหมายให้ \(officer.person.name) ตำแหน่ง \(officer.person.position) เป็นเจ้าหน้าที่ผู้รับผิดชอบ โดยมีหน้าที่ดังต่อไปนี้",
        ]
        duties = [
            "รวบรวมข้อมูลและเอกสารหลักฐานตามตัวชี้วัดจากส่วนราชการที่เกี่ยวข้อง", "บันทึกข้อมูลในระบบให้ถูกต้อง ครบถ้วน ภายในระยะเวลาที่กำหนด",
            "เสนอข้อมูลให้ผู้รับรองข้อมูลตรวจสอบและรับรอง", "เข้าร่วมการประชุมเชิงปฏิบัติการและประสานงานกับหน่วยงานที่เกี่ยวข้อง",
        ]
        begins = "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป"
        post = place.head
    }

    /// "คำสั่งองค์การบริหารส่วนตำบลบางด้วน ที่ 123/2567 ลงวันที่ 5 เมษายน 2567", as a letter names it.
    static func cited(_ order: ResponsibleOfficer.Order, of place: LocalGovernment) -> String {
        var parts = ["คำสั่ง\(place.fullName)"]
        if !order.number.isEmpty { parts.append("ที่ \(order.number)") }
        if let on = order.on { parts.append("ลงวันที่ \(on.long())") }
        return parts.joined(separator: " ")
    }
}
