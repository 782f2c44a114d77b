import Domain
import Testing

@Suite("Mail")
struct MailTests {
    @Test("an address has two plain parts, and nothing that means something to a mail server")
    func addresses() {
        for good in ["somsri@nongbua.go.th", "a.b+c_d-e@x", "1@2.3"] { #expect(EmailAddress.isValid(good), "\(good)") }
        let bad = [
            "", "a", "@x", "a@", "a@b@c", "a b@x", "สมศรี@x", "a@x\r\nBcc: b@x", "a@x\n", "<a@x>", "a@x,b@x", "\"a\"@x",
            "-oX@x", "a@-x", "a@x;", "a@[1]", String(repeating: "a", count: 253) + "@x",
        ]
        for one in bad { #expect(!EmailAddress.isValid(one), "\(one.debugDescription)") }
    }

    @Test("pauses grow, end after two days, and never pass the moment at which the mail is pointless")
    func retries() {
        var (now, attempts, pauses): (Int64, Int, [Int64]) = (0, 1, [])
        while let next = MailRetries.next(after: attempts, queuedAt: 0, usefulUntil: .max, at: now) {
            pauses.append((next - now) / 60_000)
            (now, attempts) = (next, attempts + 1)
        }
        #expect(pauses.prefix(8) == [1, 5, 15, 60, 120, 240, 360, 360])
        #expect(zip(pauses, pauses.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(now <= MailRetries.longest && now > MailRetries.longest - 361 * 60_000)
        #expect(MailRetries.next(after: 1, queuedAt: 0, usefulUntil: 60_000, at: 0) == nil)
        #expect(MailRetries.next(after: 1, queuedAt: 0, usefulUntil: 60_001, at: 0) == 60_000)
    }

    @Test("every kind is known again by its name")
    func kinds() {
        let kinds: [Mail.Kind] = [.invitation, .addressCode] + Notice.allCases.map { .notice($0) }
        #expect(kinds.allSatisfy { Mail.Kind(rawValue: $0.rawValue) == $0 })
        #expect(Mail.Kind(rawValue: "notice.nothing") == nil && Mail.Kind(rawValue: "") == nil)
        #expect(kinds.filter(\.carriesSecret) == [.invitation, .addressCode])
    }

    @Test("a step is told once to each; what is said about rows at most once an hour")
    func keys() {
        let hour: Int64 = 3_600_000
        let submitted = { (step: Int, account: Int) in
            Notice.submitted.key(assessment: 7, step: step, account: account, at: 0)
        }
        #expect(submitted(3, 1) != submitted(4, 1) && submitted(3, 1) != submitted(3, 2))
        let discussed = { (step: Int, now: Int64) in
            Notice.discussed.key(assessment: 7, step: step, account: 1, at: now)
        }
        let asked = { (assessment: Int) in
            Notice.reviewRequested.key(assessment: assessment, step: assessment, account: 1, at: 0)
        }
        #expect(asked(7) == asked(8), "the Office is told once of all of an hour")
        #expect(discussed(3, 0) == discussed(4, hour - 1) && discussed(3, 0) != discussed(3, hour))
    }

    @Test("notices speak both languages, name the place, and lead to one page", arguments: Notice.allCases)
    func words(notice: Notice) throws {
        let day = try #require(ThaiDate(year: 2024, month: 3, day: 1))
        let round = Round(
            id: "2567", standardSet: "2567", state: .open, opensOn: day, closesOn: day,
            resolution: Resolution(meeting: "", on: nil))
        let place = (
            short: Words(th: "อบต.หนองบัว", en: "Nong Bua SAO"),
            full: Words(th: "อบต.หนองบัว อ.บ้านลาด จ.เพชรบุรี", en: "Nong Bua SAO, Amphoe Ban Lat, Phetchaburi")
        )
        let help = Words(th: "โทร. 0 2283 4608", en: "by telephone: 0 2283 4608")
        for language in Language.allCases {
            let text = MailText.notice(
                notice, to: "Somsri", about: place, in: round, address: "https://x.test/page",
                settings: "https://x.test/account/email", help: help, language: language)
            #expect(text.subject.contains(place.short[language]) && text.subject.contains("2567"))
            #expect(text.body.contains(place.full[language]) && text.body.contains("\nhttps://x.test/page\n"))
            #expect(text.body.contains("https://x.test/account/email") && text.body.contains(help[language]))
            let isThai = { (text: String) in text.unicodeScalars.contains { ("ก"..."๛").contains($0) } }
            #expect(isThai(text.subject + text.body) == (language == .thai))
        }
        // An answer goes to whoever asked, whatever he is.
        #expect(
            notice.roles.isEmpty == (notice == .questionAnswered)
                && notice.roles.allSatisfy { (notice.isOfCountry ? [.odloc] : [.recorder, .certifier]).contains($0) })
    }
}
