import Domain
import Synchronization

/// The time that a test decides.
package final class TestClock: Sendable {
    private let moment: Mutex<Int64>

    /// - Parameter hour: in Thailand.
    package init(_ day: ThaiDate, hour: Int, minute: Int) {
        moment = Mutex(ThaiClock.startOfDay(day) + Int64(hour * 60 + minute) * 60_000)
    }

    package var now: Int64 { moment.withLock { $0 } }

    package func advance(minutes: Int) {
        moment.withLock { $0 += Int64(minutes) * 60_000 }
    }
}
