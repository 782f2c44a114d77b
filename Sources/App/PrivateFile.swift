import FoundationEssentials
import Glibc

/// A file with a secret in it, which only the server's user may read.
struct PrivateFile {
    let path: String
    /// "with the key of second factors".
    let contents: String

    /// - Throws: `CommandRefusal` that says what is wrong with it.
    func text() throws -> String {
        var facts = stat()
        guard stat(path, &facts) == 0 else { throw refusal("cannot be read") }
        guard facts.st_mode & 0o077 == 0 else {
            throw CommandRefusal("others may read \(path): run `chmod 600 \(path)`")
        }
        guard let text = try? String(contentsOf: URL(filePath: path), encoding: .utf8) else {
            throw refusal("cannot be read")
        }
        return text
    }

    func refusal(_ words: String) -> CommandRefusal { CommandRefusal("the file \(path) \(contents) \(words)") }
}
