import Domain
import Store

/// Asks Webex who was in the room of a session, and takes it in as the participants file is taken in. Webex is asked outside of every
/// transaction.
package struct FetchWebexParticipants: Sendable {
    package var round: String
    package var session: Int
    package var requestID: String

    /// Before a session, in milliseconds: a room that was opened earlier is not this session's.
    private static let opensBefore: Int64 = 6 * 3_600_000

    package init(round: String, session: Int, requestID: String = "") {
        self.round = round
        self.session = session
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case imported(ImportWebexParticipants.Outcome)
        /// No meeting is named at the session.
        case noMeeting
        /// Nothing was taken in.
        case failed(WebexFailure)
    }

    /// - Throws: `Refusal.forbidden`, `Refusal.notFound`.
    package func perform(
        by person: Principal, in environment: Environment, on database: any Database, from rooms: any WebexRooms
    ) async throws -> Outcome {
        let found = try await database.read { try WebexSession(round, session, for: person, on: $0) }
        guard let meeting = found.meeting else { return .noMeeting }
        let (held, now) = (found.session, environment.now())
        guard now >= held.startsAt else { return .imported(.tooEarly) }
        let visits: [RoomVisit]
        do throws(WebexFailure) {
            let from = held.startsAt - Self.opensBefore
            visits = try await rooms.visits(of: meeting, within: from..<min(held.endsAt, now + 1))
        } catch {
            return .failed(error)
        }
        return .imported(
            try await ImportWebexParticipants(
                round: round, session: session, from: .room(visits), requestID: requestID
            ).perform(by: .known(person), in: environment, on: database))
    }
}
