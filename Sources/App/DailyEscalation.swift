import Actions
import Domain
import Logging
import ServiceLifecycle
import Store

/// Follows up letters to which nobody says anything, beside the serving of pages. Several servers on one database may all do it: each rung is
/// written once.
struct DailyEscalation: Service {
    let database: any Database
    let environment: Environment
    let logger: Logger

    private static let pause = Duration.seconds(600)
    /// Hours of Thailand in which offices read their mail.
    private static let hours = 8..<17

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let hour = ThaiClock.bangkok(millisecondsSinceEpoch: environment.now()).hour
                    if Self.hours.contains(hour) { try await EscalateSilence.run(in: environment, on: database) }
                } catch {
                    logger.error(
                        "unanswered letters could not be followed up, the next try is in ten minutes: \(error)")
                }
                try? await Task.sleep(for: Self.pause)
            }
        }
    }
}
