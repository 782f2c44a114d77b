import Actions
import Crypto
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// What everybody finds of published results.
@Suite struct PublicationsTests {
    private let list = SitePath.publications(.list).path

    /// A site whose round was closed and published, and corrected once.
    private func published(_ engine: Engine) async throws -> (site: TestSite, versions: [Publication]) {
        let site = try await TestSite(engine)
        let somsri = try await TestProgram(of: .somsri, site)
        _ = try await somsri.put(answer: "A1-01", seen: 0, #"{"frame":"10","provision":"8"}"#)
        let environment = site.environment
        let key = try #require(SigningKey(seed: [UInt8](repeating: 3, count: 32)))
        let versions = try await site.database.write { db in
            _ = try db.run("UPDATE standard_set SET sha256 = \(String(repeating: "5e", count: 32))")
            _ = try CloseRound(id: "2567").run(in: environment, on: db)
            for correction in [nil, "แก้ไข <b>ตามคำขอ</b>"] {
                _ = try PublishRound(round: "2567", correction: correction, key: key).run(in: environment, on: db)
            }
            return try Publications.list("2567", on: db)
        }
        return (site, versions)
    }

    @Test("before the first publication there is a page that says so")
    func nothing() async throws {
        let visitor = Visitor(try await TestSite(.sqlite))
        try await visitor.get(list)
        #expect(visitor.page.status == 200 && visitor.page.text.contains("ยังไม่มีผลที่เผยแพร่"))
        #expect(try await visitor.get("/publications/2567/1").status == 404)
        #expect(try await visitor.send(.get, "/publications/2567/1/results.csv").status == 404)
    }

    @Test(
        "every version has its page, its reason and the way to the others, without an account",
        arguments: Engine.enabled)
    func pages(engine: Engine) async throws {
        let (site, versions) = try await published(engine)
        #expect(versions.map(\.version) == [1, 2])
        let visitor = Visitor(site)
        try await visitor.get(list)
        #expect(visitor.page.text.contains("แก้ไข <b>ตามคำขอ</b>"))
        try await visitor.follow("ผลการประเมิน รอบปี 2567 ฉบับที่ 1")
        #expect(visitor.page.text.contains("ฉบับนี้มีฉบับแก้ไขแล้ว"))
        try await visitor.get(SitePath.publications(.version(versions[1])).path)
        #expect(visitor.page.text.contains("ไม่มีแถวใดต่างจากฉบับก่อน") && !visitor.page.text.contains("ฉบับนี้มีฉบับแก้ไขแล้ว"))
        #expect(visitor.page.text.contains("แก้ไข <b>ตามคำขอ</b>"))
        for wrong in ["/publications/2567/3", "/publications/2567/01", "/publications/2566/1", "/publications/2567/x"] {
            #expect(try await visitor.get(wrong).status == 404, "\(wrong)")
        }
        let feed = try await site.send(.get, SitePath.publications(.feed).path)
        #expect(feed.headers[.contentType] == "application/atom+xml; charset=utf-8")
        #expect(feed.text.contains("/publications/2567/2/bundle.zip") && feed.text.contains("/publications/2567/1"))
    }

    @Test("the files at the permanent addresses are the bundle, and intact", arguments: Engine.enabled)
    func files(engine: Engine) async throws {
        let (site, versions) = try await published(engine)
        for publication in versions {
            var files: [String: [UInt8]] = [:]
            for file in BundleFile.allCases {
                let path = SitePath.publications(.file(publication, file.rawValue)).path
                let reply = try await site.send(.get, path)
                #expect(reply.status == 200 && reply.headers[.cacheControl]?.contains("immutable") == true, "\(path)")
                files[file.rawValue] = reply.bytes
                let excel = try await site.send(.get, SitePath.publications(.forExcel(publication, file.rawValue)).path)
                let isTable = !file.columns.isEmpty
                #expect(excel.status == (isTable ? 200 : 404))
                if isTable { #expect(excel.bytes == [0xEF, 0xBB, 0xBF] + reply.bytes) }
            }
            let findings = VerifyBundle.run(files, key: nil)
            #expect(
                findings.isIntact && findings.seal?.version == publication.version, "\(findings.problems.prefix(2))")
        }
        let changes = SitePath.publications(.file(versions[1], BundleDifference.fileName)).path
        #expect(try await site.send(.get, changes).text == "lao_code,indicator_code,column,was,became\n")
        let first = SitePath.publications(.file(versions[0], BundleDifference.fileName)).path
        #expect(try await site.send(.get, first).status == 404)
        #expect(try await site.send(.get, "/publications/2567/1/nothing.csv").status == 404)
    }

    @Test("the archive holds every file, as another program unpacks it")
    func archive() async throws {
        let (site, versions) = try await published(.sqlite)
        let path = SitePath.publications(.file(versions[0], PublicationPath.archiveName)).path
        let reply = try await site.send(.get, path)
        #expect(reply.status == 200 && reply.headers[.contentType] == "application/zip")
        #expect(try await site.send(.get, path).bytes == reply.bytes)
        let folder = TestFolder()
        let names = try await ArchiveListing.unpack(reply.bytes, into: folder.path)
        #expect(Set(names.keys) == Set(BundleFile.allCases.map(\.rawValue)))
        let findings = VerifyBundle.run(names, key: nil)
        #expect(findings.isIntact, "\(findings.problems.prefix(2))")
    }
}
