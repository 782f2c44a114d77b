import Actions
import Domain
import HTTPTypes
import Hummingbird

extension Site {
    /// What a session keeps of the browser that asks, and of its network.
    func device(_ request: Request, _ context: SiteContext) -> SignInDevice {
        SignInDevice(
            browser: BrowserName.of(userAgent: request.headers[.userAgent] ?? ""),
            network: CallerNetwork(clientAddress(request, context)).wide)
    }

    /// Sets the cookie of a session that has just been opened.
    func addSession(_ opened: SignIn.Opened, to response: inout Response) {
        let cookie = SessionCookie.set(
            SessionCookie.name(settings), opened.token, maxAge: Int(SignIn.absoluteLimit / 1_000), settings)
        response.headers.append(HTTPField(name: .setCookie, value: cookie))
    }
}
