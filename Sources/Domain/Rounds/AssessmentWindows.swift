/// What can be done when. Days are Bangkok days, both ends included.
extension Assessment {
    /// The last day on which figures are recorded for the first time.
    package var recordingEnds: ThaiDate {
        [round.closesOn, extendedUntil, admittedUntil].compactMap { $0 }.max() ?? round.closesOn
    }

    /// The last day of checking; the same as that of recording where nobody checks.
    package var checkEnds: ThaiDate {
        round.schedule.check == .off ? recordingEnds : recordingEnds.adding(days: round.schedule.checkDays)
    }

    /// The last day on which a local government may open its own figures again.
    package var previewEnds: ThaiDate { checkEnds.adding(days: round.schedule.previewDays) }

    /// The last day of asking for a review; nil where nobody checks.
    package var reviewEnds: ThaiDate? {
        round.schedule.check == .off ? nil : checkEnds.adding(days: round.schedule.reviewDays)
    }

    /// The local government looks at its own result: recording and checking are over, and nothing is final yet.
    package func isInPreview(at now: Int64) -> Bool {
        isOngoing && now > ThaiClock.endOfDay(checkEnds) && now <= ThaiClock.endOfDay(previewEnds)
    }

    /// A review can be asked for.
    package func isInReview(at now: Int64) -> Bool {
        guard let reviewEnds, isOngoing else { return false }
        return now > ThaiClock.endOfDay(checkEnds) && now <= ThaiClock.endOfDay(reviewEnds)
    }

    /// The days of correcting have passed, and the correction was not certified: what was certified before stands.
    package func isCorrectionOver(at now: Int64) -> Bool {
        reopening.map { now > ThaiClock.endOfDay($0.until) } ?? false
    }

    /// A certification stands, and nobody corrects anything now.
    package func isSettled(at now: Int64) -> Bool {
        switch state {
        case .certified, .checked: true
        case .reopened, .submitted: isCorrectionOver(at: now)
        case .notStarted, .recording: false
        }
    }

    /// The last day on which figures are recorded now: of a correction, or of recording.
    package var lastDay: ThaiDate { reopening?.until ?? recordingEnds }

    /// Figures can be looked over and sent back.
    package var isCheckOn: Bool { round.schedule.check != .off && isOngoing }

    private var isOngoing: Bool { round.state == .open || round.state == .closed }

    /// Why nobody can record, submit or certify at a moment, whatever state the figures are in; nil while one can.
    package func closedWindow(at now: Int64) -> ClosedReason? {
        if round.state > .closed { return .roundFinal }
        if let reopening { return now <= ThaiClock.endOfDay(reopening.until) ? nil : .correctionOver }
        let reason = round.closedReason(at: now)
        guard reason == .afterDeadline || reason == .roundClosed else { return reason }
        // More time that somebody was given outlasts the closing of the round.
        return now <= ThaiClock.endOfDay(recordingEnds) && recordingEnds > round.closesOn ? nil : reason
    }

    /// Why its figures cannot be changed at a moment; nil while they can.
    /// - Parameter row: as audit entries name it; nil where it is a matter of any row.
    package func closedReason(at now: Int64, row: String? = nil) -> ClosedReason? {
        if let reason = closedWindow(at: now) { return reason }
        switch state {
        case .submitted: return .submitted
        case .certified: return .certified
        case .checked: return .checked
        case .notStarted, .recording: return nil
        case .reopened:
            guard let row, let reopening, !reopening.rows.contains(row) else { return nil }
            return .rowNotReopened
        }
    }
}
