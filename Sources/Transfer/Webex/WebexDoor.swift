import Domain
import FoundationEssentials

/// Asks Webex with a token, gets another one when that is over, and waits a little where it is told to.
actor WebexDoor {
    private let settings: WebexSettings
    private let now: @Sendable () -> Int64
    private let pause: WebexService.Pause
    private let fetch: WebexService.Fetch
    private var refreshToken: String
    private var token: Token?
    /// The last ones, which are good for a while yet.
    private var given: [String] = []
    private var renewal: Task<Result<Token, WebexFailure>, Never>?

    private struct Token: Equatable {
        let text: String
        /// Milliseconds since 1970, UTC.
        let until: Int64
    }

    private static let mostWaits = 2
    /// Seconds: a person waits before his page.
    private static let longestWait = 5
    private static let longestAnswer = 1_024 * 1_024
    private static let longestToken = 8_192
    private static let leeway: Int64 = 60_000

    init(
        _ settings: WebexSettings, now: @escaping @Sendable () -> Int64, pause: @escaping WebexService.Pause,
        fetch: @escaping WebexService.Fetch
    ) {
        (self.settings, self.now, self.pause, self.fetch) = (settings, now, pause, fetch)
        refreshToken = settings.refreshToken
    }

    /// - Parameter body: JSON that is posted; nil to get. What is posted is not sent a second time where nobody knows what came of it.
    func ask(_ address: WebAddress, posting body: String?) async throws(WebexFailure) -> HTTPAnswer {
        var (isRenewed, waits, repetitions) = (false, 0, 0)
        while true {
            let token = try await current()
            var headers = ["Accept: application/json", "Authorization: Bearer \(token.text)", "Expect:"]
            if body != nil { headers.append("Content-Type: application/json; charset=utf-8") }
            let answer = try await transfer(HTTPTransfer(to: address, headers: headers, body: body))
            switch answer.status {
            case 200..<300: return answer
            case 401 where !isRenewed:
                isRenewed = true
                if self.token == token { self.token = nil }
            case 429:
                let seconds = answer.values("Retry-After").first.flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
                guard let seconds, seconds <= Self.longestWait, waits < Self.mostWaits else {
                    throw .tooOften(seconds: seconds)
                }
                waits += 1
                try await wait(seconds)
            case 502...504 where body == nil && repetitions == 0:
                repetitions += 1
                try await wait(1)
            default: throw failure(answer)
            }
        }
    }

    private func wait(_ seconds: Int) async throws(WebexFailure) {
        do { try await pause(seconds) } catch { throw .tooSlow }
    }

    private func transfer(_ transfer: HTTPTransfer) async throws(WebexFailure) -> HTTPAnswer {
        var transfer = transfer
        transfer.seconds = settings.patience
        transfer.longestAnswer = Self.longestAnswer
        do {
            return try await fetch(transfer)
        } catch TransferFailure.unreachable(let words) {
            throw .unreachable(words)
        } catch TransferFailure.tooSlow {
            throw .tooSlow
        } catch TransferFailure.tooLarge {
            throw .tooLarge
        } catch TransferFailure.crowded {
            throw .crowded
        } catch {
            throw .unreachable("the request was given up")
        }
    }

    // MARK: Tokens

    private func current() async throws(WebexFailure) -> Token {
        if let token, now() < token.until - Self.leeway { return token }
        let task = renewal ?? Task { await self.renew() }
        renewal = task
        let outcome = await task.value
        renewal = nil
        return try outcome.get()
    }

    private func renew() async -> Result<Token, WebexFailure> {
        do throws(WebexFailure) {
            guard let address = try? WebAddress(settings.base.text + "/access_token") else { throw .unreadable }
            let fields = [
                ("grant_type", "refresh_token"), ("client_id", settings.clientID),
                ("client_secret", settings.clientSecret), ("refresh_token", refreshToken),
            ]
            let form = fields.map { "\($0.0)=\(URLText.encoded($0.1))" }.joined(separator: "&")
            let headers = ["Accept: application/json", "Content-Type: application/x-www-form-urlencoded", "Expect:"]
            let answer = try await transfer(HTTPTransfer(to: address, headers: headers, body: form))
            if answer.status == 400 || answer.status == 401 {
                throw .credentialsRefused(tracking: problem(answer).tracking)
            }
            if answer.status == 429 { throw .tooOften(seconds: nil) }
            guard answer.status == 200 else { throw failure(answer) }
            guard let tokens = try? JSONDecoder().decode(WebexTokens.self, from: Data(answer.bytes)),
                Self.isPlain(tokens.access)
            else { throw .unreadable }
            if let next = tokens.refresh, Self.isPlain(next) { refreshToken = next }
            let lifetime = tokens.lifetime.isFinite ? min(max(tokens.lifetime, 0), 30 * 86_400) : 0
            let made = Token(text: tokens.access, until: now() + max(Int64(lifetime * 1_000), 2 * Self.leeway))
            token = made
            given = given.suffix(3) + [made.text]
            return .success(made)
        } catch {
            return .failure(error)
        }
    }

    /// It stands in a head as it is.
    private static func isPlain(_ token: String) -> Bool {
        (1...longestToken).contains(token.utf8.count) && token.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }

    // MARK: What went wrong

    private func failure(_ answer: HTTPAnswer) -> WebexFailure {
        let (message, tracking) = problem(answer)
        switch answer.status {
        case 401: return .unauthorized(tracking: tracking)
        case 403: return .forbidden(tracking: tracking)
        case 404: return .noMeeting(tracking: tracking)
        case 400..<500: return .refused(status: answer.status, message: message, tracking: tracking)
        default: return .failing(status: answer.status, tracking: tracking)
        }
    }

    /// In the words of Webex, short, and without what is secret, should it stand in them.
    private func problem(_ answer: HTTPAnswer) -> (message: String, tracking: String) {
        guard let problem = try? JSONDecoder().decode(WebexProblem.self, from: Data(answer.bytes)) else {
            return ("", "")
        }
        let words = problem.errors?.compactMap(\.description).first ?? problem.message ?? ""
        let plain = words.unicodeScalars.filter { $0.properties.generalCategory != .control }
        let message = String(String.UnicodeScalarView(plain.prefix(200)))
        let tracking = (problem.trackingId ?? "").utf8.prefix(80).filter { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
            default: false
            }
        }
        return (
            hasSecret(words) ? "" : message,
            hasSecret(problem.trackingId ?? "") ? "" : String(decoding: tracking, as: UTF8.self)
        )
    }

    private func hasSecret(_ words: String) -> Bool {
        ([settings.clientSecret, settings.refreshToken, refreshToken] + given).contains { words.contains($0) }
    }
}
