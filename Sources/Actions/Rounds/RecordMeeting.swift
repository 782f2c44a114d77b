import Domain
import Store

/// A meeting has considered the final results: the sub-committee first, then the Committee (ก.ก.ถ.).
package struct RecordMeeting: Action {
    package var round: String
    /// `.subcommittee` or `.committee`.
    package var step: Round.State
    /// "4/2567"
    package var meeting: String
    package var heldOn: ThaiDate?
    package var requestID: String

    package init(round: String, step: Round.State, meeting: String, heldOn: ThaiDate?, requestID: String = "") {
        self.round = round
        self.step = step
        self.meeting = meeting
        self.heldOn = heldOn
        self.requestID = requestID
    }

    package static let longestMeeting = 50

    package enum Outcome: Sendable {
        case recorded
        case meetingMissing
        case dayMissing
        /// A meeting is recorded after it was held.
        case dayAhead
        case notNow(Round.State)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.roleInCountry(for: .conductRound) else { throw Refusal.forbidden }
        try Rounds.lock(round, exclusively: true, on: db)
        guard let found = try Rounds.find(round, on: db) else { throw Refusal.notFound("no round \(round)") }
        switch (found.state, step) {
        case (.final, .subcommittee), (.subcommittee, .committee): break
        default: return .notNow(found.state)
        }
        let meeting = ThaiText.normalised(String(meeting.prefix(Self.longestMeeting)))
        guard !meeting.isEmpty else { return .meetingMissing }
        guard let heldOn else { return .dayMissing }
        let now = environment.now()
        guard heldOn <= ThaiClock.bangkok(millisecondsSinceEpoch: now).date else { return .dayAhead }
        try RoundMeetings.record(
            RoundMeetings.Recorded(step, meeting: meeting, heldOn: heldOn, by: person.accountID, at: now), of: round,
            on: db)
        _ = try Audit.append(
            AuditEntry(
                .meetingRecorded, round: round, subject: step.rawValue, was: found.state.rawValue,
                became: CanonicalJSON.object(["held_on": .string(heldOn.iso), "meeting": .string(meeting)]).text),
            to: Audit.centralChain, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        return .recorded
    }
}
