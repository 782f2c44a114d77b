internal import CPostgres
import Store

/// A row of an answer in text format, read where libpq keeps it.
final class PostgresRow: RowReader {
    private var result: OpaquePointer?
    private var row: Int32 = 0
    private var types: [Oid] = []

    /// Points at a row; the types are read once per answer.
    func point(at row: Int32, of result: OpaquePointer) {
        if types.isEmpty { types = (0..<PQnfields(result)).map { PQftype(result, $0) } }
        self.result = result
        self.row = row
    }

    var values: [SQLValue] { types.indices.map(value) }

    func isNull(_ column: Int) -> Bool { bytes(column) == nil }

    func integer(_ column: Int) -> Int64 {
        guard let bytes = bytes(column) else { return 0 }
        return types[column] == Self.boolean ? Self.truth(bytes) : Self.wholeNumber(bytes) ?? 0
    }

    func text(_ column: Int) -> String {
        bytes(column).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    func blob(_ column: Int) -> [UInt8] {
        guard let bytes = bytes(column) else { return [] }
        return types[column] == Self.bytea ? Self.unhex(bytes) : Array(bytes)
    }

    static func columns(of result: OpaquePointer) -> ColumnNames {
        ColumnNames((0..<PQnfields(result)).map { PQfname(result, $0).map { String(cString: $0) } ?? "" })
    }

    func value(_ column: Int) -> SQLValue {
        guard let bytes = bytes(column) else { return .null }
        switch types[column] {
        case 20, 21, 23, 26: return Self.wholeNumber(bytes).map { .integer($0) } ?? .text(text(column))
        // The sum of a BIGINT column is NUMERIC without decimals; beyond 64 bits it stays text and `get` refuses it.
        case 1700: return Self.wholeNumber(bytes).map { .integer($0) } ?? .text(text(column))
        case Self.boolean: return .integer(Self.truth(bytes))
        case Self.bytea: return .blob(Self.unhex(bytes))
        default: return .text(text(column))
        }
    }

    private func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
        let index = Int32(truncatingIfNeeded: column)
        guard types.indices.contains(column), PQgetisnull(result, row, index) == 0,
            let start = PQgetvalue(result, row, index)
        else { return nil }
        let raw = UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: raw, count: Int(PQgetlength(result, row, index)))
    }

    private static let boolean: Oid = 16
    private static let bytea: Oid = 17

    private static func truth(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64 { bytes.first == UInt8(ascii: "t") ? 1 : 0 }

    private static func wholeNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let digits = bytes.dropFirst(isNegative ? 1 : 0)
        guard !digits.isEmpty else { return nil }
        var number: Int64 = 0  // kept negative, so that the least number fits
        for byte in digits {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            let (tens, tooMany) = number.multipliedReportingOverflow(by: 10)
            let (next, tooFar) = tens.subtractingReportingOverflow(Int64(byte - 0x30))
            guard !tooMany, !tooFar else { return nil }
            number = next
        }
        if isNegative { return number }
        return number == .min ? nil : -number
    }

    /// `\x0aff` → its bytes.
    private static func unhex(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard bytes.count >= 2 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: (bytes.count - 2) / 2) { blob, count in
            for place in stride(from: 2, to: bytes.count - 1, by: 2) {
                blob[count] = nibble(bytes[place]) << 4 | nibble(bytes[place + 1])
                count += 1
            }
        }
    }

    private static func nibble(_ digit: UInt8) -> UInt8 { digit <= 0x39 ? digit & 15 : (digit & 15) + 9 }
}
