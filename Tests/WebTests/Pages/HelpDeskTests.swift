import Domain
import HTTPTypes
import Hummingbird
import TestSupport
import Testing
import Web

/// Whom to ask, at the foot of whatever page somebody is stuck on.
@Suite(.serialized) struct HelpDeskTests {
    @Test("every page has hours and all telephones, whoever looks at it and whatever went wrong")
    func everywhere() async throws {
        let desk = HelpDesk.ofTheLetter
        var pages = 0
        for person in [nil, TestPerson.somsri, .prasert, .province, .odloc, .auditor, .admin] {
            let site = try await TestSite(.sqlite, isMailing: true)
            let visitor: Visitor
            if let person {
                visitor = try await Visitor.signedIn(person, to: site)
            } else {
                visitor = Visitor(site)
            }
            let paths = AccessTests.routes(of: site, all: true).filter { $0.1 == .get }.map(\.path)
            for path in paths + ["/nowhere", "/faq/x/edit", "/s/0"] {
                let answered = try await visitor.send(.get, path)
                guard answered.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
                let name = "\(person?.username ?? "nobody") \(path) \(answered.status)"
                #expect(answered.text.contains(desk.hours.th), "\(name)")
                for number in desk.telephones {
                    #expect(answered.text.contains("\"tel:\(number.filter { $0 != " " })\""), "\(name)")
                }
                #expect(answered.text.contains("/faq\""), "\(name)")
                // A page that is kept in the browser, and one outside the site, know nobody.
                let isSignedIn = answered.text.contains("action=\"/sign-out\"")
                #expect(answered.text.contains("/questions/new") == isSignedIn, "\(name)")
                pages += 1
            }
        }
        #expect(pages > 400, "\(pages)")
    }

    @Test("telephones are those of Thailand, written as people write them")
    func telephones() {
        #expect(HelpDesk.telephones(in: "0 2283 4608, 08-4730-7319 ,1567,+66 2283 4608")?.count == 4)
        #expect(HelpDesk.telephones(in: "๐ ๒๒๘๓ ๔๖๐๘") == nil)
        for wrong in [
            "", ",", "0 2283 4608,", "call us", "0 2283", "0 2283 4608 1234", "+66 0 2283 4608", "12345",
            "0 2283 4608; 1", "javascript:1567", Array(repeating: "1567", count: 7).joined(separator: ","),
        ] {
            #expect(HelpDesk.telephones(in: wrong) == nil, "\(wrong)")
        }
    }

    @Test("hours are one line of words")
    func hours() {
        #expect(HelpDesk.isHours("จันทร์–ศุกร์ 08.30–16.30 น.") && HelpDesk.isHours("Mon–Fri 8:30–16:30"))
        for wrong in ["", " ", "24", "a\nb", " จันทร์", String(repeating: "ก", count: 121)] {
            #expect(!HelpDesk.isHours(wrong), "\(wrong)")
        }
    }
}
