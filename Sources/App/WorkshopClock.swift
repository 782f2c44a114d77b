import Actions
import Domain
import Logging
import ServiceLifecycle
import Store

/// Ends offers of seats, passes seats on and reminds, beside the serving of pages, and empties the practice room when its round is over. Several servers on one database may all do it.
struct WorkshopClock: Service {
    let database: any Database
    /// That of the practice room; nil where there is none.
    let room: (any Database)?
    let environment: Environment
    let logger: Logger

    private static let pause = Duration.seconds(30)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await attempt("seats of the workshop could not be passed on") {
                    try await KeepSeats.run(in: environment, on: database)
                }
                await attempt("reminders of the workshop could not be queued") {
                    try await RemindRegistrants.run(in: environment, on: database)
                }
                await attempt("the practice room could not be emptied") {
                    if let room { try await EmptyPracticeRoom.run(room, of: database) }
                }
                try? await Task.sleep(for: Self.pause)
            }
        }
    }

    /// One failure keeps nothing else from being done.
    private func attempt(_ what: String, _ work: () async throws -> Void) async {
        do {
            try await work()
        } catch {
            logger.error("\(what), the next try is in 30 seconds: \(error)")
        }
    }
}
