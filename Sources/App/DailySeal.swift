import Actions
import Domain
import Logging
import ServiceLifecycle
import Store

/// Seals the heads of each day once it is over, beside the serving of pages. Several servers on one database may all do it: the
/// first one does.
struct DailySeal: Service {
    let database: any Database
    let environment: Environment
    let logger: Logger

    private static let pause = Duration.seconds(60)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            // A server that was off for some days begins with those.
            while !Task.isCancelled {
                do {
                    try await DaysToSeal.seal(in: environment, on: database)
                } catch {
                    logger.error("the heads of a day could not be sealed, the next try is in a minute: \(error)")
                }
                try? await Task.sleep(for: Self.pause)
            }
        }
    }
}
