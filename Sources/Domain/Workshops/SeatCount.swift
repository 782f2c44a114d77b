/// How many seats of a session are gone, and whether there is one for who asks. All of it stands in the registrations; nothing is counted twice.
package struct SeatCount: Hashable, Sendable {
    /// nil where nobody is turned away.
    package var capacity: Int?
    /// Taken, or offered to somebody.
    package var held: Int
    /// Kept for local governments of this session that have not answered yet.
    package var kept: Int
    /// Persons who wait.
    package var waiting: Int

    package init(capacity: Int?, held: Int, kept: Int, waiting: Int) {
        self.capacity = capacity
        self.held = held
        self.kept = kept
        self.waiting = waiting
    }

    /// Seats that may be offered to those who wait, in their order.
    package var free: Int? { capacity.map { max(0, $0 - held - kept) } }

    /// Whether somebody gets a seat at once. Who has one kept for him takes it; everybody else stands behind those who wait.
    package func admits(own isKeptForHim: Bool) -> Bool {
        guard let capacity, let free else { return true }
        if isKeptForHim { return held < capacity }
        return waiting == 0 && free > 0
    }
}
