/// One local government in one round: what the round froze of the register, and how far the work is.
package struct Assessment: Hashable, Sendable {
    /// The life of an assessment. Complete (กรอกครบ), submitted and certified are three different things.
    package enum State: String, CaseIterable, Sendable {
        case notStarted, recording, submitted, certified

        /// The states somebody can bring it to from here, by what he does.
        package func after(_ step: Step) -> State? {
            switch (self, step) {
            case (.notStarted, .record), (.recording, .record): .recording
            case (.recording, .submit): .submitted
            case (.submitted, .recall): .recording
            case (.submitted, .certify): .certified
            case (.certified, .withdraw): .recording
            default: nil
            }
        }

        package var words: Words {
            switch self {
            case .notStarted: Words(th: "ยังไม่เริ่ม", en: "Not started")
            case .recording: Words(th: "กำลังกรอก", en: "Recording")
            case .submitted: Words(th: "เสนอผู้รับรองแล้ว", en: "Submitted")
            case .certified: Words(th: "รับรองและส่งข้อมูลแล้ว", en: "Certified")
            }
        }
    }

    package enum Step: String, CaseIterable, Sendable {
        case record, submit, recall, certify, withdraw
    }

    package var id: Int
    package var round: Round
    /// As frozen when the round opened.
    package var localGovernment: LocalGovernment
    package var state: State
    /// Where it lies today; permissions follow the live register.
    package var whereabouts: Whereabouts

    package init(id: Int, round: Round, localGovernment: LocalGovernment, state: State, whereabouts: Whereabouts) {
        self.id = id
        self.round = round
        self.localGovernment = localGovernment
        self.state = state
        self.whereabouts = whereabouts
    }

    /// Why its figures cannot be changed at a moment; nil while they can.
    package func closedReason(at now: Int64) -> ClosedReason? {
        if let reason = round.closedReason(at: now) { return reason }
        return switch state {
        case .notStarted, .recording: nil
        case .submitted: .submitted
        case .certified: .certified
        }
    }
}
