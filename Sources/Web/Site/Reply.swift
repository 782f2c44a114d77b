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

    /// 303: what follows a form that was accepted.
    package static func redirect(to path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
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
