import Crypto
import Domain
import Store

/// Whether the sealed days are those that were sealed: the file of each, the line of seals, and what the chain of central acts
/// says of them.
struct SealedDaysCheck {
    private(set) var problems: [String] = []
    private(set) var days = 0

    init(on db: any Connection) throws {
        let rows = try SealedDays.rows(on: db)
        days = rows.count
        let files = try Self.files(of: rows, on: db)
        var previous: [UInt8] = []
        for (row, sha256) in zip(rows, files) {
            if sha256 != row.fileSHA256 {
                problems.append("sealed day \(row.day): its heads are not those that were sealed")
            } else if row.previous != previous || row.seal != Self.seal(of: row) {
                problems.append(
                    "sealed day \(row.day): its seal is not the one that was made, or the day before it is missing")
            }
            previous = row.seal
        }
        try compareWithChain(rows, on: db)
    }

    /// SHA-256 of the file of each day, put together again from the heads that had changed.
    private static func files(of rows: [SealedDays.Row], on db: any Connection) throws -> [[UInt8]] {
        var file = GrowingFile()
        var files: [[UInt8]] = []
        try SealedDays.scan(on: db) { day, head in
            while files.count < rows.count, rows[files.count].day < day { files.append(file.sha256) }
            file.put(head)
        }
        while files.count < rows.count { files.append(file.sha256) }
        return files
    }

    private static func seal(of row: SealedDays.Row) -> [UInt8] {
        let previous = row.previous.isEmpty ? "-" : Hexadecimal.text(row.previous)
        return SealDay.seal(of: "\(previous) \(row.day) \(Hexadecimal.text(row.fileSHA256))")
    }

    private mutating func compareWithChain(_ rows: [SealedDays.Row], on db: any Connection) throws {
        var seals: [String: [UInt8]] = [:]
        for row in rows { seals[row.day] = row.seal }
        for entry in try SealedDays.entries(Audit.centralChain, action: .headsSealed, on: db) {
            guard let seal = seals.removeValue(forKey: entry.day) else {
                problems.append(
                    "sealed day \(entry.day): it is missing, though the central chain says that it was sealed")
                continue
            }
            if CanonicalJSON(canonical: entry.became)?["seal"] != .string(Hexadecimal.text(seal)) {
                problems.append("sealed day \(entry.day): the central chain names another seal")
            }
        }
        for day in seals.keys.sorted() {
            problems.append("sealed day \(day): the central chain does not say that it was sealed")
        }
    }
}

/// The file of heads, day after day: lines are made once and kept.
private struct GrowingFile {
    private var lines: [String: [UInt8]] = [:]
    private var order: [String] = []
    private var isInOrder = true

    mutating func put(_ head: AuditHead) {
        if lines[head.chain] == nil {
            order.append(head.chain)
            isInOrder = false
        }
        lines[head.chain] = head.entries > 0 ? AuditHeadsFile.lineBytes(head) : []
    }

    var sha256: [UInt8] {
        mutating get {
            if !isInOrder {
                order.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                isInOrder = true
            }
            var hash = SHA256()
            hash.update(data: AuditHeadsFile.bytes([]))
            for chain in order { hash.update(data: lines[chain] ?? []) }
            return Array(hash.finalize())
        }
    }
}
