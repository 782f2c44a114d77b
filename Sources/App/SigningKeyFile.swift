import Actions
import Domain
import FoundationEssentials

/// The file that holds the key under which results are published: 64 hexadecimal digits, readable by its owner alone,
/// outside the database and its back-ups (docs/operations.md).
enum SigningKeyFile {
    static let variable = "MATTRATHAN_SIGNING_KEY"

    /// - Throws: `CommandRefusal` that says what is wrong with it.
    static func key() throws -> SigningKey {
        guard let path = ProcessInfo.processInfo.environment[variable], !path.isEmpty else {
            throw CommandRefusal(
                "\(variable) must name the file with the signing key: make one by `openssl rand -hex 32 > signing.key && chmod 600 signing.key`"
            )
        }
        let file = PrivateFile(path: path, contents: "with the signing key")
        var text = Array(try file.text().utf8)
        while let last = text.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { text.removeLast() }
        guard text.count == SigningKey.seedLength * 2, let seed = Hexadecimal.bytes(text),
            let key = SigningKey(seed: seed)
        else { throw file.refusal("must hold 64 hexadecimal digits") }
        return key
    }
}
