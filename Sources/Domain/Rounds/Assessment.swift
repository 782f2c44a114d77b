/// One local government in one round: what the round froze of the register, and how far the work is.
package struct Assessment: Hashable, Sendable {
    /// The life of an assessment. Complete (กรอกครบ), submitted and certified are three different things.
    package enum State: String, CaseIterable, Sendable {
        case notStarted, recording, submitted, certified
        /// looked at by the province, and accepted
        case checked
        /// certified before, and open for the correction of named rows
        case reopened

        package var words: Words {
            switch self {
            case .notStarted: Words(th: "ยังไม่เริ่ม", en: "Not started")
            case .recording: Words(th: "กำลังกรอก", en: "Recording")
            case .submitted: Words(th: "เสนอผู้รับรองแล้ว", en: "Submitted")
            case .certified: Words(th: "รับรองและส่งข้อมูลแล้ว", en: "Certified")
            case .checked: Words(th: "ตรวจสอบแล้ว", en: "Checked")
            case .reopened: Words(th: "เปิดให้แก้ไข", en: "Open for correction")
            }
        }
    }

    package enum Step: String, CaseIterable, Sendable {
        case record, submit, recall, certify, withdraw, check, reopen
    }

    package var id: Int
    package var round: Round
    /// As frozen when the round opened.
    package var localGovernment: LocalGovernment
    package var state: State
    /// Where it lies today; permissions follow the live register.
    package var whereabouts: Whereabouts
    /// The last day of recording after an extension (ขยายเวลา); nil without one.
    package var extendedUntil: ThaiDate?
    /// The last day of recording for one that was admitted late; nil where it was not.
    package var admittedUntil: ThaiDate?
    /// What is open for correction; stays while the correction is with the certifier.
    package var reopening: Reopening?
    /// Whether a check of this round looks at it.
    package var isToBeChecked = false

    package init(id: Int, round: Round, localGovernment: LocalGovernment, state: State, whereabouts: Whereabouts) {
        self.id = id
        self.round = round
        self.localGovernment = localGovernment
        self.state = state
        self.whereabouts = whereabouts
    }

    /// The state to which somebody brings it from here by what he does; nil where that cannot be done now.
    package func after(_ step: Step) -> State? {
        switch (state, step) {
        case (.notStarted, .record), (.recording, .record): .recording
        case (.reopened, .record): .reopened
        case (.recording, .submit), (.reopened, .submit): .submitted
        case (.submitted, .recall): reopening == nil ? .recording : .reopened
        case (.submitted, .certify): .certified
        case (.certified, .withdraw), (.checked, .withdraw): .recording
        case (.certified, .check): .checked
        case (.certified, .reopen), (.checked, .reopen), (.reopened, .reopen): .reopened
        default: nil
        }
    }
}
