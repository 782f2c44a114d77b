import Domain
import FoundationEssentials
import Transfer

/// The settings of Webex, as the environment of the server gives them (docs/operations.md). Without any of them registrants and
/// participants go by file; what is wrong stops the start.
struct WebexConfiguration {
    private let environment: [String: String]

    enum Variable: String, CaseIterable {
        /// A file, which only the server's user may read.
        case credentials = "MATTRATHAN_WEBEX"
        case host = "MATTRATHAN_WEBEX_HOST"
        case api = "MATTRATHAN_WEBEX_API"
    }

    /// What the file must name, each once.
    private enum Key: String, CaseIterable {
        case clientID = "client_id"
        case clientSecret = "client_secret"
        case refreshToken = "refresh_token"
    }

    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.environment = environment
    }

    /// - Returns: nil where it is off.
    /// - Throws: `CommandRefusal` that says what is wrong.
    func settings() throws -> WebexSettings? {
        guard let path = value(.credentials) else {
            if let alone = Variable.allCases.first(where: { value($0) != nil }) {
                throw CommandRefusal(
                    "\(alone.rawValue) is set and \(Variable.credentials.rawValue) is not: set it to the file with the credentials, or neither"
                )
            }
            return nil
        }
        let credentials = try read(PrivateFile(path: path, contents: "with the credentials of Webex"))
        let host = value(.host)
        if let host, !EmailAddress.isValid(host) {
            throw CommandRefusal("\(Variable.host.rawValue) must be the mail address of who holds the meetings")
        }
        return WebexSettings(
            base: try base(), clientID: credentials[.clientID] ?? "", clientSecret: credentials[.clientSecret] ?? "",
            refreshToken: credentials[.refreshToken] ?? "", host: host)
    }

    private func base() throws -> WebAddress {
        do {
            let base = try WebAddress(value(.api) ?? WebexSettings.usualBase)
            guard !base.text.contains("?"), !base.text.hasSuffix("/") else {
                throw CommandRefusal("\(Variable.api.rawValue) must be of the form \(WebexSettings.usualBase)")
            }
            return base
        } catch let failure as WebAddress.Failure {
            throw CommandRefusal("\(Variable.api.rawValue): \(failure)")
        }
    }

    /// No word of the file stands in what is said of it.
    private func read(_ file: PrivateFile) throws -> [Key: String] {
        let form = file.refusal(
            "must hold three lines: \(Key.allCases.map { "\($0.rawValue)=…" }.joined(separator: ", "))")
        var found: [Key: String] = [:]
        for line in try file.text().split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " && $0 != "\t" } }
            guard parts.count == 2, let key = Key(rawValue: parts[0]), found[key] == nil,
                parts[1].utf8.allSatisfy({ (0x21...0x7E).contains($0) })
            else { throw form }
            found[key] = parts[1]
        }
        guard found.count == Key.allCases.count else { throw form }
        return found
    }

    private func value(_ variable: Variable) -> String? {
        environment[variable.rawValue].flatMap { $0.isEmpty ? nil : $0 }
    }
}
