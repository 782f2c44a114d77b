import Domain
import Hummingbird
import Logging
import NIOCore
import Store

/// What belongs to one request: its id, where it came from, and who is signed in.
package struct SiteContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    package var requestID: String
    package var remoteAddress: String
    /// nil for somebody who is not signed in.
    package var visit: Visit?
    private let channel: any Channel

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        requestID = String(UInt64.random(in: .min ... .max), radix: 36)
        channel = source.channel
        remoteAddress = source.channel.remoteAddress?.ipAddress ?? ""
    }

    /// Largest body that is read into memory; files come with their own limit.
    package var maxUploadSize: Int { 1 << 20 }

    /// Ends the connection when there has been time to read the answer: for somebody who does not end sending.
    func hangUp() {
        let channel = channel
        channel.eventLoop.scheduleTask(in: .seconds(5)) { channel.close(promise: nil) }
    }

    /// - Throws: `Refusal.unauthenticated`, which leads a browser to the sign-in page.
    package func signedIn() throws -> Visit {
        guard let visit else { throw PageRefusal.signInFirst }
        return visit
    }
}

/// A signed-in browser.
package struct Visit: Sendable {
    package let person: Principal
    package let token: String
    package let csrfSecret: [UInt8]
    /// When the session ends at the latest, in milliseconds since 1970, UTC.
    package let until: Int64
    /// The office of somebody who holds roles in one place only.
    package let office: Words?
    /// Until he has set it up, the person sees nothing else.
    package let lacksSecondFactor: Bool
}

/// Why a page is not shown.
package enum PageRefusal: Error {
    case signInFirst
    /// A form without its token, or from another site.
    case forgedForm
    case badForm(String)
    /// A document was asked for, and this server cannot print.
    case noTypefaces
}
