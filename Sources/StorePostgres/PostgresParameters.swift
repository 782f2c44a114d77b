internal import CPostgres
import Store

/// The values of a query as libpq takes them: all in binary, each with its type.
///
/// A NULL has no type of its own. Its hole is written into the text as the word NULL, which fits every position,
/// `$1 IS NULL` as well as `INSERT … SELECT $1`; what is bound in its place is never read.
struct PostgresParameters {
    let types: [Oid]
    private let bytes: [UInt8]
    private let starts: [Int?]
    private let lengths: [Int32]

    private static let integer: Oid = 20
    private static let text: Oid = 25
    private static let blob: Oid = 17
    /// A NULL, in the keys of the statement cache only; bound as text.
    private static let null: Oid = 0

    init(_ values: [SQLValue]) throws {
        var types: [Oid] = []
        var bytes: [UInt8] = []
        var starts: [Int?] = []
        var lengths: [Int32] = []
        types.reserveCapacity(values.count)
        starts.reserveCapacity(values.count)
        lengths.reserveCapacity(values.count)
        for value in values {
            let start = bytes.count
            switch value {
            case .null: types.append(Self.null)
            case .integer(let number):
                types.append(Self.integer)
                withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
            case .text(let text):
                types.append(Self.text)
                bytes.append(contentsOf: text.utf8)
            case .blob(let blob):
                types.append(Self.blob)
                bytes.append(contentsOf: blob)
            }
            guard let length = Int32(exactly: bytes.count - start) else {
                throw StoreError.failed("a value is longer than PostgreSQL takes")
            }
            starts.append(value == .null ? nil : start)
            lengths.append(length)
        }
        bytes.append(0)  // an empty value at the end still needs an address
        self.types = types
        self.bytes = bytes
        self.starts = starts
        self.lengths = lengths
    }

    /// The types to bind with.
    var boundTypes: [Oid] { types.map { $0 == Self.null ? Self.text : $0 } }

    /// The text with the word NULL in the holes of NULLs.
    func textWithNulls(_ text: String) -> String {
        guard types.contains(Self.null) else { return text }
        var answer = ""
        var rest = text.utf8[...]
        while let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
            answer += String(Substring(rest[..<dollar]))
            let digits = rest[rest.index(after: dollar)...].prefix { (0x30...0x39).contains($0) }
            let number = Int(String(Substring(digits))) ?? 0
            let isNull = (1...max(types.count, 1)).contains(number) && types[number - 1] == Self.null
            answer += isNull ? "NULL" : "$" + String(Substring(digits))
            rest = rest[digits.endIndex...]
        }
        return answer + String(Substring(rest))
    }

    /// Lends pointers to the values for the time of one call.
    func withPointers<Answer>(
        _ body: (_ values: [UnsafePointer<CChar>?], _ lengths: [Int32], _ formats: [Int32]) -> Answer
    ) -> Answer {
        bytes.withUnsafeBytes { buffer in
            let start = buffer.bindMemory(to: CChar.self).baseAddress
            let pointers = starts.map { offset in offset.flatMap { start?.advanced(by: $0) } }
            return body(pointers, lengths, Array(repeating: 1, count: pointers.count))
        }
    }
}
