/// A step on the way from the letter to the verdict, as one local government takes it in one round. In the order of the way.
///
/// A step more is a case here in its place, its words, and one set of facts (`FunnelFacts.add`), read by one grouped query: pages, files
/// and mails follow by themselves.
package enum FunnelStep: String, CaseIterable, Sendable {
    /// The office that writes to it has issued its letter, in a circular that asks for officers.
    case told
    /// Somebody has noted the receipt of such a letter (ลงรับหนังสือ).
    case received
    /// The responsible officer is named.
    case officerNamed = "officer-named"
    /// The reply that names him was sent, with number and day on record (`LetterReply`).
    case replied
    /// Somebody of it took part in the workshop, in the whole or in part (`AttendanceJudgement`).
    case attended
    /// Somebody of it has put something right, filled it in or submitted in the practice room (`PracticeProgress`).
    case practised
    /// At least one counted indicator is recorded: it has a verdict other than `not_recorded`.
    case firstFigure = "first-figure"
    /// กรอกครบ: no counted indicator is left blank.
    case allFigures = "all-figures"
    /// Handed to the certifier, or further: it stands so now, and what is taken back is not handed over.
    case submitted
    /// A certification stands that was not withdrawn.
    case certified

    /// Its place in the way, from 0.
    package var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The step before; nil for the first.
    package var previous: FunnelStep? { position == 0 ? nil : Self.allCases[position - 1] }

    /// Of those that have reached it.
    package var words: Words {
        switch self {
        case .told: Words(th: "หนังสือถึงแล้ว", en: "Told by letter")
        case .received: Words(th: "ลงรับหนังสือแล้ว", en: "Letter acknowledged")
        case .officerNamed: Words(th: "แจ้งชื่อเจ้าหน้าที่แล้ว", en: "Officer named")
        case .replied: Words(th: "ส่งหนังสือตอบแล้ว", en: "Reply sent")
        case .attended: Words(th: "เข้าร่วมประชุมแล้ว", en: "Took part in the workshop")
        case .practised: Words(th: "ฝึกบันทึกข้อมูลแล้ว", en: "Practised recording")
        case .firstFigure: Words(th: "เริ่มบันทึกข้อมูลแล้ว", en: "First figure recorded")
        case .allFigures: Words(th: "กรอกครบ", en: "All figures recorded")
        case .submitted: Words(th: "เสนอผู้รับรองแล้ว", en: "Submitted")
        case .certified: Words(th: "รับรองและส่งข้อมูลแล้ว", en: "Certified")
        }
    }

    /// Of those that have not: the name of the red list.
    package var missing: Words {
        switch self {
        case .told: Words(th: "หนังสือยังไม่ถึง", en: "Not told yet")
        case .received: Words(th: "ยังไม่ลงรับหนังสือ", en: "Letter not acknowledged")
        case .officerNamed: Words(th: "ยังไม่แจ้งชื่อเจ้าหน้าที่", en: "No officer named")
        case .replied: Words(th: "ยังไม่ส่งหนังสือตอบ", en: "No reply sent")
        case .attended: Words(th: "ยังไม่เข้าร่วมประชุม", en: "Not seen in the workshop")
        case .practised: Words(th: "ยังไม่ฝึกบันทึกข้อมูล", en: "Not practised yet")
        case .firstFigure: Words(th: "ยังไม่เริ่มบันทึกข้อมูล", en: "No figure recorded")
        case .allFigures: Words(th: "ยังกรอกไม่ครบ", en: "Figures missing")
        case .submitted: Words(th: "ยังไม่เสนอผู้รับรอง", en: "Not submitted")
        case .certified: Words(th: "ยังไม่รับรองข้อมูล", en: "Not certified")
        }
    }

    /// What is asked of those that have not reached it, in mails and messages.
    package var request: Words {
        switch self {
        case .told:
            Words(
                th: "ขอให้ท่านสอบถามหน่วยงานที่ส่งหนังสือถึงท่าน เนื่องจากหนังสือยังไม่ออกในระบบ",
                en: "Please ask the office that writes to you: its letter is not issued yet.")
        case .received:
            Words(th: "ขอให้ลงรับหนังสือในระบบ", en: "Please acknowledge the letter in the system.")
        case .officerNamed:
            Words(
                th: "ขอให้แจ้งชื่อเจ้าหน้าที่ผู้รับผิดชอบในระบบ", en: "Please name the responsible officer in the system.")
        case .replied:
            Words(
                th: "ขอให้ส่งหนังสือตอบแจ้งชื่อเจ้าหน้าที่ และบันทึกเลขที่และวันที่ในระบบ",
                en: "Please send the reply that names the officer, and note its number and date in the system.")
        case .attended:
            Words(
                th: "ขอให้ตอบรับการประชุมเชิงปฏิบัติการและเข้าร่วมตามรอบ หากลงทะเบียนแล้ว ไม่ต้องลงทะเบียนซ้ำ",
                en:
                    "Please answer and take part in your session of the workshop. Whoever has registered need not do it again."
            )
        case .practised:
            Words(
                th: "ขอให้ผู้ลงทะเบียนประชุมเข้าห้องฝึกบันทึกข้อมูล จากหน้าการลงทะเบียนของตน",
                en:
                    "Whoever registered for the workshop is asked to try out the practice room, from the page of the registration."
            )
        case .firstFigure: Words(th: "ขอให้เริ่มบันทึกข้อมูลในระบบ", en: "Please begin to record your figures.")
        case .allFigures:
            Words(th: "ขอให้บันทึกข้อมูลให้ครบทุกตัวชี้วัด", en: "Please record the indicators that are still blank.")
        case .submitted:
            Words(
                th: "ขอให้ตรวจข้อมูลและเสนอผู้รับรองข้อมูล", en: "Please check the figures and submit them to the certifier.")
        case .certified:
            Words(th: "ขอให้ผู้รับรองข้อมูลตรวจและรับรองข้อมูล", en: "The certifier is asked to check and certify the figures.")
        }
    }

    /// Who is written to, among those who hold a role in the local government. Nobody where it was not told: there is nothing for it to do.
    package var readers: [Role] {
        switch self {
        case .told: []
        case .received, .officerNamed, .replied, .attended, .practised: [.recorder, .certifier]
        case .firstFigure, .allFigures, .submitted: [.recorder]
        case .certified: [.certifier]
        }
    }

    /// Where a mail about it leads.
    package func link(round: String, code: String) -> MailLink {
        switch self {
        case .told, .received, .officerNamed, .replied: .circulars(round: round)
        case .attended, .practised: .workshop(round: round, code: code)
        case .firstFigure, .allFigures, .submitted: .assessment(round: round, code: code)
        case .certified: .certification(round: round, code: code)
        }
    }

    /// Whether a second letter is what follows silence here.
    package var isOfLetters: Bool { position <= FunnelStep.officerNamed.position }
}

/// Which steps a local government has reached. They are facts and need not be nested: somebody records without having noted a receipt.
package struct FunnelSteps: OptionSet, Hashable, Sendable {
    package var rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package init(_ step: FunnelStep) { rawValue = 1 << UInt16(step.position) }
}
