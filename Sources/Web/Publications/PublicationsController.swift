import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import NIOCore
import Store

/// What was published, for everybody: versions, their files at permanent addresses, and a feed.
struct PublicationsController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/publications", use: list)
        router.get("/publications/feed.xml", use: feed)
        router.get("/publications/:round/:version", use: show)
        router.get("/publications/:round/:version/:file", use: file)
        router.get("/publications/:round/:version/excel/:file", use: fileForExcel)
    }

    @Sendable func list(_ request: Request, _ context: SiteContext) async throws -> Response {
        let page = try await site.database.read { try PublicationsPage(on: $0) }
        let frame = Page(
            PublicationWords.list.text, isWide: true, feed: .publications(.feed), body: publicationsPage(page))
        return Reply.html(site.layout(frame, for: context.visit), for: request)
    }

    @Sendable func feed(_ request: Request, _ context: SiteContext) async throws -> Response {
        let page = try await site.database.read { try PublicationsPage(on: $0) }
        let feed = publicationsFeed(
            page.publications, address: site.publicAddress(request), now: site.environment.now())
        return Reply.body(
            feed.bytes, type: "application/atom+xml; charset=utf-8", for: request,
            headers: [.cacheControl: "public, max-age=300"])
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let publication = try await publication(context)
        let page = try await site.database.read { try PublicationPage(publication, on: $0) }
        let frame = Page(
            PublicationWords.title(publication).text,
            breadcrumbs: [Page.Crumb(PublicationWords.list.text, .publications(.list))],
            isDemonstration: page.isDemonstration, isWide: true, feed: .publications(.feed),
            body: publicationPage(page))
        return Reply.html(site.layout(frame, for: context.visit), for: request)
    }

    @Sendable func file(_ request: Request, _ context: SiteContext) async throws -> Response {
        let publication = try await publication(context)
        let name = try context.parameters.require("file")
        switch name {
        case PublicationPath.archiveName:
            let made = try await site.publications.made(publication, site)
            return Self.reply(made.archive, "application/zip")
        case BundleFile.results.rawValue:
            let made = try await site.publications.made(publication, site)
            guard let zipped = made.zipped, Reply.accepts(gzip: request) else {
                return Self.reply(made.results, Self.type(of: name))
            }
            return Self.reply(
                zipped, Self.type(of: name), [.contentEncoding: "gzip", .vary: "Accept-Encoding"])
        default:
            let bytes = try await kept(name, of: publication)
            return Reply.body(bytes, type: Self.type(of: name), for: request, headers: [.cacheControl: Self.forGood])
        }
    }

    @Sendable func fileForExcel(_ request: Request, _ context: SiteContext) async throws -> Response {
        let publication = try await publication(context)
        let name = try context.parameters.require("file")
        guard let file = BundleFile(rawValue: name), !file.columns.isEmpty else {
            throw Refusal.notFound("no table \(name)")
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if file == .results {
            let results = try await site.publications.made(publication, site).results
            let body = ResponseBody(contentLength: mark.count + results.readableBytes) { writer in
                try await writer.write(ByteBuffer(bytes: mark))
                try await writer.write(results)
                try await writer.finish(nil)
            }
            return Self.reply(body, Self.type(of: name))
        }
        let bytes = mark + (try await kept(name, of: publication))
        return Reply.body(bytes, type: Self.type(of: name), for: request, headers: [.cacheControl: Self.forGood])
    }

    private func kept(_ name: String, of publication: Publication) async throws -> [UInt8] {
        let bytes = try await site.database.read { try Publications.file(name, of: publication, on: $0) }
        guard let bytes else { throw Refusal.notFound("no file \(name) in this publication") }
        return bytes
    }

    private func publication(_ context: SiteContext) async throws -> Publication {
        let (round, text) = (try context.parameters.require("round"), try context.parameters.require("version"))
        let found = try await site.database.read { db in
            try Int(text).flatMap { try Publications.find(round, $0, on: db) }
        }
        guard let found, String(found.version) == text else {
            throw Refusal.notFound("no version \(text) of round \(round)")
        }
        return found
    }

    /// What stands at a permanent address never changes.
    private static let forGood = "public, max-age=31536000, immutable"

    private static func type(of name: String) -> String {
        name.hasSuffix(".json") ? "application/json" : "text/csv; charset=utf-8"
    }

    /// As it is: large files are compressed beforehand.
    private static func reply(_ bytes: ByteBuffer, _ type: String, _ extra: HTTPFields = [:]) -> Response {
        reply(ResponseBody(byteBuffer: bytes), type, extra)
    }

    private static func reply(_ body: ResponseBody, _ type: String, _ extra: HTTPFields = [:]) -> Response {
        var headers = extra
        headers[.contentType] = type
        headers[.cacheControl] = forGood
        return Response(status: .ok, headers: headers, body: body)
    }
}
