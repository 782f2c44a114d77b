import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// Files that do harm or that something has happened to, sent to the page by which figures come in.
@Suite struct HostileUploadTests {
    private let page = SitePath.workbook(round: "2567", code: TestPlace.tao).path
    private let importing = SitePath.workbookImport(round: "2567", code: TestPlace.tao).path
    private let form = SitePath.workbookForm(round: "2567", code: TestPlace.tao).path

    private static func changed(_ part: String, _ content: String?) -> [UInt8] {
        var archive = TestArchive.workbook(rows: "<row><c t=\"s\"><v>0</v></c></row>")
        archive[part] = content
        return archive.bytes
    }

    private static let files: [(name: String, bytes: [UInt8])] = {
        let blanks = String(repeating: " ", count: 40_000_000)
        let dtd = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>"
        let columns = "<row>\(String(repeating: "<c/>", count: 1_000_000))</row>"
        let deep = String(repeating: "<a>", count: 500_000)
        return [
            ("nothing", []), ("a document", Array("%PDF-1.7".utf8)), ("a cut archive", Array("PK\u{3}\u{4}".utf8)),
            ("an archive of something else", TestArchive([("a.txt", "a")]).bytes),
            ("a bomb", changed(TestArchive.sheet, "<worksheet>\(blanks)</worksheet>")),
            ("a bomb of texts", changed(TestArchive.shared, "<sst>\(blanks)</sst>")),
            ("a document type", changed(TestArchive.sheet, dtd)),
            ("a document type in the styles", changed("xl/styles.xml", dtd)),
            ("a million columns", TestArchive.workbook(rows: columns).bytes),
            ("broken XML", changed(TestArchive.sheet, "<worksheet><sheetData>")),
            ("deep XML", changed(TestArchive.sheet, "<worksheet>\(deep)")),
            ("a wrong type", TestArchive.workbook(rows: "<row><c t=\"q\"><v>1</v></c></row>").bytes),
            ("no number", TestArchive.workbook(rows: "<row><c><v>NaN</v></c></row>").bytes),
            ("no relations", changed("xl/_rels/workbook.xml.rels", nil)),
            ("no sheet", changed(TestArchive.sheet, nil)),
            ("macros", changed("xl/vbaProject.bin", "x")),
            ("a way out", changed("../../etc/passwd", "x")),
            ("a sound workbook that is no form", TestArchive.workbook(rows: "<row><c><v>1</v></c></row>").bytes),
        ]
    }()

    private func entries(_ site: TestSite) async throws -> Int {
        try await site.database.read { try AuditEntries.list(TestPlace.tao, on: $0).count }
    }

    @Test(
        "each is refused in one line, by the check and by the import, and nothing of it is recorded",
        arguments: Engine.enabled)
    func refused(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        for (name, bytes) in Self.files {
            try await somsri.get(page)
            let offered = somsri.page
            try await somsri.upload(("\(name)\(marker).xlsx", bytes), to: page)
            #expect(somsri.page.status == 422, "\(name)")
            let line = somsri.page.root.all("div").first { $0["class"] == "error-summary" }?.text ?? ""
            #expect(!line.isEmpty && line.unicodeScalars.count < 400, "\(name): \(line)")
            // Around the page that asks once more.
            somsri.look(at: offered)
            let token = try somsri.csrf()
            let answered = try await somsri.send(
                .post, importing, headers: somsri.multipartHeaders, body: somsri.multipartBody(token, bytes))
            #expect(answered.status == 422, "\(name)")
        }
        #expect(try await entries(site) == 0)
    }

    @Test(
        "a form with one byte changed or its end cut off is refused, or read as it was; nothing is recorded by the check"
    )
    func damaged() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(page)
        let whole = try await somsri.send(.get, form).bytes
        let offered = somsri.page
        for index in stride(from: 0, to: whole.count, by: whole.count / 60) {
            var bytes = whole
            bytes[index] ^= 0x55
            for file in [bytes, Array(whole[..<index])] {
                somsri.look(at: offered)
                try await somsri.upload(("แบบ.xlsx", file), to: page)
                #expect([200, 422].contains(somsri.page.status), "\(index)")
                if somsri.page.status == 200 {
                    #expect(somsri.page.text.contains("ไม่มี"), "\(index): \(somsri.page.text)")
                }
            }
        }
        #expect(try await entries(site) == 0)
    }
}

extension Visitor {
    fileprivate var multipartHeaders: HTTPFields {
        var headers = formHeaders
        headers[.contentType] = "multipart/form-data; boundary=x"
        return headers
    }

    fileprivate func multipartBody(_ token: String, _ bytes: [UInt8]) -> [UInt8] {
        let head = "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\(token)\r\n--x\r\n"
        let file = "Content-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n"
        return Array((head + file).utf8) + bytes + Array("\r\n--x--\r\n".utf8)
    }
}
