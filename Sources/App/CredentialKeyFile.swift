import Actions
import Domain
import FoundationEssentials
import Glibc

/// The file that holds the key of second factors: 64 hexadecimal digits, readable by its owner alone. It lies outside the
/// database, so that a copy of the database is not a copy of the key (docs/operations.md).
struct CredentialKeyFile {
    static let variable = "MATTRATHAN_TOTP_KEY"
    let path: String

    /// Beside an SQLite database where the variable does not say otherwise.
    /// - Throws: `CommandRefusal` for PostgreSQL without the variable: several servers must share one key.
    init(database url: String) throws {
        if let named = ProcessInfo.processInfo.environment[Self.variable], !named.isEmpty {
            path = named
        } else if url.hasPrefix("sqlite:") {
            let database = url.dropFirst("sqlite:".count)
            let folder = database.lastIndex(of: "/").map { database[...$0] } ?? ""
            path = folder + "totp.key"
        } else {
            throw CommandRefusal(
                "\(Self.variable) must name the file with the key of second factors, the same on every server of this database"
            )
        }
    }

    /// Makes the file where there is none.
    /// - Throws: `CommandRefusal` that says what is wrong with it.
    func key() throws -> CredentialKey {
        if access(path, F_OK) != 0 { try make() }
        let digits = try file.text().utf8.filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard let bytes = Hexadecimal.bytes(digits), bytes.count == CredentialKey.length else {
            throw refusal("must hold 64 hexadecimal digits")
        }
        return CredentialKey(bytes)
    }

    private func make() throws {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<CredentialKey.length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let text = Array((Hexadecimal.text(bytes) + "\n").utf8)
        // Not if somebody else makes it at this moment.
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard file >= 0 else { throw refusal("cannot be made") }
        defer { close(file) }
        guard write(file, text, text.count) == text.count, fsync(file) == 0 else { throw refusal("cannot be written") }
    }

    private var file: PrivateFile { PrivateFile(path: path, contents: "with the key of second factors") }

    private func refusal(_ words: String) -> CommandRefusal { file.refusal(words) }
}
