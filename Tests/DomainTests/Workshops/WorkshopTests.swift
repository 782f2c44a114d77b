import Domain
import Testing

/// The pure rules of sessions, seats, names and calendars.
@Suite struct WorkshopTests {
    private static let start: Int64 = 1_713_837_600_000  // 23 April 2567, 9.00

    private func session(
        _ number: Int, _ provinces: Set<String> = [], _ types: Set<LocalGovernmentType> = [], start: Int64 = start
    ) -> WorkshopSession {
        WorkshopSession(
            round: "2567", number: number, startsAt: start, endsAt: start + 10_800_000, provinces: provinces,
            types: types)
    }

    @Test("The session that names province and type comes before those for all")
    func ownSession() {
        let sessions = [
            session(1), session(2, [], [.tao]), session(3, ["11"]), session(4, ["11"], [.tao]),
        ]
        #expect(sessions.own(of: .tao, in: "11")?.number == 4)
        #expect(sessions.own(of: .pao, in: "11")?.number == 3)
        #expect(sessions.own(of: .tao, in: "12")?.number == 2)
        #expect(sessions.own(of: .pao, in: "12")?.number == 1)
        var cancelled = sessions
        cancelled[3].cancellation = .init(at: 0, reason: "x")
        #expect(cancelled.own(of: .tao, in: "11")?.number == 3)
        #expect([session(1, ["11"])].own(of: .tao, in: "12") == nil)
    }

    @Test("A kept seat is given while there is one; everybody else stands behind the line")
    func seatCount() {
        let count = SeatCount(capacity: 10, held: 7, kept: 2, waiting: 0)
        #expect(count.free == 1 && count.admits(own: false) && count.admits(own: true))
        #expect(!SeatCount(capacity: 10, held: 7, kept: 2, waiting: 1).admits(own: false))
        #expect(!SeatCount(capacity: 10, held: 7, kept: 3, waiting: 0).admits(own: false))
        #expect(SeatCount(capacity: 10, held: 7, kept: 9, waiting: 3).admits(own: true))
        #expect(!SeatCount(capacity: 10, held: 10, kept: 1, waiting: 0).admits(own: true))
        #expect(SeatCount(capacity: nil, held: 10_000, kept: 0, waiting: 0).admits(own: false))
    }

    @Test(
        "Titles, spaces and case make no other person",
        arguments: [
            ("นางสาวสมศรี ใจดี", "สมศรี  ใจดี"), ("น.ส.สมศรี ใจดี", "นาง สมศรี ใจดี"), ("ว่าที่ ร.ต. สมชาย กล้า", "สมชาย กล้า"),
            ("Mr. Somchai Kla", "somchai kla"), ("ดร.สมศรี ใจดี", "สมศรี ใจดี"),
        ])
    func names(_ one: String, _ other: String) {
        #expect(PersonName.key(one) == PersonName.key(other))
        #expect(PersonName.key(one) != PersonName.key("สมหญิง ใจดี"))
    }

    @Test("A name that begins like a title keeps its letters")
    func nameLikeTitle() { #expect(PersonName.key("นายิกา ใจดี") != PersonName.key("ยิกา ใจ")) }

    @Test("A calendar has the hours of Thailand, a lasting name, and a number that rises")
    func calendar() {
        var made = session(1)
        made.changedAt = Self.start - 86_400_000
        var registration = Registration(
            round: "2567", localGovernment: "6110111", seat: 1, reply: .attend, session: 1, standing: .seated,
            ownSession: 1, person: .init(name: "ก"), form: [1], registeredAt: Self.start - 9_000_000,
            changedAt: Self.start - 9_000_000)
        func file() -> CalendarFile {
            CalendarFile(
                registration: registration, session: made, title: "ประชุม; ชี้แจง, แนวทาง\\",
                description: String(repeating: "ก", count: 60) + "\nข", address: "https://example.go.th/w")
        }
        let first = file()
        #expect(first.text.contains("DTSTART;TZID=Asia/Bangkok:20240423T090000\r\n"))
        #expect(first.text.contains("DTEND;TZID=Asia/Bangkok:20240423T120000\r\n"))
        #expect(first.text.contains("SUMMARY:ประชุม\\; ชี้แจง\\, แนวทาง\\\\\r\n"))
        #expect(first.text.contains("STATUS:CONFIRMED"))
        let lines = first.text.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 } && lines.last == "")
        #expect(first.text.replacing("\r\n ", with: "").contains(String(repeating: "ก", count: 60) + "\\nข"))
        registration.changedAt += 2_000
        let second = file()
        #expect(second.uid == first.uid && second.sequence > first.sequence)
        made.changedAt = registration.changedAt + 5_000
        #expect(file().sequence > second.sequence)
        registration.standing = .cancelled
        #expect(file().text.contains("STATUS:CANCELLED"))
    }

    @Test("A reply names what is missing, and where")
    func problems() {
        let nobody = Registration.Person(name: " ", telephone: "")
        #expect(Registration.problems(.attend, nobody, reason: "") == [.nameMissing, .telephoneMissing])
        let person = Registration.Person(name: "สมศรี", telephone: "๐๘ ๑๒๓๔ ๕๖๗๘", email: "x@y")
        #expect(person.telephone == "08 1234 5678")
        #expect(Registration.problems(.decline, person, reason: "").contains(.reasonMissing))
        let short = Registration.Person(name: "สมศรี", telephone: "1234")
        #expect(Registration.problems(.attend, short, reason: "") == [.telephoneBad])
    }

    @Test(
        "An address that may stand on a page",
        arguments: [
            ("https://a.webex.com/x?y=1", true), ("http://a.webex.com", false), ("javascript:alert(1)", false),
            ("https://a b.com/xxxx", false), ("https://a.com/\"><x>", false), ("", false),
        ])
    func links(_ text: String, _ isLink: Bool) { #expect(WorkshopSession.isLink(text) == isLink) }
}
