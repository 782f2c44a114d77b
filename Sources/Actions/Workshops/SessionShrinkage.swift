import Domain
import Store

/// What a session loses by what is about to be saved: said first, and done only once it was seen.
package struct SessionShrinkage: Hashable, Sendable {
    /// Seats that are kept now for local governments that have not answered, and of them those that there would be no more.
    package var kept = 0
    package var lostSeats = 0
    /// Local governments of which it is the session no more, and of them those that would have none.
    package var lostPlaces = 0
    package var without = 0
    /// Persons of them who are registered for it, and stay so.
    package var persons = 0

    package var isNothing: Bool { lostSeats == 0 && lostPlaces == 0 }

    /// By which a form says which one was seen.
    package var mark: String { "\(kept)-\(lostSeats)-\(lostPlaces)-\(without)-\(persons)" }

    init(
        from current: WorkshopSession, to next: WorkshopSession, of workshop: Workshop, at now: Int64,
        on db: any Connection
    ) throws {
        guard next.cancellation == nil else { return }
        if let capacity = next.capacity, capacity < current.capacity ?? .max {
            var limited = current
            limited.capacity = capacity
            let count = try Registrations.count(limited, keepsSeats: workshop.keepsSeats(at: now), on: db)
            kept = count.kept
            lostSeats = max(0, min(count.kept, count.held + count.kept - capacity))
        }
        guard current.provinces != next.provinces || current.types != next.types else { return }
        let before = try WorkshopSessions.list(current.round, on: db)
        let after = before.map { $0.number == next.number ? next : $0 }
        for group in try WorkshopSessions.groups(current, on: db)
        where before.own(of: group.type, in: group.province)?.number == current.number {
            let own = after.own(of: group.type, in: group.province)
            guard own?.number != current.number else { continue }
            lostPlaces += group.places
            without += own == nil ? group.places : 0
            persons += group.persons
        }
    }
}
