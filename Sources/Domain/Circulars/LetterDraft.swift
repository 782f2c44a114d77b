/// What the next office writes, drafted from the letter that it received: its own letter, which encloses that one.
///
/// The words are those of such letters since ระเบียบงานสารบรรณ: ด้วย…ได้รับแจ้งจาก…ว่า, ในการนี้, จึงเรียนมาเพื่อโปรด…. Figures stay Arabic
/// until the paper.
package enum LetterDraft {
    static let system = "ระบบประเมินผลมาตรฐานขั้นต่ำการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น"
    static let assessment = "การประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น"

    /// The letter of an office that passes one on.
    /// - Parameters:
    ///   - received: the letter that came, issued by `sender`.
    ///   - receivers: to whom this office writes.
    ///   - last: the last letter this office has issued: its address, signatory and telephone are taken over.
    package static func passOn(
        _ received: Letter, from sender: LetterOffice, by office: LetterOffice, to receivers: LetterReceivers,
        _ circular: Circular, last: Letter?
    ) -> Letter {
        let matter = matter(of: received)
        let cause =
            office.place == LetterRoute.office
            ? "ด้วย\(matter)" : "ด้วย\(office.name)ได้รับแจ้งจาก\(sender.name)ว่า \(matter)"
        var letter = Letter(
            urgency: received.urgency, office: office.seat, subject: received.subject,
            addressee: receivers.addressee, enclosures: [enclosure(received, from: sender)],
            body: [cause] + purposes(circular, by: office, to: receivers), close: "จึงเรียนมาเพื่อโปรดพิจารณาดำเนินการ",
            post: office.head, owner: office.owner)
        if circular.kind == .results { letter.close = "จึงเรียนมาเพื่อโปรดทราบ" }
        letter.keep(last)
        return letter
    }

    /// "สำเนาหนังสือจังหวัดเชียงใหม่ ด่วนที่สุด ที่ ชม 0023.3/ว 123 ลงวันที่ 1 เมษายน 2567", one set.
    static func enclosure(_ letter: Letter, from sender: LetterOffice) -> Letter.Enclosure {
        Letter.Enclosure(what: "สำเนา\(cited(letter, from: sender.name))", quantity: "1 ชุด")
    }

    /// As other letters refer to one: "หนังสือจังหวัดเชียงใหม่ ด่วนที่สุด ที่ ชม 0023.3/ว 123 ลงวันที่ 1 เมษายน 2567".
    package static func cited(_ letter: Letter, from sender: String) -> String {
        var parts = ["หนังสือ\(sender)"]
        if let urgency = letter.urgency { parts.append(urgency.thai) }
        if !letter.number.isEmpty { parts.append("ที่ \(letter.number)") }
        if let date = letter.date { parts.append("ลงวันที่ \(date.long())") }
        return parts.joined(separator: " ")
    }

    /// What a letter tells, without who has told it to whom: every office says that anew.
    static func matter(of letter: Letter) -> String {
        guard let first = letter.body.first else { return letter.subject }
        if first.hasPrefix("ด้วย"), let notified = first.firstRange(of: "ได้รับแจ้งจาก"),
            let that = first[notified.upperBound...].firstRange(of: "ว่า ")
        {
            return String(first[that.upperBound...])
        }
        return first.hasPrefix("ด้วย") ? String(first.dropFirst("ด้วย".count)) : first
    }

    private static func purposes(
        _ circular: Circular, by office: LetterOffice, to receivers: LetterReceivers
    ) -> [String] {
        let asked = asked(circular)
        var paragraphs: [String] = []
        if !receivers.kinds.isEmpty {
            paragraphs.append("ในการนี้ \(office.name)ขอให้\(receivers.kindsInWords)\(asked)")
        }
        if receivers.hasDistricts {
            let lead = receivers.kinds.isEmpty ? "ในการนี้ \(office.name)ขอให้อำเภอ" : "สำหรับอำเภอ ขอให้"
            let same = receivers.kinds.isEmpty ? asked : same(circular)
            paragraphs.append("\(lead)แจ้งเทศบาลตำบลและองค์การบริหารส่วนตำบลในพื้นที่\(same)")
        }
        return paragraphs
    }

    /// What each local government is asked to do.
    private static func asked(_ circular: Circular) -> String {
        switch circular.kind {
        case .workshop:
            let day = circular.officersBy.map { "ภายในวันที่ \($0.long())" } ?? "โดยเร็ว"
            return
                "มอบหมายเจ้าหน้าที่ผู้รับผิดชอบในการรวบรวมและบันทึกข้อมูลใน\(system) ประจำปี พ.ศ. \(circular.round) พร้อมทั้งแจ้งชื่อ ตำแหน่ง และหมายเลขโทรศัพท์ของเจ้าหน้าที่ดังกล่าวผ่านระบบ \(day) และให้เจ้าหน้าที่เข้าร่วมการประชุมเชิงปฏิบัติการตามวันและเวลาที่กำหนด รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย"
        case .results:
            return
                "ตรวจดูผล\(assessment) ประจำปี พ.ศ. \(circular.round) ของหน่วยงานในระบบ และใช้เป็นข้อมูลในการพัฒนาคุณภาพการจัดบริการสาธารณะต่อไป รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย"
        }
    }

    /// The same for those whom somebody else tells.
    private static func same(_ circular: Circular) -> String {
        switch circular.kind {
        case .workshop: "ดำเนินการในแนวทางเดียวกันภายในกำหนดดังกล่าวด้วย"
        case .results: "ทราบและดำเนินการในแนวทางเดียวกันด้วย"
        }
    }
}

extension Letter {
    /// Takes over from an earlier letter of the same office what does not change from one to the next.
    mutating func keep(_ last: Letter?) {
        guard let last else { return }
        office = last.office
        signatory = last.signatory
        post = last.post
        owner = last.owner
        telephone = last.telephone
        email = last.email
    }
}
