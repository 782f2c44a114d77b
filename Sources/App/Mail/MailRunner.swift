import Actions
import Domain
import Logging
import NIOPosix
import ServiceLifecycle
import Store
import Transfer

/// Sends what is in the outbox, one mail after the other, as long as the server runs.
struct MailRunner: Service {
    let delivery: MailDelivery
    let environment: Environment
    let database: any Database
    /// One talk with the mail server blocks its thread.
    let thread: NIOThreadPool
    let logger: Logger

    /// How often the outbox is looked into, and how long after a fault of the database.
    private static let pause = Duration.seconds(1)
    private static let pauseAfterFault = Duration.seconds(10)
    /// How often long ended mails are forgotten, in milliseconds.
    private static let sweep: Int64 = 3_600_000

    func run() async throws {
        await cancelWhenGracefulShutdown { await work() }
    }

    private func work() async {
        // SQLite has one server, so whatever is being sent was begun by one that is dead.
        var isAlone = database.dialect == .sqlite
        var nextSweep: Int64 = 0
        while !Task.isCancelled {
            do {
                let now = environment.now()
                if now >= nextSweep {
                    try await SendNextMail.giveUpLost(isAlone: isAlone, in: environment, on: database)
                    (isAlone, nextSweep) = (false, now + Self.sweep)
                }
                if try await !sendNext() { try? await Task.sleep(for: Self.pause) }
            } catch {
                logger.error("the outbox cannot be read or written: \(error)")
                try? await Task.sleep(for: Self.pauseAfterFault)
            }
        }
    }

    /// Ends what it has begun, whatever happens to the task that waits for it: a mail half sent would be one of unknown fate.
    private func sendNext() async throws -> Bool {
        try await Task { [self] in
            let tried = try await SendNextMail().run(in: environment, on: database) { message in
                do {
                    return try await thread.runIfActive { delivery.deliver(message) }
                } catch {
                    return .later("the server is ending")
                }
            }
            guard let (mail, answer) = tried else { return false }
            switch answer {
            case .later(let text), .refused(let text), .unknown(let text):
                // Servers repeat the address; a log keeps none.
                logger.warning("mail \(mail.id) was not sent: \(text.replacing(mail.address, with: "…"))")
            case .taken: break
            }
            return true
        }.value
    }
}
