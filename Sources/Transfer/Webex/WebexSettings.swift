/// With which Webex this server speaks, and as whom.
package struct WebexSettings: Sendable {
    /// "https://webexapis.com/v1"
    package var base: WebAddress
    package var clientID: String
    package var clientSecret: String
    /// As Webex has given it; a newer one is kept in memory.
    package var refreshToken: String
    /// The mail address of who holds the meetings, where the token is an administrator's; nil where it is the holder's own.
    package var host: String?
    /// How long one request may take, in seconds.
    package var patience: Double = 10

    package init(
        base: WebAddress, clientID: String, clientSecret: String, refreshToken: String, host: String? = nil
    ) {
        self.base = base
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.refreshToken = refreshToken
        self.host = host
    }

    /// Where Webex is for everybody but governments with a cloud of their own.
    package static let usualBase = "https://webexapis.com/v1"
}
