import Domain
import FoundationEssentials

/// Webex Meetings by its REST API, as developer.webex.com describes it (docs/adr/0031). It asks one host and no other, whatever that
/// host says; what it holds of secrets is in memory and in no word that leaves it.
package actor WebexService: WebexRooms {
    /// Runs a transfer on a thread that may block.
    package typealias Fetch = @Sendable (HTTPTransfer) async throws -> HTTPAnswer
    package typealias Pause = @Sendable (_ seconds: Int) async throws -> Void

    private let settings: WebexSettings
    private let door: WebexDoor
    private let now: @Sendable () -> Int64
    private var known: [String: String] = [:]

    /// Of 100 persons each.
    private static let mostPages = 60
    /// After this no other request of one call is begun, in milliseconds: a person waits before his page.
    private static let longest: Int64 = 20_000
    private static let atOnce = 100

    package init(
        _ settings: WebexSettings, now: @escaping @Sendable () -> Int64,
        pause: @escaping Pause = { try await Task.sleep(for: .seconds($0)) }, fetch: @escaping Fetch
    ) {
        self.settings = settings
        self.now = now
        door = WebexDoor(settings, now: now, pause: pause, fetch: fetch)
    }

    package func tell(
        _ persons: [RoomRegistrant], of meeting: WebexMeeting
    ) async throws(WebexFailure) -> [String: RoomAnswer] {
        guard !persons.isEmpty else { return [:] }
        let until = now() + Self.longest
        let place = "/meetings/\(try await id(of: meeting))/registrants"
        var answers = Self.answers(try await registered(persons, place), among: persons, isNew: false)
        let fresh = persons.filter { answers[$0.email] == nil }
        guard !fresh.isEmpty else { return answers }
        do {
            answers.merge(try await insert(fresh, place)) { $1 }
        } catch {
            guard case .refused = error else { throw error }
            // One whom Webex does not take stands in nobody's way.
            for person in fresh where now() < until { answers[person.email] = try await insert(person, place) }
        }
        for person in persons where answers[person.email] == nil { answers[person.email] = .unconfirmed }
        return answers
    }

    package func visits(
        of meeting: WebexMeeting, within hours: Range<Int64>
    ) async throws(WebexFailure) -> [RoomVisit] {
        let query = [
            ("meetingId", try await id(of: meeting)), ("max", String(Self.atOnce)),
            ("meetingStartTimeFrom", ThaiClock.rfc3339(hours.lowerBound)),
            ("meetingStartTimeTo", ThaiClock.rfc3339(hours.upperBound)),
        ]
        let participants: [WebexParticipant] = try await list("/meetingParticipants", query)
        return participants.compactMap(\.visit)
    }

    // MARK: Meetings

    /// The series, as registrants and participants ask for it.
    private func id(of meeting: WebexMeeting) async throws(WebexFailure) -> String {
        guard case .number(let number) = meeting else { return meeting.text }
        if let id = known[number] { return id }
        let found: [WebexScheduled] = try await list(
            "/meetings", [("meetingNumber", number), ("current", "false"), ("max", "10")])
        let named = found.first { one in
            one.meetingNumber.map { $0.filter { $0 != " " } == number } ?? true
        }
        guard let named else { throw .noMeeting(tracking: "") }
        guard WebexMeeting.isID(named.id) else { throw .unreadable }
        known[number] = named.id
        return named.id
    }

    // MARK: Registrants

    /// Asked for by their addresses: the list of all shows those of the last days only.
    private func registered(
        _ persons: [RoomRegistrant], _ place: String
    ) async throws(WebexFailure) -> [WebexRegistrant] {
        let body = CanonicalJSON.object(["emails": .array(persons.map { .string($0.email) })])
        return try await list(place + "/query", [("max", String(Self.atOnce))], posting: body.text)
    }

    private func insert(
        _ persons: [RoomRegistrant], _ place: String
    ) async throws(WebexFailure) -> [String: RoomAnswer] {
        let body = CanonicalJSON.object(["items": .array(persons.map(Self.facts))])
        let answer = try await door.ask(try address(place + "/bulkInsert", []), posting: body.text)
        let list: WebexList<WebexRegistrant> = try Self.read(answer)
        return Self.answers(list.items, among: persons, isNew: true)
    }

    private func insert(_ person: RoomRegistrant, _ place: String) async throws(WebexFailure) -> RoomAnswer {
        do {
            let answer = try await door.ask(try address(place, []), posting: Self.facts(person).text)
            let made: WebexRegistrant = try Self.read(answer)
            return made.email.lowercased() == person.email ? made.answer(isNew: true) : .unconfirmed
        } catch {
            guard case .refused(_, let message, _) = error else { throw error }
            return .refused(message)
        }
    }

    /// What Webex asks for, and no more: both names and an address.
    private static func facts(_ person: RoomRegistrant) -> CanonicalJSON {
        let parts = person.name.split(separator: " ")
        let first = parts.count > 1 ? parts.dropLast().joined(separator: " ") : person.name
        return .object([
            "email": .string(person.email), "firstName": .string(first),
            "lastName": .string(parts.count > 1 ? parts.last.map(String.init) ?? "-" : "-"), "sendEmail": .bool(true),
        ])
    }

    private static func answers(
        _ registrants: [WebexRegistrant], among persons: [RoomRegistrant], isNew: Bool
    ) -> [String: RoomAnswer] {
        let asked = Set(persons.map(\.email))
        var answers: [String: RoomAnswer] = [:]
        for registrant in registrants where asked.contains(registrant.email.lowercased()) {
            answers[registrant.email.lowercased()] = registrant.answer(isNew: isNew)
        }
        return answers
    }

    // MARK: Lists

    /// Every page of a list, or nothing.
    private func list<Item: Decodable & Sendable>(
        _ place: String, _ query: [(String, String)], posting body: String? = nil
    ) async throws(WebexFailure) -> [Item] {
        let until = now() + Self.longest
        var page = try address(place, query)
        var seen: Set<String> = []
        var items: [Item] = []
        while true {
            guard seen.insert(page.text).inserted else { throw .unreadable }
            guard seen.count <= Self.mostPages else { throw .tooLarge }
            guard now() < until else { throw .tooSlow }
            let answer = try await door.ask(page, posting: body)
            let list: WebexList<Item> = try Self.read(answer)
            items += list.items
            guard let next = LinkHeader.next(answer.values("Link")) else { return items }
            page = try LinkHeader.follow(next, from: page)
        }
    }

    private static func read<Value: Decodable>(_ answer: HTTPAnswer) throws(WebexFailure) -> Value {
        guard let value = try? JSONDecoder().decode(Value.self, from: Data(answer.bytes)) else { throw .unreadable }
        return value
    }

    private func address(_ place: String, _ query: [(String, String)]) throws(WebexFailure) -> WebAddress {
        let fields = query + (settings.host.map { [("hostEmail", $0)] } ?? [])
        let text = fields.map { "\($0.0)=\(URLText.encoded($0.1))" }.joined(separator: "&")
        let whole = settings.base.text + place + (text.isEmpty ? "" : "?\(text)")
        guard let address = try? WebAddress(whole) else { throw .unreadable }
        return address
    }
}
