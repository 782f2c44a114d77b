import Domain
import Synchronization
import TestSupport
import Testing
import Transfer

@Suite("Webex")
struct WebexServiceTests {
    private final class Pauses: Sendable {
        let seconds = Mutex<[Int]>([])
    }

    private struct Ground {
        let webex: LyingWebex
        let service: WebexService
        let pauses = Pauses()

        init(patience: Double = 60, host: String? = nil, clock: TestClock? = nil) async throws {
            let webex = try await LyingWebex.start()
            let pauses = pauses
            self.webex = webex
            service = WebexService(
                try webex.settings(patience: patience, host: host), now: { clock?.now ?? 1_711_438_320_000 },
                pause: { seconds in pauses.seconds.withLock { $0.append(seconds) } },
                fetch: { try await HTTPTransferTests.run($0).get() })
        }

        func visits(_ meeting: WebexMeeting = .id(LyingWebex.meeting)) async throws(WebexFailure) -> [RoomVisit] {
            try await service.visits(of: meeting, within: 1_713_830_400_000..<1_713_848_400_000)
        }

        func tell(_ names: [String]) async throws(WebexFailure) -> [String: RoomAnswer] {
            try await service.tell(
                names.map { RoomRegistrant(name: "นาย\($0) ใจดี", email: "\($0)@example.go.th") },
                of: .id(LyingWebex.meeting))
        }

        /// Every failure is tried at the same time for what must never stand in it.
        func failure(_ work: () async throws(WebexFailure) -> some Sendable) async -> WebexFailure? {
            do {
                Issue.record("it was taken: \(try await work())")
                return nil
            } catch {
                let secrets =
                    [LyingWebex.clientSecret, LyingWebex.refreshToken, "Bearer", "T0ken"] + webex.goodTokens
                let words = "\(error) \(String(reflecting: error)) \(error.tracking)"
                #expect(!secrets.contains { words.contains($0) }, "a secret stands in \(words)")
                return error
            }
        }
    }

    private static let people = [
        LyingWebex.participant(
            "สมศรี บันทึกดี", "Somsri@example.go.th",
            devices: [
                ("2024-04-23T02:00:00Z", "2024-04-23T03:00:00Z"), ("2024-04-23T02:30:00.500Z", "2024-04-23T04:00:00Z"),
            ]
        ),
        LyingWebex.participant("iPhone", devices: [("2024-04-23T09:10:00+07:00", "2024-04-23T10:10:00+07:00")]),
        LyingWebex.participant("ยังอยู่", devices: [("2024-04-23T02:00:00Z", nil)], state: "joined"),
        LyingWebex.participant("รอหน้าห้อง", devices: [("2024-04-23T02:00:00Z", nil)], state: "lobby"),
        #"{"displayName":"ไม่มีอุปกรณ์","joinedTime":"2024-04-23T02:00:00Z","leftTime":"2024-04-23T02:20:00Z"}"#,
    ]

    @Test("tells who was there, by every device and page, with one token", arguments: [1, 2, 100])
    func participants(size: Int) async throws {
        let ground = try await Ground(host: LyingWebex.host)
        defer { ground.webex.stop() }
        ground.webex.hold(Self.people)
        ground.webex.page(by: size)
        let visits = try await ground.visits()
        #expect(visits.map(\.name) == ["สมศรี บันทึกดี", "iPhone", "ยังอยู่", "ไม่มีอุปกรณ์"])
        #expect(visits.map(\.spans.minutes) == [120, 60, 0, 20])
        #expect(visits[0].email == "Somsri@example.go.th")
        #expect(ground.webex.asked("GET /v1/meetingParticipants") == (5 + size - 1) / size)
        #expect(ground.webex.asked("POST /v1/access_token") == 1)
        _ = try await ground.visits(.number(LyingWebex.meetingNumber))
        _ = try await ground.visits(.number(LyingWebex.meetingNumber))
        #expect(ground.webex.asked("GET /v1/meetings") == 1, "what a number means is kept")
        #expect(ground.webex.asked("POST /v1/access_token") == 1)
    }

