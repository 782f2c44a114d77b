/// How far a chain had come: how many entries, and the hash of the last one. Whoever keeps it can tell later whether the
/// chain still holds those entries.
package struct AuditHead: Hashable, Sendable {
    package var chain: String
    package var entries: Int
    package var hash: [UInt8]

    package init(chain: String, entries: Int, hash: [UInt8]) {
        self.chain = chain
        self.entries = entries
        self.hash = hash
    }

    /// The head after an entry.
    package init(_ receipt: AuditReceipt) {
        self.init(chain: receipt.chain, entries: receipt.sequence, hash: receipt.hash)
    }
}

/// A file of heads, with the columns of `audit_heads.csv` in the bundle of results: UTF-8, LF, rows in byte order of the
/// chain. Chains without entries do not stand in it.
package enum AuditHeadsFile {
    package static let columns = ["lao_code", "entries", "head"]

    /// - Parameter heads: in byte order of their chains.
    package static func bytes(_ heads: [AuditHead]) -> [UInt8] {
        var file = CSVWriter(lineEnding: .lf)
        file.reserve(24 + heads.count * 88)
        file.append(columns)
        for head in heads where head.entries > 0 { file.append(line(head)) }
        return file.bytes
    }

    /// One line with its end, for whoever puts a file together from lines that he keeps.
    package static func lineBytes(_ head: AuditHead) -> [UInt8] {
        var file = CSVWriter(lineEnding: .lf)
        file.append(line(head))
        return file.bytes
    }

    private static func line(_ head: AuditHead) -> [String] {
        [head.chain, String(head.entries), Hexadecimal.text(head.hash)]
    }

    /// Every problem of the file at once; rows of chains without entries are passed over.
    package static func read(_ bytes: [UInt8], file: String) -> (heads: [AuditHead], problems: [FileProblem]) {
        var table = CSVTable(bytes, file: file, columns: columns)
        var heads: [AuditHead] = []
        var problems = table.headerProblems
        while let row = table.next() {
            switch row {
            case .failure(let problem): problems.append(problem)
            case .success(let row):
                let (chain, entries, hash) = (row[0], Int(row[1]), row[2])
                if entries == 0, hash.isEmpty { continue }
                guard let entries, entries > 0 else {
                    problems.append(
                        FileProblem(
                            file: file, line: row.line, column: "entries", code: "not_a_count",
                            message: "not a number of entries: \(row[1])"))
                    continue
                }
                guard hash.utf8.count == 64, let digits = Hexadecimal.bytes(hash.utf8) else {
                    problems.append(
                        FileProblem(
                            file: file, line: row.line, column: "head", code: "not_a_hash",
                            message: "not a SHA-256 of 64 hexadecimal digits: \(hash.prefix(80))"))
                    continue
                }
                heads.append(AuditHead(chain: chain, entries: entries, hash: digits))
            }
        }
        return (heads, problems)
    }
}
