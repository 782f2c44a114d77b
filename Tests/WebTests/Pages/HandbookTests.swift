import Domain
import TestSupport
import Testing
import Web

/// What can be read before anybody has signed in: the handbook, the page about the data, the front page.
@Suite struct HandbookTests {
    @Test("every indicator of the set has a page of its own, and leads to the next")
    func indicators() async throws {
        let visitor = Visitor(try await TestSite(.sqlite))
        let contents = try await visitor.get("/handbook/2567")
        let pages = Set(contents.root.all("a").compactMap { $0["href"] }.filter { $0.contains("/indicators/") })
        #expect(pages.count == 88)
        try await visitor.follow("A1-01")
        var seen: Set<String> = [visitor.page.address]
        while visitor.page.has(link: "→") {
            #expect(visitor.page.root.all("li").contains { $0.all("span").contains { $0["data-verdict"] == "met" } })
            try await visitor.follow("→")
            #expect(visitor.page.status == 200)
            seen.insert(visitor.page.address)
        }
        #expect(seen == pages)
    }

    @Test("the book of a type holds what is asked of it, and nothing else", arguments: LocalGovernmentType.allCases)
    func books(type: LocalGovernmentType) async throws {
        let visitor = Visitor(try await TestSite(.sqlite))
        let book = try await visitor.get("/handbook/2567/types/\(type.rawValue)")
        let asked = [40, 83, 82, 78, 74, 81, 70][type.ordinal]
        #expect(book.heading.contains("2567"))
        #expect(book.root.all("article").count == asked)
        #expect(book.text.contains("\(asked) ตัวชี้วัด"))
    }

    @Test("a recorder is led back to his own box")
    func wayBack() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get("/handbook/2567/indicators/A1-01")
        try await somsri.follow("ไปที่ช่องบันทึก")
        #expect(try somsri.page.element("A1-01").name == "article")
        #expect(somsri.page.address.hasSuffix("#A1-01"))
        let notAsked = try await somsri.get("/handbook/2567/indicators/A1-20")
        #expect(notAsked.has(link: "ไปที่ช่องบันทึก") == false, "A1-20 is asked of อบจ. only")
    }

    @Test("what does not exist is not found")
    func notFound() async throws {
        let visitor = Visitor(try await TestSite(.sqlite))
        for path in ["/handbook/2500", "/handbook/2567/indicators/Z9-99", "/handbook/2567/types/TAMBON"] {
            #expect(try await visitor.get(path).status == 404, "\(path)")
        }
    }

    @Test("the page about the data counts how far each indicator can be trusted")
    func about() async throws {
        let visitor = Visitor(try await TestSite(.sqlite))
        let page = try await visitor.get("/about-data")
        #expect(page.text.contains("82 จาก 88 ตัวชี้วัด"))
        #expect(page.root.all("tfoot").first?.text.contains("88") == true)
        #expect(page.has(link: "คู่มือตัวชี้วัด"))
    }

    @Test("outside a demonstration the front page has one door and no names of people")
    func front() async throws {
        let visitor = Visitor(try await TestSite(.sqlite, demonstration: true))
        let page = try await visitor.get("/?q=" + "x")
        #expect(page.has(link: "เข้าสู่ระบบ"))
        #expect(page.root.all("form").allSatisfy { $0["action"] == "/language" })
        #expect(!page.root.text.contains("demo-2567") && !page.root.text.contains("recorder-"))
    }
}
