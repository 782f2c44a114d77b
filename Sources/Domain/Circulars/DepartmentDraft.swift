/// The Department's own letter, with which a circular begins.
extension LetterDraft {
    /// - Parameter last: the last letter of the Department.
    package static func first(_ circular: Circular, in round: Round, last: Letter?) -> Letter {
        let office = LetterOffice.department
        var letter = Letter(
            office: office.seat, subject: subject(circular),
            addressee: LetterReceivers(hasProvinces: true).addressee, body: body(circular, in: round),
            close: circular.kind == .workshop ? "จึงเรียนมาเพื่อโปรดพิจารณา" : "จึงเรียนมาเพื่อโปรดทราบ", post: office.head,
            owner: office.owner, telephone: "0 2241 9000", email: "saraban@dla.go.th")
        letter.keep(last)
        return letter
    }

    private static func subject(_ circular: Circular) -> String {
        switch circular.kind {
        case .workshop: "การประชุมเชิงปฏิบัติการเพื่อชี้แจงแนวทาง\(assessment) ประจำปี พ.ศ. \(circular.round)"
        case .results: "แจ้งผล\(assessment) ประจำปี พ.ศ. \(circular.round)"
        }
    }

    private static let committee = "คณะกรรมการการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น"

    private static func body(_ circular: Circular, in round: Round) -> [String] {
        let office = LetterOffice.department.name
        let meeting =
            round.resolution.meeting.isEmpty
            ? ""
            : " ในคราวประชุม ครั้งที่ \(round.resolution.meeting)"
                + (round.resolution.on.map { " เมื่อวันที่ \($0.long())" } ?? "")
        switch circular.kind {
        case .workshop:
            return [
                "ด้วย\(office)ได้รับแจ้งจากสำนักงานปลัดสำนักนายกรัฐมนตรีว่า \(committee)\(meeting) ได้มีมติให้สำนักงาน\(committee)ดำเนินการ\(assessment.dropFirst("การ".count)) ประจำปี พ.ศ. \(circular.round) โดยให้องค์กรปกครองส่วนท้องถิ่นบันทึกข้อมูลใน\(system) ประจำปี พ.ศ. \(circular.round) และได้กำหนดจัดประชุมเชิงปฏิบัติการเพื่อสร้างความรู้ความเข้าใจเกี่ยวกับตัวชี้วัดและการบันทึกข้อมูลให้แก่เจ้าหน้าที่องค์กรปกครองส่วนท้องถิ่นทั่วประเทศ",
                "ในการนี้ \(office)ขอให้จังหวัดแจ้งองค์กรปกครองส่วนท้องถิ่นมอบหมายเจ้าหน้าที่ที่รับผิดชอบในการรวบรวมและบันทึกข้อมูลในระบบดังกล่าว แจ้งชื่อเจ้าหน้าที่ผ่านระบบ\(circular.officersBy.map { "ภายในวันที่ \($0.long()) " } ?? " ")และเข้าร่วมการประชุมเชิงปฏิบัติการตามวันและเวลาที่กำหนด",
            ]
        case .results:
            return [
                "ด้วย\(committee)ได้พิจารณาผล\(assessment) ประจำปี พ.ศ. \(circular.round) เรียบร้อยแล้ว",
                "ในการนี้ \(office)ขอให้จังหวัดแจ้งองค์กรปกครองส่วนท้องถิ่นตรวจดูผลการประเมินของหน่วยงานในระบบ และใช้เป็นข้อมูลในการพัฒนาคุณภาพการจัดบริการสาธารณะต่อไป",
            ]
        }
    }
}
