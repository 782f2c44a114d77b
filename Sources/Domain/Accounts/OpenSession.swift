/// A signed-in browser, as the person sees it who signed in.
package struct OpenSession: Hashable, Sendable {
    package var tokenHash: [UInt8]
    /// Milliseconds since 1970, UTC.
    package var startedAt: Int64
    package var seenAt: Int64
    /// As `BrowserName` tells it; empty where it is not known.
    package var browser: String
    /// Of the network, not of the computer: "203.0.113.0/24"; empty where it is not known.
    package var network: String

    package init(tokenHash: [UInt8], startedAt: Int64, seenAt: Int64, browser: String, network: String) {
        self.tokenHash = tokenHash
        self.startedAt = startedAt
        self.seenAt = seenAt
        self.browser = browser
        self.network = network
    }

    /// Names it in a form. Made of a hash of the cookie's token, from which nobody comes back to the token.
    package var id: String { Hexadecimal.text(tokenHash.prefix(8)) }
}
