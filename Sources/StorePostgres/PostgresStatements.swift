internal import CPostgres

/// The prepared statements of one connection, by text and by the types bound.
struct PostgresStatements {
    private struct Key: Hashable {
        let text: String
        let types: [Oid]
    }

    private var names: [Key: String] = [:]
    private var counter = 0

    /// Beyond this many the server is told to forget them all.
    private static let most = 300
    /// Bulk lists are each of their own length: preparing them would only fill the cache.
    private static let widest = 64

    var isFull: Bool { names.count >= Self.most }

    /// Only statements on rows are prepared; those on the schema run once.
    static func areWorthKeeping(_ text: String, _ parameters: PostgresParameters) -> Bool {
        guard parameters.types.count <= widest else { return false }
        let word = text.utf8.prefix(6).map { $0 & 0xdf }
        return word == Array("SELECT".utf8) || word == Array("INSERT".utf8) || word == Array("UPDATE".utf8)
            || word == Array("DELETE".utf8) || word.starts(with: "WITH".utf8)
    }

    func name(_ text: String, _ parameters: PostgresParameters) -> String? {
        names[Key(text: text, types: parameters.types)]
    }

    mutating func newName() -> String {
        counter += 1
        return "q\(counter)"
    }

    mutating func keep(_ name: String, _ text: String, _ parameters: PostgresParameters) {
        names[Key(text: text, types: parameters.types)] = name
    }

    mutating func forget() { names = [:] }
}
