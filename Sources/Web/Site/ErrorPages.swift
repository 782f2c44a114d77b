import Actions
import Domain
import HTTPTypes
import Hummingbird
import Logging
import Markup
import Store

/// Outermost: logs every request, adds the security headers, and turns what was thrown into a page or a problem
/// document. Details go to the log only.
struct ErrorPages: RouterMiddleware {
    typealias Context = SiteContext
    let site: Site

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        let started = ContinuousClock.now
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            response = answer(to: error, request, context)
        }
        SecurityHeaders.add(to: &response, behindTLS: site.settings.behindTLS)
        let took = ContinuousClock.now - started
        site.counters.count(
            status: response.status.code, milliseconds: Double(took.components.attoseconds) / 1e15)
        site.logger.debug(
            "request",
            metadata: [
                "id": "\(context.requestID)", "method": "\(request.method)", "path": "\(request.uri.path)",
                "status": "\(response.status.code)",
            ])
        return response
    }

    func answer(to error: any Error, _ request: Request, _ context: SiteContext) -> Response {
        if request.uri.path.hasPrefix("/api/") || error is APIProblem {
            return APIProblem(error, context, site).response(for: request)
        }
        switch error {
        case PageRefusal.signInFirst, Refusal.unauthenticated:
            return Reply.redirect(to: SitePath.signIn.path + "?next=" + request.uri.path)
        case PageRefusal.forgedForm:
            return page(
                .forbidden, "แบบฟอร์มหมดอายุ",
                "หน้านี้เปิดค้างไว้นานหรือถูกส่งมาจากที่อื่น กรุณากลับไปโหลดหน้าเดิมอีกครั้งแล้วส่งใหม่", request, context)
        case PageRefusal.badForm(let words):
            return page(.badRequest, "ส่งข้อมูลไม่สำเร็จ", words, request, context)
        case Refusal.forbidden:
            return page(
                .forbidden, "ไม่มีสิทธิ์เข้าถึงหน้านี้",
                "บัญชีของท่านไม่ได้รับมอบหมายให้ดูหรือแก้ไขข้อมูลส่วนนี้ หากควรมีสิทธิ์ โปรดติดต่อผู้ดูแลระบบ", request, context)
        case Refusal.notFound:
            return notFound(request, context)
        case let error as HTTPError where error.status == .notFound:
            return notFound(request, context)
        case let error as HTTPError where error.status.code < 500:
            return page(error.status, "คำขอไม่ถูกต้อง", "เบราว์เซอร์ส่งคำขอที่ระบบไม่รองรับ", request, context)
        case StoreError.busy:
            log(error, context)
            var response = page(
                .serviceUnavailable, "ขณะนี้มีผู้ใช้งานจำนวนมาก", "ข้อมูลที่บันทึกแล้วยังอยู่ครบ กรุณาลองใหม่ในอีกสักครู่",
                request, context)
            response.headers[.retryAfter] = "2"
            return response
        case StoreError.full, StoreError.readOnly:
            log(error, context)
            return page(
                .insufficientStorage, "บันทึกไม่ได้ชั่วคราว",
                "พื้นที่จัดเก็บของระบบเต็ม ข้อมูลที่บันทึกไว้ก่อนหน้านี้ยังอยู่ครบ แต่รายการล่าสุดยังไม่ถูกบันทึก กรุณาเก็บหน้านี้ไว้และลองใหม่",
                request, context)
        default:
            log(error, context)
            return page(
                .internalServerError, "ระบบขัดข้อง",
                "ข้อมูลที่บันทึกแล้วยังอยู่ครบ กรุณาลองใหม่ หากยังไม่ได้โปรดแจ้งรหัสนี้แก่ผู้ดูแลระบบ: \(context.requestID)",
                request, context)
        }
    }

    private func log(_ error: any Error, _ context: SiteContext) {
        site.logger.error("\(error)", metadata: ["id": "\(context.requestID)"])
    }

    private func notFound(_ request: Request, _ context: SiteContext) -> Response {
        page(
            .notFound, "ไม่พบหน้าที่ต้องการ", "ที่อยู่นี้ไม่มีในระบบ หรือข้อมูลส่วนนี้ไม่เกี่ยวข้องกับประเภทของ อปท.", request,
            context)
    }

    private func page(
        _ status: HTTPResponse.Status, _ title: String, _ words: String, _ request: Request, _ context: SiteContext
    ) -> Response {
        let body: HTML = """
            <h1>\(title)</h1>
            <p>\(words)</p>
            <p><a href="\(url: (context.visit == nil ? SitePath.front : .home).path)">กลับหน้าแรก</a></p>
            """
        return Reply.html(site.layout(Page(title, body: body), for: context.visit), status: status, for: request)
    }
}

/// Inside the pages: what goes wrong there is answered while it is still known who is signed in.
struct PageErrors: RouterMiddleware {
    typealias Context = SiteContext
    let site: Site

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return ErrorPages(site: site).answer(to: error, request, context)
        }
    }
}

/// Headers of every answer.
enum SecurityHeaders {
    private static let fixed: HTTPFields = {
        var fields = HTTPFields()
        let values = [
            "Content-Security-Policy":
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            "X-Frame-Options": "DENY",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
        ]
        for (name, value) in values {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return fields
    }()

    static func add(to response: inout Response, behindTLS: Bool) {
        for field in fixed { response.headers.append(field) }
        if behindTLS { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    }
}
