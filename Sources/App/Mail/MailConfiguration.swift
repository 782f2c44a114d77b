import Actions
import Domain
import FoundationEssentials
import Glibc
import Transfer
import Web

/// What the environment of the server says of mail (docs/operations.md). Without `MATTRATHAN_SMTP_URL` there is none.
struct MailConfiguration: Sendable {
    let server: MailServer
    let desk: MailDesk

    /// - Parameter help: whom to ask, in the foot of every mail.
    /// - Returns: nil where no mail is configured.
    /// - Throws: `CommandRefusal` that says which variable is wrong.
    static func find(
        help: HelpDesk, in variables: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> MailConfiguration? {
        func value(_ name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }
        guard let text = value("MATTRATHAN_SMTP_URL") else { return nil }
        let address = try MailServerAddress(text)
        guard let sender = value("MATTRATHAN_MAIL_FROM"), EmailAddress.isValid(sender) else {
            throw CommandRefusal("MATTRATHAN_MAIL_FROM must be the address from which mail is sent")
        }
        guard let site = value("MATTRATHAN_ADDRESS"), let base = Self.base(site) else {
            throw CommandRefusal(
                "MATTRATHAN_ADDRESS must be the address under which people open the site, such as https://standards.example.go.th, for the links in mails"
            )
        }
        let encryption = try encryption(of: address, value("MATTRATHAN_SMTP_TLS"))
        let login = try value("MATTRATHAN_SMTP_LOGIN").map(login(in:))
        if login != nil, encryption == .none, !address.isLoopback {
            throw CommandRefusal("MATTRATHAN_SMTP_LOGIN is not sent in the clear: leave MATTRATHAN_SMTP_TLS out")
        }
        let trusted = value("MATTRATHAN_SMTP_CA")
        if let trusted, access(trusted, R_OK) != 0 {
            throw CommandRefusal("MATTRATHAN_SMTP_CA: \(trusted) cannot be read")
        }
        let server = MailServer(
            host: address.host, port: address.port, encryption: encryption, sender: sender,
            senderName: MailMessage.senderName, login: login, trustedFile: trusted,
            timeout: try seconds(value("MATTRATHAN_SMTP_TIMEOUT")))
        return MailConfiguration(
            server: server,
            desk: MailDesk(address: { base + SitePath($0).path }, help: help.line))
    }

    private static func encryption(of address: MailServerAddress, _ said: String?) throws -> MailServer.Encryption {
        if address.isEncryptedFromTheStart { return .fromTheStart }
        switch said {
        case "required": return .required
        case "off": return .none
        case nil: return address.isLoopback ? .none : .required
        case let other?: throw CommandRefusal("MATTRATHAN_SMTP_TLS is required or off, not \(other)")
        }
    }

    private static func seconds(_ text: String?) throws -> Int {
        guard let text else { return MailServer.defaultTimeout }
        guard let seconds = Int(text), (1...MailServer.longestTimeout).contains(seconds) else {
            throw CommandRefusal(
                "MATTRATHAN_SMTP_TIMEOUT is a number of seconds from 1 to \(MailServer.longestTimeout)")
        }
        return seconds
    }

    /// Two lines, user and password, in a file that only the server's user may read.
    private static func login(in path: String) throws -> MailServer.Login {
        var facts = stat()
        guard stat(path, &facts) == 0, let text = try? String(contentsOf: URL(filePath: path), encoding: .utf8) else {
            throw CommandRefusal("MATTRATHAN_SMTP_LOGIN: \(path) cannot be read")
        }
        guard facts.st_mode & 0o077 == 0 else {
            throw CommandRefusal("others may read \(path): run `chmod 600 \(path)`")
        }
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        guard lines.count == 2 else {
            throw CommandRefusal("MATTRATHAN_SMTP_LOGIN: \(path) must hold two lines, user and password")
        }
        return MailServer.Login(user: lines[0], password: lines[1])
    }

    /// Without a slash at its end.
    private static func base(_ text: String) -> String? {
        guard text.hasPrefix("https://") || text.hasPrefix("http://"),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), let end = text.firstRange(of: "://")?.upperBound
        else { return nil }
        let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
        return trimmed[end...].isEmpty || trimmed[end...].contains("/") ? nil : trimmed
    }
}

/// `smtp://HOST[:PORT]` or `smtps://HOST[:PORT]`.
struct MailServerAddress {
    let host: String
    let port: Int
    let isEncryptedFromTheStart: Bool

    init(_ text: String) throws {
        let refusal = CommandRefusal("MATTRATHAN_SMTP_URL must be smtp://HOST[:PORT] or smtps://HOST[:PORT]")
        isEncryptedFromTheStart = text.hasPrefix("smtps://")
        guard isEncryptedFromTheStart || text.hasPrefix("smtp://") else { throw refusal }
        var rest = text.drop { $0 != "/" }.dropFirst(2)
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        guard !rest.contains("@") else {
            throw CommandRefusal("MATTRATHAN_SMTP_URL holds no user: name a file with MATTRATHAN_SMTP_LOGIN")
        }
        var host = rest
        var port: Int? = isEncryptedFromTheStart ? 465 : 25
        let afterBracket = rest.hasPrefix("[") ? rest.firstIndex(of: "]") ?? rest.startIndex : rest.startIndex
        if let colon = rest[afterBracket...].firstIndex(of: ":") {
            host = rest[..<colon]
            port = Int(rest[rest.index(after: colon)...])
        }
        if host.hasPrefix("[") && host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        guard let port, (1...65_535).contains(port), !host.isEmpty,
            host.utf8.allSatisfy({
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || [45, 46, 58].contains($0)
            })
        else { throw refusal }
        self.host = String(host)
        self.port = port
    }

    var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}
