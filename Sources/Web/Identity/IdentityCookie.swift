import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// The cookie of a browser that is with the identity provider. It opens nothing: it only tells which way back is its own.
enum IdentityCookie {
    private static func name(_ settings: SiteSettings) -> String {
        settings.behindTLS ? "__Host-identity-step" : "identity-step"
    }

    static func ticket(_ request: Request, _ settings: SiteSettings) -> IdentityTicket? {
        SessionCookie.value(of: name(settings), in: request).map(IdentityTicket.init(token:))
    }

    static func add(_ ticket: IdentityTicket, to response: inout Response, _ settings: SiteSettings) {
        add(ticket.token, seconds: Int(IdentityTicket.validity / 1_000), to: &response, settings)
    }

    static func end(in response: inout Response, _ settings: SiteSettings) {
        add("", seconds: 0, to: &response, settings)
    }

    private static func add(_ token: String, seconds: Int, to response: inout Response, _ settings: SiteSettings) {
        let cookie = SessionCookie.set(name(settings), token, maxAge: seconds, settings)
        response.headers.append(HTTPField(name: .setCookie, value: cookie))
    }
}

extension Site {
    /// A page that leads on to the provider by itself, and by a link where it does not. It is no redirect, since browsers hold the
    /// policy for forms (`form-action`) against wherever a form leads in the end, and the provider may send on to other hosts.
    func leadToProvider(
        _ ticket: IdentityTicket, _ address: String, from path: SitePath, _ visit: Visit?, _ request: Request
    ) -> Response {
        let page = Page(IdentityWords.leading.text, body: leadingPage(address))
        let layout = PageAddress.$current.withValue(path.path) { self.layout(page, for: visit) }
        var headers = HTTPFields()
        if let refresh = HTTPField.Name("Refresh") { headers[refresh] = "0; url=\(address)" }
        var response = Reply.html(layout, for: request, headers: headers)
        IdentityCookie.add(ticket, to: &response, settings)
        return response
    }
}

private func leadingPage(_ address: String) -> HTML {
    """
    <h1>\(IdentityWords.leading)</h1>
    <p>\(th: "โปรดยืนยันตัวตนที่เว็บไซต์ของ ThaID ภายในสิบนาที แล้วระบบจะพาท่านกลับมา", en: "Prove who you are at the site of ThaID within ten minutes; it then brings you back.")</p>
    <p><a class="button" href="\(url: address)">\(th: "ไปที่ ThaID", en: "Go to ThaID")</a></p>
    """
}
