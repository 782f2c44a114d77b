import Store

/// Where a PostgreSQL database is: `postgres://USER[:PASSWORD]@HOST[:PORT]/NAME`, also `postgresql://`.
///
/// Every part may be percent-encoded. HOST may be empty with `?host=/folder/of/the/socket`. The password is sent to the
/// server and shown nowhere, not even by `dump`.
package struct PostgresURL: Sendable, Hashable {
    package let host: String
    package let port: Int?
    package let user: String?
    package let name: String
    private let password: String?
    private let options: [String: String]

    /// What may follow the question mark; libpq gives them their meaning.
    private static let knownOptions: Set<String> = [
        "host", "port", "sslmode", "sslrootcert", "sslcert", "sslkey", "target_session_attrs", "connect_timeout",
    ]

    /// - Throws: `StoreError.cannotOpen` that says what is wrong without repeating the address.
    package init(_ text: String) throws {
        guard let scheme = ["postgres://", "postgresql://"].first(where: text.hasPrefix) else {
            throw Self.refusal("it does not begin with postgres://")
        }
        let (address, query) = Self.split(text.dropFirst(scheme.utf8.count), atFirst: "?")
        let (authority, path) = Self.split(address, atFirst: "/")
        guard let path, !path.isEmpty else { throw Self.refusal("the name of the database is missing") }
        guard !path.contains("/") else { throw Self.refusal("the name of the database has a slash: write it as %2F") }
        name = try Self.decoded(path)

        var place = authority
        var person: Substring?
        if let at = authority.lastIndex(of: "@") {
            person = authority[..<at]
            place = authority[authority.index(after: at)...]
        }
        let (userPart, passwordPart) = Self.split(person ?? "", atFirst: ":")
        user = userPart.isEmpty ? nil : try Self.decoded(userPart)
        password = try passwordPart.map(Self.decoded)

        var found = try Self.options(query)
        let (hostPart, portPart) = try Self.place(place)
        let socket = found.removeValue(forKey: "host")
        guard hostPart.isEmpty || socket == nil else { throw Self.refusal("it names two hosts") }
        host = try socket ?? Self.decoded(hostPart)
        port = try (found.removeValue(forKey: "port") ?? portPart).map(Self.portNumber)
        options = found
    }

    /// The form libpq reads, with the password in it: for `PQconnectdb` and nothing else.
    var connectionInfo: String {
        var settings = [
            "application_name": "mattrathan", "client_encoding": "UTF8", "connect_timeout": "10", "dbname": name,
            "keepalives_idle": "30", "keepalives_interval": "10", "keepalives_count": "3", "tcp_user_timeout": "60000",
        ]
        settings.merge(options) { _, given in given }
        if !host.isEmpty { settings["host"] = host }
        if let port { settings["port"] = String(port) }
        settings["user"] = user
        settings["password"] = password
        return settings.sorted { $0.key < $1.key }.map { "\($0.key)='\(Self.quoted($0.value))'" }
            .joined(separator: " ")
    }

    private static func quoted(_ value: String) -> String {
        var text = ""
        for scalar in value.unicodeScalars {
            if scalar == "'" || scalar == "\\" { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        return text
    }

    private static func options(_ query: Substring?) throws -> [String: String] {
        var options: [String: String] = [:]
        for pair in (query ?? "").split(separator: "&") {
            let (key, value) = split(pair, atFirst: "=")
            guard let value, knownOptions.contains(String(key)) else {
                let known = knownOptions.sorted().joined(separator: ", ")
                throw refusal("after the question mark it may have only \(known)")
            }
            options[String(key)] = try decoded(value)
        }
        return options
    }

    private static func place(_ text: Substring) throws -> (host: Substring, port: String?) {
        if text.first == "[" {
            guard let end = text.firstIndex(of: "]") else { throw refusal("the bracket of the host is not closed") }
            let after = text[text.index(after: end)...]
            guard after.isEmpty || after.first == ":" else { throw refusal("the host is not readable") }
            return (text[text.index(after: text.startIndex)..<end], after.isEmpty ? nil : String(after.dropFirst()))
        }
        let (host, port) = split(text, atFirst: ":")
        return (host, port.map { String($0) })
    }

    private static func portNumber(_ text: String) throws -> Int {
        guard let number = Int(text), (1...65535).contains(number) else {
            throw refusal("the port is no number from 1 to 65535")
        }
        return number
    }

    private static func decoded(_ text: Substring) throws -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            guard digits.count == 2, let code = UInt8(String(Substring(digits)), radix: 16), code != 0 else {
                throw refusal("a percent sign must be written as %25")
            }
            bytes.append(code)
            rest = rest.dropFirst(2)
        }
        guard !bytes.contains(0), let decoded = String(validating: bytes, as: UTF8.self) else {
            throw refusal("a part of it is no UTF-8 text")
        }
        return decoded
    }

    private static func split(_ text: Substring, atFirst separator: Character) -> (Substring, Substring?) {
        guard let index = text.firstIndex(of: separator) else { return (text, nil) }
        return (text[..<index], text[text.index(after: index)...])
    }

    private static func refusal(_ reason: String) -> StoreError {
        .cannotOpen(
            "the PostgreSQL address cannot be read: \(reason) (expected postgres://USER[:PASSWORD]@HOST[:PORT]/NAME)")
    }
}

extension PostgresURL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The address without the password.
    package var description: String {
        let place = (host.contains(":") ? "[\(host)]" : host) + (port.map { ":\($0)" } ?? "")
        return "postgres://\(user.map { "\($0)@" } ?? "")\(place)/\(name)"
    }

    package var debugDescription: String { description }

    package var customMirror: Mirror { Mirror(self, children: ["address": description]) }
}