    @Test("gets another token when one is over, whatever says so first")
    func tokens() async throws {
        let day = try #require(ThaiDate(year: 2024, month: 4, day: 23))
        let clock = TestClock(day, hour: 13, minute: 0)
        let ground = try await Ground(clock: clock)
        defer { ground.webex.stop() }
        ground.webex.give(tokensFor: 3_600)
        _ = try await ground.visits()
        clock.advance(minutes: 58)
        _ = try await ground.visits()
        #expect(ground.webex.asked("POST /v1/access_token") == 1)
        clock.advance(minutes: 2)
        _ = try await ground.visits()
        #expect(ground.webex.asked("POST /v1/access_token") == 2, "its time is over")
        ground.webex.forgetTokens()
        _ = try await ground.visits()
        #expect(ground.webex.asked("POST /v1/access_token") == 3, "Webex has refused it")
        ground.webex.forgetTokens()
        async let one = ground.visits()
        async let other = ground.visits()
        _ = try await (one, other)
        #expect((4...5).contains(ground.webex.asked("POST /v1/access_token")))
        ground.webex.lie(.neverAuthorized)
        #expect(
            await ground.failure { () async throws(WebexFailure) in try await ground.visits() }
                == .unauthorized(tracking: "ROUTER_6123-abc"))
        ground.webex.lie(.credentialsRefused)
        ground.webex.forgetTokens()
        #expect(
            await ground.failure { () async throws(WebexFailure) in try await ground.visits() }
                == .credentialsRefused(tracking: "ROUTER_6123-abc"))
        ground.webex.lie(.tokensUnreadable)
        #expect(await ground.failure { () async throws(WebexFailure) in try await ground.visits() } == .unreadable)
    }

    private static let lies: [(LyingWebex.Lie, WebexFailure)] = [
        (.oversized, .tooLarge), (.redirecting, .failing(status: 302, tracking: "")), (.invalidJSON, .unreadable),
        (.withoutItems, .unreadable), (.forbidden, .forbidden(tracking: "ROUTER_6123-abc")),
        (.failing, .failing(status: 503, tracking: "ROUTER_6123-abc")), (.tooOften("120"), .tooOften(seconds: 120)),
        (.tooOften("3"), .tooOften(seconds: 3)), (.tooOften(nil), .tooOften(seconds: nil)),
        (.tooOften("soon"), .tooOften(seconds: nil)), (.nextElsewhere, .astray), (.nextAtOtherPlace, .astray),
        (.nextIsSame, .unreadable), (.nextEndless, .tooLarge),
        (.echoing, .refused(status: 400, message: "", tracking: "")),
    ]

    @Test("is not believed, in one line for each way to be wrong", arguments: lies)
    func lie(lie: LyingWebex.Lie, expected: WebexFailure) async throws {
        let ground = try await Ground()
        defer { ground.webex.stop() }
        ground.webex.hold(Self.people)
        ground.webex.lie(lie)
        #expect(await ground.failure { () async throws(WebexFailure) in try await ground.visits() } == expected)
        #expect(ground.webex.asked("elsewhere") == 0, "nothing is asked of another place")
        #expect(ground.pauses.seconds.withLock { $0.count } <= 2)
        #expect(ground.pauses.seconds.withLock { $0 }.allSatisfy { $0 <= 5 })
        ground.webex.lie(nil)
        #expect(try await ground.visits().count == 4, "the honest answer after it is")
    }

    @Test("is given up where it hangs, is cut off, or nobody is there")
    func silent() async throws {
        let ground = try await Ground(patience: 1)
        defer { ground.webex.stop() }
        _ = try? await ground.visits()
        ground.webex.lie(.hanging)
        #expect(await ground.failure { () async throws(WebexFailure) in try await ground.visits() } == .tooSlow)
        // Only what hangs is given so little time: a busy machine is slow, not wrong.
        let patient = try await Ground()
        defer { patient.webex.stop() }
        patient.webex.lie(.cutOff)
        let cut = await patient.failure { () async throws(WebexFailure) in try await patient.visits() }
        #expect(cut == .unreadable || { if case .unreachable = cut { true } else { false } }(), "\(cut as Any)")
        var settings = try ground.webex.settings()
        settings.base = try WebAddress("http://127.0.0.1:1/v1")
        let nobody = WebexService(settings, now: { 0 }, fetch: { try await HTTPTransferTests.run($0).get() })
        let failure = await ground.failure { () async throws(WebexFailure) in
            try await nobody.visits(of: .id(LyingWebex.meeting), within: 0..<1)
        }
        guard case .unreachable(let words) = failure else {
            Issue.record("\(failure as Any)")
            return
        }
        #expect(!words.isEmpty)
    }

    @Test("is asked again where it only asks for patience, and with everything that a next page forgets")
    func patience() async throws {
        let ground = try await Ground()
        defer { ground.webex.stop() }
        ground.webex.hold(Self.people)
        ground.webex.page(by: 2)
        ground.webex.lie(.tooOftenOnce("4"))
        #expect(try await ground.visits().count == 4)
        ground.webex.lie(.failingOnce)
        #expect(try await ground.visits().count == 4)
        #expect(ground.pauses.seconds.withLock { $0 } == [4, 1])
        ground.webex.lie(.nextForgetsQuery)
        #expect(try await ground.visits().count == 4)
    }

    @Test("knows no meeting under a wrong number or name")
    func unknownMeeting() async throws {
        let ground = try await Ground()
        defer { ground.webex.stop() }
        #expect(
            await ground.failure { () async throws(WebexFailure) in try await ground.visits(.number("99999999")) }
                == .noMeeting(tracking: ""))
        #expect(
            await ground.failure { () async throws(WebexFailure) in try await ground.visits(.id("0123456789abcdef")) }
                == .noMeeting(tracking: "ROUTER_6123-abc"))
    }

    @Test("registers who is not there yet, once, with both names")
    func registering() async throws {
        let ground = try await Ground()
        defer { ground.webex.stop() }
        ground.webex.register("a@example.go.th")
        ground.webex.register("b@example.go.th", status: "rejected")
        let answers = try await ground.tell(["a", "b", "c", "d"])
        #expect(
            answers == [
                "a@example.go.th": .knownBefore, "b@example.go.th": .rejected, "c@example.go.th": .told,
                "d@example.go.th": .told,
            ])
        #expect(ground.webex.mails == ["c@example.go.th": 1, "d@example.go.th": 1])
        #expect(ground.webex.registrants.last?.firstName == "นายd" && ground.webex.registrants.last?.lastName == "ใจดี")
        #expect(try await ground.tell(["c"]) == ["c@example.go.th": .knownBefore])
        #expect(ground.webex.asked("POST /v1/meetings/\(LyingWebex.meeting)/registrants/bulkInsert") == 1)
        #expect(try await ground.service.tell([], of: .id(LyingWebex.meeting)).isEmpty)
        let alone = try await ground.service.tell(
            [RoomRegistrant(name: "สมศรี", email: "E@example.go.th")], of: .number(LyingWebex.meetingNumber))
        #expect(alone == ["e@example.go.th": .told])
        ground.webex.lie(.pending)
        #expect(try await ground.tell(["f"]) == ["f@example.go.th": .pending])
    }

    @Test("is not waited for without end: who was not tried is said to be, and is tried the next time")
    func slowness() async throws {
        let asked = Pauses()
        let webex = try await LyingWebex.start()
        defer { webex.stop() }
        // Every answer takes five seconds.
        let service = WebexService(
            try webex.settings(), now: { asked.seconds.withLock { Int64($0.count) * 5_000 } },
            fetch: { transfer in
                asked.seconds.withLock { $0.append(5) }
                return try await HTTPTransferTests.run(transfer).get()
            })
        let persons = ["a", "b", "c", "d", "e"].map { RoomRegistrant(name: "ก ข", email: "\($0)@example.go.th") }
        webex.lie(.refusing("a@example.go.th"))
        // Token, question, all at once, and one by one as long as there is time.
        let first = try await service.tell(persons, of: .id(LyingWebex.meeting))
        #expect(first["a@example.go.th"] == .refused("Email is not valid: a@example.go.th"))
        #expect(first.values.count { $0 == .unconfirmed } == 4, "\(first)")
        webex.lie(nil)
        let second = try await service.tell(persons, of: .id(LyingWebex.meeting))
        #expect(second.values.allSatisfy { $0 == .told } && webex.mails.values.allSatisfy { $0 == 1 })
    }

    @Test("refuses one without the others, and is not believed in what it says of strangers")
    func refusals() async throws {
        let ground = try await Ground()
        defer { ground.webex.stop() }
        ground.webex.lie(.refusing("b@example.go.th"))
        let answers = try await ground.tell(["a", "b", "c"])
        #expect(answers["a@example.go.th"] == .told && answers["c@example.go.th"] == .told)
        #expect(answers["b@example.go.th"] == .refused("Email is not valid: b@example.go.th"))
        ground.webex.lie(.strangers)
        #expect(try await ground.tell(["d", "e"]) == ["d@example.go.th": .unconfirmed, "e@example.go.th": .told])
        ground.webex.lie(.silentRegistering)
        #expect(try await ground.tell(["f"]) == ["f@example.go.th": .unconfirmed])
        ground.webex.lie(.failingAfterRegistering)
        #expect(
            await ground.failure { () async throws(WebexFailure) in try await ground.tell(["g", "h"]) }
                == .failing(status: 500, tracking: "ROUTER_6123-abc"))
        ground.webex.lie(nil)
        #expect(try await ground.tell(["f", "g", "h"]).values.allSatisfy { $0 == .knownBefore })
        #expect(ground.webex.mails.values.allSatisfy { $0 == 1 }, "nobody got two mails")
    }
}
