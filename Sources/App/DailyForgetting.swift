import Actions
import Domain
import Logging
import ServiceLifecycle
import Store

/// Takes away every day what its time of keeping is over for, beside the serving of pages.
struct DailyForgetting: Service {
    let database: any Database
    let environment: Environment
    let logger: Logger

    private static let pause = Duration.seconds(3_600)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var done: ThaiDate?
            // An hour is soon enough: what is due today is due since midnight.
            while !Task.isCancelled {
                do {
                    let today = ThaiClock.bangkok(millisecondsSinceEpoch: environment.now()).date
                    if done != today { _ = try await ForgetPastData().run(in: environment, on: database) }
                    done = today
                } catch {
                    logger.error(
                        "data past their time of keeping could not be deleted, the next try is in an hour: \(error)")
                }
                try? await Task.sleep(for: Self.pause)
            }
        }
    }
}
