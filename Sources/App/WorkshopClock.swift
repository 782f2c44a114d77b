import Actions
import Domain
import Logging
import ServiceLifecycle
import Store

/// Ends offers of seats, passes seats on and reminds, beside the serving of pages. Several servers on one database may all do it.
struct WorkshopClock: Service {
    let database: any Database
    let environment: Environment
    let logger: Logger

    private static let pause = Duration.seconds(30)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await KeepSeats.run(in: environment, on: database)
                    try await RemindRegistrants.run(in: environment, on: database)
                } catch {
                    logger.error(
                        "seats of the workshop could not be passed on, the next try is in 30 seconds: \(error)")
                }
                try? await Task.sleep(for: Self.pause)
            }
        }
    }
}
