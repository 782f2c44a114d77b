import Crypto
import Domain
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

/// The files of `public/`, read once at start, named by the hash of their content and compressed beforehand, so that a
/// browser keeps them for good.
package struct PublicFiles: Sendable {
    struct File: Sendable {
        let path: String
        let type: String
        let bytes: ByteBuffer
        let gzip: ByteBuffer?
    }

    private let byPath: [String: File]
    private let addresses: [String: String]
    /// Names that were expected and not found; pages work without them.
    package let missing: [String]

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "woff2": "font/woff2", "png": "image/png", "webp": "image/webp", "ico": "image/x-icon",
        "txt": "text/plain; charset=utf-8",
    ]
    /// Scripts that a recording page needs beyond `js/page.js`, in the order in which they are asked for; fetched together, so
    /// that a slow line waits once.
    package let recordingScripts: [String]

    private static let expected = ["css/site.css", "js/page.js", "js/record.js"]

    /// - Parameter folder: the folder `public`; where it is missing no file is served and pages stay plain.
    package init(folder: String) {
        var byPath: [String: File] = [:]
        var addresses: [String: String] = [:]
        var styles: [(name: String, bytes: [UInt8])] = []
        var scripts: [String: String] = [:]
        for name in Self.names(in: folder) {
            guard let ending = name.split(separator: ".").last, let type = Self.types[String(ending)],
                let data = FileManager.default.contents(atPath: folder + "/" + name)
            else { continue }
            if ending == "css" {
                styles.append((name, Array(data)))
            } else if ending == "js" {
                scripts[name] = String(decoding: data, as: UTF8.self)
            } else {
                let file = Self.file(name, type, Array(data))
                byPath[file.path] = file
                addresses[name] = file.path
            }
        }
        // Style sheets come last: they name fonts by their plain address, which is put in with its hash.
        for style in styles {
            var text = String(decoding: style.bytes, as: UTF8.self)
            for (name, path) in addresses { text = text.replacing("url(\"/\(name)\")", with: "url(\"\(path)\")") }
            let file = Self.file(style.name, Self.types["css"] ?? "", Array(text.utf8))
            byPath[file.path] = file
            addresses[style.name] = file.path
        }
        // A script names others by their plain address; each comes after those that it names.
        let order = ScriptOrder(scripts)
        for name in order.names {
            var text = scripts[name] ?? ""
            for other in order.imports[name] ?? [] {
                text = text.replacing("\"./\(ScriptOrder.plain(other))\"", with: "\"\(addresses[other] ?? "")\"")
            }
            let file = Self.file(name, Self.types["js"] ?? "", Array(text.utf8))
            byPath[file.path] = file
            addresses[name] = file.path
        }
        recordingScripts = order.needed(by: "js/record.js").compactMap { addresses[$0] }
        self.byPath = byPath
        self.addresses = addresses
        missing = Self.expected.filter { addresses[$0] == nil }
    }

    /// The address of a file, with the hash of its content: "css/site.css" → "/css/site.3f2a….css".
    package func address(_ name: String) -> String { addresses[name] ?? "/\(name)" }

    /// A file as it is served, for the few that have an address of their own.
    func content(of name: String) -> [UInt8]? {
        addresses[name].flatMap { byPath[$0] }.map { Array($0.bytes.readableBytesView) }
    }

    /// A picture of WebP with its size in dots, so that a page does not jump when it arrives; nil where there is none.
    package func picture(_ name: String) -> (address: String, width: Int, height: Int)? {
        guard let bytes = content(of: name), let size = WebPSize(bytes) else { return nil }
        return (address(name), size.width, size.height)
    }

    func response(to request: Request, path: String) -> Response? {
        guard let file = byPath[path] else { return nil }
        var headers: HTTPFields = [
            .contentType: file.type, .cacheControl: "public, max-age=31536000, immutable",
        ]
        if let gzip = file.gzip, Reply.accepts(gzip: request) {
            headers[.contentEncoding] = "gzip"
            headers[.vary] = "Accept-Encoding"
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: gzip))
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: file.bytes))
    }

    private static func file(_ name: String, _ type: String, _ bytes: [UInt8]) -> File {
        let hash = Hexadecimal.text(SHA256.hash(data: bytes).prefix(6))
        var parts = name.split(separator: ".").map(String.init)
        parts.insert(hash, at: max(parts.count - 1, 0))
        let compressible =
            !name.hasSuffix(".woff2") && !name.hasSuffix(".png") && !name.hasSuffix(".webp") && bytes.count > 1_024
        return File(
            path: "/" + parts.joined(separator: "."), type: type, bytes: ByteBuffer(bytes: bytes),
            gzip: compressible ? Gzip.compress(bytes, level: 9).map { ByteBuffer(bytes: $0) } : nil)
    }

    private static func names(in folder: String) -> [String] {
        let all = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return all.sorted()
    }
}
