import Domain
import Store

/// A session whose room is asked for by the organiser, before anything is said to Webex: in a transaction of its own that only reads.
struct WebexSession: Sendable {
    let session: WorkshopSession
    /// nil where none is named.
    let meeting: WebexMeeting?

    /// - Throws: `Refusal.forbidden`, `Refusal.notFound`.
    init(_ round: String, _ number: Int, for person: Principal, on db: any Connection) throws {
        guard person.roleInCountry(for: .arrangeWorkshop) != nil else { throw Refusal.forbidden }
        guard let found = try WorkshopSessions.find(round, number, on: db) else {
            throw Refusal.notFound("no session \(number)")
        }
        session = found
        meeting = WebexMeeting(found.webexMeeting)
    }
}
