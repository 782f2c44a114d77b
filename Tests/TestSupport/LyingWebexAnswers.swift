import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// What it answers to who is admitted, as the description has it.
extension LyingWebex {
    // MARK: Meetings and participants

    private static func value(_ name: String, _ request: Request) -> String? {
        request.uri.queryParameters[Substring(name)].map { String($0) }
    }

    func meetings(_ request: Request) -> Response {
        guard Self.value("meetingNumber", request) == Self.meetingNumber else { return Self.json(#"{"items":[]}"#) }
        return Self.json(
            #"{"items":[{"id":"\#(Self.meeting)","meetingNumber":"\#(Self.meetingNumber)","title":"x","meetingType":"meetingSeries"}]}"#
        )
    }

    func participants(_ request: Request) -> Response {
        let (lie, all, size) = state.withLock { ($0.lie, $0.participants, $0.pageSize) }
        let first = Int(Self.value("after", request) ?? "") ?? 0
        let hours = [Self.value("meetingStartTimeFrom", request), Self.value("meetingStartTimeTo", request)]
        guard Self.value("meetingId", request) == Self.meeting else {
            return Self.problem(.notFound, "The meeting does not exist")
        }
        guard Self.value("max", request).flatMap({ Int($0) }).map({ (1...100).contains($0) }) == true,
            hours.allSatisfy({ $0.flatMap { WebexMoment.read($0.removingPercentEncoding ?? $0) } != nil })
        else { return Self.problem(.badRequest, "parameter missing") }
        let page = all.dropFirst(first).prefix(size)
        let asked = (request.uri.query ?? "").split(separator: "&").filter {
            !$0.hasPrefix("after=") && !$0.hasPrefix("round=")
        }.joined(separator: "&")
        var next =
            first + page.count < all.count ? "\(origin)/v1/meetingParticipants?\(asked)&after=\(first + size)" : nil
        switch lie {
        case .nextElsewhere: next = "http://127.0.0.2:1/v1/meetingParticipants?\(asked)"
        case .nextAtOtherPlace: next = "\(origin)/elsewhere?\(asked)"
        case .nextIsSame: next = "\(origin)/v1/meetingParticipants?\(asked)"
        case .nextEndless: next = "\(origin)/v1/meetingParticipants?\(asked)&after=0&round=\(self.asked.count)"
        case .nextForgetsQuery: next = next.map { _ in "\(origin)/v1/meetingParticipants?after=\(first + size)" }
        default: break
        }
        var answer = Self.json(#"{"items":[\#(page.joined(separator: ","))]}"#)
        if let next, let name = HTTPField.Name("Link") {
            answer.headers[name] = "<\(origin)/v1/first>; rel=\"first\", <\(next)>; rel=\"next\""
        }
        return answer
    }

    // MARK: Registrants

    private struct Query: Decodable {
        var emails: [String]
    }

    private struct Entry: Decodable {
        var firstName: String
        var lastName: String
        var email: String
        var sendEmail: Bool?
    }

    private struct Entries: Decodable {
        var items: [Entry]
    }

    func body(_ request: Request) async throws -> Data {
        let isJSON = request.headers[.contentType]?.hasPrefix("application/json") == true
        let buffer = try await request.body.collect(upTo: 1_000_000)
        return isJSON ? Data(buffer.readableBytesView) : Data()
    }

    func query(_ request: Request, _ body: Data, _ id: String?) throws -> Response {
        guard id == Self.meeting else { return Self.problem(.notFound, "The meeting does not exist") }
        guard let emails = try? JSONDecoder().decode(Query.self, from: body).emails, (1...100).contains(emails.count)
        else { return Self.problem(.badRequest, "emails") }
        let found = state.withLock { state in state.registrants.filter { emails.contains($0.email) } }
        return Self.json(#"{"items":[\#(found.map(Self.json).joined(separator: ","))]}"#)
    }

    func insert(_ body: Data, _ id: String?, isBulk: Bool) throws -> Response {
        guard id == Self.meeting else { return Self.problem(.notFound, "The meeting does not exist") }
        let decoder = JSONDecoder()
        let read =
            isBulk
            ? try? decoder.decode(Entries.self, from: body).items
            : (try? decoder.decode(Entry.self, from: body)).map { [$0] }
        guard let read, !read.isEmpty, read.allSatisfy({ !$0.firstName.isEmpty && !$0.lastName.isEmpty }) else {
            return Self.problem(.badRequest, "body")
        }
        let (lie, known) = state.withLock { ($0.lie, Set($0.registrants.map(\.email))) }
        for entry in read {
            if lie == .refusing(entry.email) { return Self.problem(.badRequest, "Email is not valid: \(entry.email)") }
            if known.contains(entry.email) { return Self.problem(.conflict, "registered already") }
        }
        let status = lie == .pending ? "pending" : lie == .rejected ? "rejected" : "approved"
        var made = read.map {
            Registrant(email: $0.email, firstName: $0.firstName, lastName: $0.lastName, status: status)
        }
        state.withLock { [made] state in
            state.registrants += made
            for entry in read where entry.sendEmail ?? true { state.mails[entry.email, default: 0] += 1 }
        }
        if lie == .failingAfterRegistering { return Self.problem(.internalServerError, "Something went wrong") }
        if lie == .silentRegistering { made = [] }
        if lie == .strangers { made[0].email = "stranger@example.org" }
        guard isBulk else { return Self.json(made.first.map(Self.json) ?? "{}") }
        return Self.json(#"{"items":[\#(made.map(Self.json).joined(separator: ","))]}"#)
    }

    // MARK: Words

    private static func json(_ one: Registrant) -> String {
        CanonicalJSON.object([
            "id": .string("r"), "email": .string(one.email), "firstName": .string(one.firstName),
            "lastName": .string(one.lastName), "status": .string(one.status),
            "registrationTime": .string("2021-09-07T09:29:13+08:00"),
        ]).text
    }

    static func tooOften(_ seconds: String?) -> Response {
        var answer = problem(.tooManyRequests, "Too many requests")
        answer.headers[.retryAfter] = seconds
        return answer
    }

    static func problem(
        _ status: HTTPResponse.Status, _ words: String, tracking: String = "ROUTER_6123-abc"
    ) -> Response {
        json(
            CanonicalJSON.object([
                "message": .string(words), "errors": .array([.object(["description": .string(words)])]),
                "trackingId": .string(tracking),
            ]).text, status)
    }

    static func json(_ text: String, _ status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
