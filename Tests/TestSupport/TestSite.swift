import Actions
import Documents
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Store
import Synchronization
import Transfer
import Web

/// The whole site without a socket: its own database with three local governments, the real standard set of 2567, an
/// open round, people with roles, and a clock the test moves. It begins on 26 March 2567 at 14.32 in Thailand; recording
/// goes on until 30 April.
package final class TestSite: Sendable {
    package static let round = "2567"

    package let database: TestDatabase
    package let clock: TestClock
    package let environment: Actions.Environment
    package let site: Site
    /// The database of the practice room; nil where the test has none.
    package let room: TestDatabase?
    private let answer: @Sendable (Request) async throws -> Response

    package init(
        _ engine: Engine, demonstration: Bool = false, maps: MapFiles = .none, identity: IdentitySettings? = nil,
        webex: WebexSettings? = nil, isMailing: Bool = false, uploads: UploadFolder = .ofTheSystem,
        behindTLS: Bool = false, isPractising: Bool = false, logger: Logger? = nil
    ) async throws {
        guard let day = ThaiDate(year: 2024, month: 3, day: 26) else { throw StoreError.failed("no such day") }
        let clock = TestClock(day, hour: 14, minute: 32)
        let random = Mutex(SeededRandom(2567))
        let environment = Actions.Environment(
            now: { clock.now },
            randomBytes: { count in
                random.withLock { random in (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) } }
            },
            standards: Self.shelf, mail: isMailing ? Self.mailDesk : nil)
        let database = try await TestDatabase.make(engine)
        self.clock = clock
        self.environment = environment
        self.database = database
        let logger = logger ?? Self.quietLogger
        let settings = SiteSettings(behindTLS: behindTLS, trustedProxies: [""], identity: identity, webex: webex)
        let room = isPractising ? try await TestDatabase.make(engine) : nil
        self.room = room
        let files = PublicFiles(folder: "/nowhere")
        site = Site(
            database: database, environment: environment, files: files, maps: maps, guides: Self.guides,
            press: Self.press, uploads: uploads, settings: settings,
            practice: room.map {
                PracticeRoom(
                    database: $0, environment: environment, files: files, press: Self.press, uploads: uploads,
                    settings: settings, logger: logger)
            }, logger: logger)
        let responder = site.buildRouter().buildResponder()
        answer = { request in
            let context = SiteContext(
                source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: logger))
            return try await responder.respond(to: request, context: context)
        }
        try await database.write { db in
            try TestRegister.insert(on: db)
            try TestPerson.insertAll(on: db)
            try Self.openRound(demonstration: demonstration, in: environment, on: db)
        }
    }

    private static var quietLogger: Logger {
        var logger = Logger(label: "test")
        logger.logLevel = .error
        return logger
    }

    /// Closes the round as the Office does.
    package func closeRound() async throws {
        let environment = environment
        _ = try await database.write { db in try CloseRound(id: Self.round).run(in: environment, on: db) }
    }

    /// Closes the round and makes its results final, whatever is still open.
    package func makeFinal() async throws {
        try await closeRound()
        let now = environment.now()
        try await database.write { db in
            try RoundMeetings.record(
                RoundMeetings.Recorded(.final, meeting: "", heldOn: nil, by: 0, at: now), of: Self.round, on: db)
        }
    }

    /// A token by which a program acts for a person.
    package func token(of person: TestPerson, mayRecord: Bool = true) async throws -> String {
        let environment = environment
        let outcome = try await database.write { db in
            try CreateToken(username: person.username, days: 30, mayRecord: mayRecord).run(in: environment, on: db)
        }
        guard case .created(let token, _, _) = outcome else { throw StoreError.failed("no person \(person.username)") }
        return token
    }

    /// Asks the router and reads the whole answer.
    package func send(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: [UInt8] = []
    ) async throws -> Answered {
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "mattrathan.test", path: path, headerFields: headers)
        let response = try await answer(Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body))))
        let collected = CollectedBody()
        try await response.body.write(collected)
        return Answered(
            status: response.status.code, headers: response.headers, bytes: collected.bytes.withLock { $0 })
    }

    package struct Answered: Sendable {
        package let status: Int
        package let headers: HTTPFields
        package let bytes: [UInt8]

        package var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    private static func openRound(
        demonstration: Bool, in environment: Actions.Environment, on db: any Connection
    ) throws {
        let imported = try ImportStandardSet(source: source, name: "2567.yaml").run(in: environment, on: db)
        guard case .imported(let set) = imported, let opens = ThaiDate(year: 2024, month: 3, day: 1),
            let closes = ThaiDate(year: 2024, month: 4, day: 30)
        else { throw StoreError.failed("seeds/standards/2567.yaml: \(imported)") }
        _ = try CreateRound(
            round: Round(
                id: round, standardSet: set.id, state: .prepared, opensOn: opens, closesOn: closes,
                resolution: Resolution(meeting: "4/2566", on: ThaiDate(year: 2023, month: 11, day: 1)),
                demonstration: demonstration)
        ).run(in: environment, on: db)
        let opened = try OpenRound(id: round, approvalReference: "test").run(in: environment, on: db)
        guard case .opened = opened else { throw StoreError.failed("round 2567: \(opened)") }
    }

    /// Mail whose links lead to the site of the tests.
    package static let mailDesk = MailDesk(
        address: { "https://mattrathan.test" + SitePath($0).path }, help: HelpDesk.ofTheLetter.line)

    /// Prints with the typefaces that `scripts/setup` has put into the project's folder.
    private static let press = try? Press(typefacesIn: project.appendingPathComponent("fonts").path)

    private static let guides = GuideShelf(folder: project.appendingPathComponent("docs/guides").path)

    private static let project: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return folder
    }()

    /// Sets read once for all tests: reading one takes longer than most of them.
    private static let shelf = StandardsShelf()

    private static let source: String = {
        (try? String(contentsOf: project.appendingPathComponent("seeds/standards/2567.yaml"), encoding: .utf8))
            ?? ""
    }()
}

/// Takes a body in.
private final class CollectedBody: ResponseBodyWriter, Sendable {
    let bytes = Mutex<[UInt8]>([])

    func write(_ buffer: ByteBuffer) async throws {
        bytes.withLock { $0 += buffer.readableBytesView }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
