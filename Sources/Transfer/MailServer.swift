import Domain

/// The mail server that takes what is sent, and how to talk with it.
package struct MailServer: Hashable, Sendable {
    package enum Encryption: Hashable, Sendable {
        /// From the first byte: smtps://.
        case fromTheStart
        /// By STARTTLS, before anything is said; without it nothing is sent.
        case required
        /// On this machine, or where whoever runs it has said so.
        case none
    }

    package var host: String
    package var port: Int
    package var encryption: Encryption
    /// The address from which everything is sent.
    package var sender: String
    package var senderName: String
    package var login: Login?
    /// A file with the certificates that are trusted; nil for those of the machine.
    package var trustedFile: String?
    /// After which a talk is given up, in seconds.
    package var timeout: Int

    package struct Login: Hashable, Sendable {
        package var user: String
        package var password: String

        package init(user: String, password: String) {
            self.user = user
            self.password = password
        }
    }

    package init(
        host: String, port: Int, encryption: Encryption, sender: String, senderName: String, login: Login? = nil,
        trustedFile: String? = nil, timeout: Int = defaultTimeout
    ) {
        self.host = host
        self.port = port
        self.encryption = encryption
        self.sender = sender
        self.senderName = senderName
        self.login = login
        self.trustedFile = trustedFile
        self.timeout = timeout
    }

    package static let defaultTimeout = 60
    /// Twice this, for the mail and for the farewell, is shorter than what a sender believes of another that is silent
    /// (`SendNextMail.lease`).
    package static let longestTimeout = 120

    var url: String {
        "\(encryption == .fromTheStart ? "smtps" : "smtp")://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }
}
