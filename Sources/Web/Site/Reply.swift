import Domain
import HTTPTypes
import Hummingbird
import Markup
import NIOCore

/// Answers of every kind; bodies over 1 kB are compressed where the client takes it.
package enum Reply {
    package static func html(
        _ page: HTML, status: HTTPResponse.Status = .ok, for request: Request, headers extra: HTTPFields = [:]
    ) -> Response {
        body(page.bytes, type: "text/html; charset=utf-8", status: status, for: request, headers: extra)
    }

    package static func json(
        _ text: String, status: HTTPResponse.Status = .ok, type: String = "application/json", for request: Request,
        headers extra: HTTPFields = [:]
    ) -> Response {
        body(Array(text.utf8), type: type, status: status, for: request, headers: extra)
    }

    package static func csv(_ bytes: [UInt8], named name: String, for request: Request) -> Response {
        body(
            bytes, type: "text/csv; charset=utf-8", for: request,
            headers: [.contentDisposition: "attachment; filename=\"\(name)\""])
    }

    /// A file to be kept, under a name that may be Thai.
    package static func file(
        _ bytes: [UInt8], _ type: FileType, named name: String, for request: Request
    ) -> Response {
        var headers: HTTPFields = [.contentDisposition: disposition(name, isShown: type == .pdf)]
        headers[.contentType] = type.rawValue
        headers[.cacheControl] = "no-store"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// Kinds of files that are given out as they are.
    package enum FileType: String, Sendable {
        case calendar = "text/calendar; charset=utf-8"
        case pdf = "application/pdf"
        case workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }

    /// RFC 6266: the name for programs that know ASCII only, and the real one.
    private static func disposition(_ name: String, isShown: Bool) -> String {
        let plain = name.unicodeScalars.map { $0.isASCII && $0 != "\"" && $0 != "\\" ? Character($0) : "_" }
        let encoded = name.utf8.map { byte -> String in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                String(Unicode.Scalar(byte))
            default: "%" + Hexadecimal.text([byte]).uppercased()
            }
        }
        return """
            \(isShown ? "inline" : "attachment"); filename="\(String(plain))"; filename*=UTF-8''\(encoded.joined())
            """
    }

    /// 303: what follows a form that was accepted.
    package static func redirect(to path: String) -> Response {
        Response(status: .seeOther, headers: [.location: SiteRoot.address(path), .cacheControl: "no-store"])
    }

    package static func body(
        _ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok, for request: Request,
        headers extra: HTTPFields = [:]
    ) -> Response {
        var headers = extra
        headers[.contentType] = type
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
        guard bytes.count > 1_024, accepts(gzip: request), let smaller = Gzip.compress(bytes) else {
            return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
        headers[.contentEncoding] = "gzip"
        headers[.vary] = "Accept-Encoding"
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: smaller)))
    }

    static func accepts(gzip request: Request) -> Bool {
        guard let header = request.headers[.acceptEncoding] else { return false }
        return header.split(separator: ",").contains { part in
            let words = part.split(separator: ";").map { $0.filter { $0 != " " } }
            return words.first == "gzip" && !words.dropFirst().contains("q=0")
        }
    }
}
