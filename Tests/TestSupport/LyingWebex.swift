import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization
import Transfer

/// Webex on this machine: it keeps to what developer.webex.com publishes of its meetings, or breaks it in the way that a test asks for.
package final class LyingWebex: Sendable {
    package enum Lie: Hashable, Sendable {
        case hanging, oversized, cutOff, redirecting, invalidJSON, withoutItems, forbidden, failing
        /// 503 for the first request that comes.
        case failingOnce
        /// Seconds it asks for; once only, or always.
        case tooOften(String?)
        case tooOftenOnce(String)
        /// No token is good.
        case neverAuthorized
        case credentialsRefused, tokensUnreadable
        /// The next page at another host, at another address of this one, the same again, without end, without what was asked.
        case nextElsewhere, nextAtOtherPlace, nextIsSame, nextEndless, nextForgetsQuery
        /// Says in its errors what stood in the head of the request, and in its form.
        case echoing
        /// Registers, and says nothing of it; or fails after it.
        case silentRegistering, failingAfterRegistering
        /// Answers with somebody of whom it was not told.
        case strangers
        /// Whoever registers must be let in, or was refused before.
        case pending, rejected
        /// Does not take this address.
        case refusing(String)
    }

    package struct Registrant: Hashable, Sendable {
        package var email: String
        package var firstName: String
        package var lastName: String
        package var status: String
    }

    struct State {
        var lie: Lie?
        var port = 0
        var tokens: Set<String> = []
        var number = 0
        var refreshToken = LyingWebex.refreshToken
        var lifetime = 1_209_599
        var registrants: [Registrant] = []
        var participants: [String] = []
        var pageSize = 100
        var asked: [String] = []
        var mails: [String: Int] = [:]
        var once = 0
    }

    package static let clientID = "C1234client"
    package static let clientSecret = "s3cret-of-the-client"
    package static let refreshToken = "R3fresh-of-the-host"
    package static let host = "host@example.go.th"
    package static let meeting = "870f51ff287b41be8648412901e0402d"
    package static let meetingNumber = "25131234567"
    let state = Mutex(State())
    private let server = Mutex<Task<Void, any Error>?>(nil)

    private init() {}

    /// Serves until `stop`.
    package static func start() async throws -> LyingWebex {
        let webex = LyingWebex()
        let router = Router()
        router.post("/v1/access_token") { request, _ in try await webex.tokens(request) }
        router.get("/v1/meetings") { request, _ in try await webex.admit(request) { webex.meetings(request) } }
        router.get("/v1/meetingParticipants") { request, _ in
            try await webex.admit(request) { webex.participants(request) }
        }
        router.post("/v1/meetings/:id/registrants/query") { request, context in
            let body = try await webex.body(request)
            return try await webex.admit(request) { try webex.query(request, body, context.parameters.get("id")) }
        }
        router.post("/v1/meetings/:id/registrants/bulkInsert") { request, context in
            let body = try await webex.body(request)
            return try await webex.admit(request) { try webex.insert(body, context.parameters.get("id"), isBulk: true) }
        }
        router.post("/v1/meetings/:id/registrants") { request, context in
            let body = try await webex.body(request)
            return try await webex.admit(request) {
                try webex.insert(body, context.parameters.get("id"), isBulk: false)
            }
        }
        router.get("/elsewhere") { _, _ in
            webex.note("elsewhere")
            return Self.json("{}")
        }
        var logger = Logger(label: "webex")
        logger.logLevel = .critical
        let (ports, found) = AsyncStream<Int>.makeStream()
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                found.yield(channel.localAddress?.port ?? 0)
                found.finish()
            }, logger: logger)
        let task = Task {
            defer { found.finish() }
            try await application.run()
        }
        webex.server.withLock { $0 = task }
        for await port in ports { webex.state.withLock { $0.port = port } }
        return webex
    }

    package func stop() { server.withLock { $0?.cancel() } }

    package func lie(_ lie: Lie?) {
        state.withLock { state in
            state.lie = lie
            state.once = 0
        }
    }

    /// No token that it gave is good any more.
    package func forgetTokens() { state.withLock { $0.tokens = [] } }

    package func give(tokensFor seconds: Int) { state.withLock { $0.lifetime = seconds } }

    package func page(by size: Int) { state.withLock { $0.pageSize = size } }

    /// Registers somebody as by hand.
    package func register(_ email: String, status: String = "approved") {
        state.withLock { $0.registrants.append(.init(email: email, firstName: "a", lastName: "b", status: status)) }
    }

    /// Lets somebody have been there: JSON of the description, from `participant`.
    package func hold(_ participants: [String]) { state.withLock { $0.participants = participants } }

    package static func participant(
        _ name: String, _ email: String = "", devices: [(joined: String, left: String?)], state: String = "end"
    ) -> String {
        let list = devices.map { device in
            let left = device.left.map { #","leftTime":"\#($0)""# } ?? ""
            return
                #"{"correlationId":"x","deviceType":"webex_meeting_center","joinedTime":"\#(device.joined)"\#(left)}"#
        }
        let (first, last) = (devices.first?.joined ?? "", devices.last?.left ?? "1970-01-01T00:00:00.000Z")
        return
            #"{"id":"p","host":false,"email":"\#(email)","displayName":"\#(name)","invitee":false,"state":"\#(state)","joinedTime":"\#(first)","leftTime":"\#(last)","devices":[\#(list.joined(separator: ","))]}"#
    }

    package var registrants: [Registrant] { state.withLock { $0.registrants } }
    /// How many mails with a link each address got.
    package var mails: [String: Int] { state.withLock { $0.mails } }
    /// "GET /v1/meetings" …, in order.
    package var asked: [String] { state.withLock { $0.asked } }
    package func asked(_ what: String) -> Int { asked.count { $0 == what } }
    /// Every token that is good now.
    package var goodTokens: Set<String> { state.withLock { $0.tokens } }
    package var origin: String { "http://127.0.0.1:\(state.withLock { $0.port })" }

    /// - Parameter patience: long by default, since where hundreds of tests run at once an honest answer may take its time.
    package func settings(patience: Double = 60, host: String? = nil) throws -> WebexSettings {
        var settings = WebexSettings(
            base: try WebAddress(origin + "/v1"), clientID: Self.clientID, clientSecret: Self.clientSecret,
            refreshToken: Self.refreshToken, host: host)
        settings.patience = patience
        return settings
    }

    // MARK: Who may ask

    func note(_ what: String) { state.withLock { $0.asked.append(what) } }

    private func tokens(_ request: Request) async throws -> Response {
        note("POST /v1/access_token")
        let body = try await request.body.collect(upTo: 100_000)
        let fields = try URLEncodedFormDecoder().decode([String: String].self, from: String(buffer: body))
        let (lie, known, lifetime) = state.withLock { ($0.lie, $0.refreshToken, $0.lifetime) }
        if lie == .tokensUnreadable { return Self.json(#"{"access_token":"a b\r\nX: y","expires_in":10}"#) }
        let isRight =
            fields["grant_type"] == "refresh_token" && fields["client_id"] == Self.clientID
            && fields["client_secret"] == Self.clientSecret && fields["refresh_token"] == known
        guard isRight, lie != .credentialsRefused else {
            return Self.problem(.badRequest, "The request to refresh is not valid \(fields["client_secret"] ?? "")")
        }
        let token = state.withLock { state in
            state.number += 1
            state.tokens.insert("T0ken-\(state.number)-of-the-host")
            return "T0ken-\(state.number)-of-the-host"
        }
        return Self.json(
            #"{"access_token":"\#(token)","expires_in":\#(lifetime),"refresh_token":"\#(known)","refresh_token_expires_in":7775999}"#
        )
    }

    private func admit(
        _ request: Request, _ answer: () throws -> Response
    ) async throws -> Response {
        let what = "\(request.method.rawValue) \(request.uri.path)"
        note(what)
        let head = request.headers[.authorization] ?? ""
        let (lie, isGood, isFirst) = state.withLock { state in
            state.once += 1
            return (state.lie, state.tokens.contains { head == "Bearer \($0)" }, state.once == 1)
        }
        guard isGood, lie != .neverAuthorized else {
            return Self.problem(
                .unauthorized, "The request requires a valid access token set in the Authorization request header.")
        }
        switch lie {
        case .hanging:
            try await Task.sleep(for: .seconds(120))
            return Self.json("{}")
        case .oversized: return Self.json(#"{"items":[""# + String(repeating: "x", count: 2_000_000) + #""]}"#)
        case .cutOff:
            return Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: ResponseBody { writer in
                    try await writer.write(ByteBuffer(string: #"{"items":[{"displayName":"#))
                    throw CancellationError()
                })
        case .redirecting: return Response(status: .found, headers: [.location: origin + "/elsewhere"])
        case .invalidJSON: return Self.json("<html>")
        case .withoutItems: return Self.json("{}")
        case .forbidden: return Self.problem(.forbidden, "Access is not allowed")
        case .failing: return Self.problem(.serviceUnavailable, "Try again later")
        case .failingOnce where isFirst: return Self.problem(.serviceUnavailable, "Try again later")
        case .tooOften(let seconds): return Self.tooOften(seconds)
        case .tooOftenOnce(let seconds) where isFirst: return Self.tooOften(seconds)
        case .echoing: return Self.problem(.badRequest, "bad: \(head)", tracking: "ROUTER_\(head)")
        default: return try answer()
        }
    }
}
