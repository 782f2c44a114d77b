import TestSupport
import Testing
import Transfer

@Suite("A request to another host")
struct HTTPTransferTests {
    private func ask(
        _ lie: LyingProvider.Lie?, seconds: Double = 60
    ) async throws -> Result<HTTPAnswer, TransferFailure> {
        let provider = try await LyingProvider.start()
        defer { provider.stop() }
        provider.lie(lie)
        var transfer = HTTPTransfer(to: try WebAddress(provider.origin + "/.well-known/openid-configuration"))
        transfer.seconds = seconds
        let outcome = await Self.run(transfer)
        #expect(provider.asked("elsewhere") == 0)
        return outcome
    }

    /// On a thread that may block.
    static func run(_ transfer: HTTPTransfer) async -> Result<HTTPAnswer, TransferFailure> {
        await withCheckedContinuation { continuation in
            BlockingThread.run {
                do throws(TransferFailure) {
                    continuation.resume(returning: .success(try transfer.run()))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
    }

    @Test("brings status and bytes")
    func answered() async throws {
        let answer = try await ask(nil).get()
        #expect(answer.status == 200 && String(decoding: answer.bytes, as: UTF8.self).contains("jwks_uri"))
        #expect(try await ask(.failing).get().status == 500)
    }

    @Test("follows no redirect")
    func redirect() async throws {
        #expect(try await ask(.redirecting).get().status == 302)
    }

    @Test("ends where it takes too long or brings too much")
    func limits() async throws {
        #expect(await failure { try await ask(.hanging, seconds: 0.3).get() } == .tooSlow)
        #expect(await failure { try await ask(.oversized).get() } == .tooLarge)
    }

    @Test("says that nobody is there")
    func unreachable() async throws {
        // Of a service that nobody runs any more.
        let address = try WebAddress("http://127.0.0.1:1/keys")
        guard case .failure(.unreachable(let words)) = await Self.run(HTTPTransfer(to: address)) else {
            Issue.record("it answered")
            return
        }
        #expect(!words.isEmpty)
    }

    private func failure(_ work: () async throws -> HTTPAnswer) async -> TransferFailure? {
        do {
            _ = try await work()
            return nil
        } catch {
            return error as? TransferFailure
        }
    }
}
