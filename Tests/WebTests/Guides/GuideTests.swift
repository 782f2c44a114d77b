import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import Web

/// The user guides, as they are written and as the product shows them.
@Suite struct GuideTests {
    private static let project: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return folder
    }()
    private static let shelf = GuideShelf(folder: project.appendingPathComponent("docs/guides").path)

    @Test("the marks of a guide become blocks, and what is none stays text")
    func marks() {
        let text = GuideText(
            """
            # หัวเรื่อง

            ย่อหน้า **หนา** กับ `รหัส`
            ต่อบรรทัด [ลิงก์](collection.md) **ไม่จบ

            ## ส่วน

            4. หนึ่ง
               ต่อ
               - ก
               - ข

               ![ภาพ](../../public/pictures/x.webp)
            5. สอง

                   a  b

            - จุด
            1,000 ไม่ใช่รายการ
            <x>
            """)
        #expect(text.title == "หัวเรื่อง" && text.pictures == ["x.webp"] && text.links == ["collection.md"])
        #expect(text.blocks.count == 5)
        #expect(
            text.blocks.first
                == .paragraph([
                    .text("ย่อหน้า "), .bold("หนา"), .text(" กับ "), .code("รหัส"), .text(" ต่อบรรทัด "),
                    .link("ลิงก์", to: "collection.md"), .text(" **ไม่จบ"),
                ]))
        guard case .list(start: 4, let items) = text.blocks[2], items.count == 2 else {
            Issue.record("\(text.blocks)")
            return
        }
        #expect(
            items[0] == [
                .paragraph([.text("หนึ่ง ต่อ")]),
                .list(start: nil, [[.paragraph([.text("ก")])], [.paragraph([.text("ข")])]]),
                .picture(file: "x.webp", caption: "ภาพ"),
            ])
        #expect(items[1] == [.paragraph([.text("สอง")]), .code("a  b")])
        #expect(text.blocks[3] == .list(start: nil, [[.paragraph([.text("จุด")])]]))
        #expect(text.blocks[4] == .paragraph([.text("1,000 ไม่ใช่รายการ <x>")]))
    }

    @Test("no text of a guide, however broken, stops the reader or becomes HTML")
    func strange() {
        var random = SeededRandom(30)
        let pieces = [
            "# ", "- ", "1. ", "  ", "    ", "\n", "\n\n", "**", "`", "[", "](", ")", "![", "ก", marker, "999. ", "่",
        ]
        for _ in 0..<2_000 {
            let source = (0..<20).map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
            let guide = GuideText(source)
            #expect(guide.blocks.count <= 40)
        }
    }

    @Test("every guide has English, links to guides that there are, and pictures that are small")
    func files() throws {
        let shelf = Self.shelf
        #expect(shelf.names.count >= 11 && shelf.withoutEnglish == [] && shelf.brokenLinks == [])
        for role in Role.allCases { #expect(shelf.find(GuideShelf.name(of: role)) != nil, "\(role)") }
        let files = PublicFiles(folder: Self.project.appendingPathComponent("public").path)
        #expect(shelf.pictures.count >= 12 && Set(shelf.pictures).count == shelf.pictures.count)
        for name in shelf.pictures {
            let picture = try #require(files.picture("pictures/\(name)"), "\(name)")
            #expect((200...960).contains(picture.width) && (60...700).contains(picture.height), "\(name)")
        }
    }

    @Test("anybody reads every guide; who is signed in sees his own first; English is one press away")
    func pages() async throws {
        let site = try await TestSite(.sqlite)
        let visitor = Visitor(site)
        try await visitor.get("/guides")
        for guide in Self.shelf.guides {
            try await visitor.get("/guides")
            try await visitor.follow(guide.thai.title)
            #expect(visitor.page.address == "/guides/\(guide.name)" && visitor.page.heading == guide.thai.title)
            let links = visitor.page.root.all("main").flatMap { $0.all("a") }.compactMap { $0["href"] }
            for link in links where link.hasPrefix("/guides/") {
                #expect(Self.shelf.find(String(link.dropFirst("/guides/".count))) != nil, "\(link)")
            }
        }
        #expect(try await visitor.get("/guides/nobody").status == 404)
        let district = try await Visitor.signedIn(.district, to: site)
        try await district.get("/guides")
        #expect(district.page.text.contains("คู่มือของท่าน"))
        #expect(district.page.root.all("main")[0].all("a").first?["href"] == "/guides/district")
        try await district.submit(to: "/language", pressing: "English")
        try await district.get("/guides/district")
        #expect(district.page.heading == "Guide for the district office")
    }

    @Test("the size of a picture is read from its head, and nothing else is taken for one")
    func sizes() {
        func head(_ kind: String, _ rest: [UInt8]) -> [UInt8] {
            Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP\(kind)".utf8) + rest
        }
        let lossy = head("VP8 ", [0, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 0x84, 0x43, 0x58, 0x02])
        #expect(WebPSize(lossy)?.width == 900 && WebPSize(lossy)?.height == 600)
        let extended = head("VP8X", [10, 0, 0, 0, 0, 0, 0, 0, 0x83, 0x03, 0, 0x57, 0x02, 0])
        #expect(WebPSize(extended)?.width == 900 && WebPSize(extended)?.height == 600)
        let plain = head("VP8L", [0, 0, 0, 0, 0x2F, 0x83, 0xC3, 0x95, 0, 0, 0, 0, 0, 0])
        #expect(WebPSize(plain)?.width == 900 && WebPSize(plain)?.height == 600)
        #expect(WebPSize([]) == nil && WebPSize(Array(lossy.prefix(29))) == nil)
        #expect(WebPSize(head("VP9 ", [UInt8](repeating: 0, count: 14))) == nil)
        #expect(WebPSize([0x89, 0x50] + [UInt8](repeating: 0, count: 40)) == nil)
    }
}
