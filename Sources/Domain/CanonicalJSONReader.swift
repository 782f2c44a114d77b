extension CanonicalJSON {
    /// Reads what `text` wrote, and nothing else: any other spelling of the same value is nil.
    package init?(canonical text: String) {
        var reader = Reader(bytes: Array(text.utf8))
        guard let value = reader.value(depth: 0), reader.isAtEnd, value.text == text else { return nil }
        self = value
    }

    /// A member of an object; nil for other values.
    package subscript(_ key: String) -> CanonicalJSON? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    /// Reads loosely; whoever calls it compares the value, written again, with the text.
    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        private static let deepest = 64

        var isAtEnd: Bool { position == bytes.count }

        mutating func value(depth: Int) -> CanonicalJSON? {
            guard depth < Self.deepest, position < bytes.count else { return nil }
            switch bytes[position] {
            case UInt8(ascii: "n"): return take("null") ? .null : nil
            case UInt8(ascii: "t"): return take("true") ? .bool(true) : nil
            case UInt8(ascii: "f"): return take("false") ? .bool(false) : nil
            case UInt8(ascii: "\""): return string().map { .string($0) }
            case UInt8(ascii: "["): return array(depth: depth)
            case UInt8(ascii: "{"): return object(depth: depth)
            default: return number()
            }
        }

        private mutating func array(depth: Int) -> CanonicalJSON? {
            var values: [CanonicalJSON] = []
            position += 1
            if take("]") { return .array(values) }
            while let value = value(depth: depth + 1) {
                values.append(value)
                if take("]") { return .array(values) }
                guard take(",") else { return nil }
            }
            return nil
        }

        private mutating func object(depth: Int) -> CanonicalJSON? {
            var members: [String: CanonicalJSON] = [:]
            position += 1
            if take("}") { return .object(members) }
            while let key = string(), take(":"), let value = value(depth: depth + 1) {
                members[key] = value
                if take("}") { return .object(members) }
                guard take(",") else { return nil }
            }
            return nil
        }

        private mutating func number() -> CanonicalJSON? {
            let start = position
            while position < bytes.count, Self.isOfNumber(bytes[position]) { position += 1 }
            let text = String(decoding: bytes[start..<position], as: UTF8.self)
            if let whole = Int(text) { return .whole(whole) }
            return ExactDecimal(canonicalInput: text).map { .decimal($0) }
        }

        private static func isOfNumber(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || (byte >= 0x30 && byte <= 0x39)
        }

        private mutating func string() -> String? {
            guard take("\"") else { return nil }
            var text: [UInt8] = []
            while position < bytes.count {
                let byte = bytes[position]
                position += 1
                switch byte {
                case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
                case UInt8(ascii: "\\"):
                    guard let escaped = escaped() else { return nil }
                    text.append(escaped)
                default: text.append(byte)
                }
            }
            return nil
        }

        private mutating func escaped() -> UInt8? {
            if take("\"") { return UInt8(ascii: "\"") }
            if take("\\") { return UInt8(ascii: "\\") }
            if take("n") { return UInt8(ascii: "\n") }
            guard take("u00"), position + 2 <= bytes.count else { return nil }
            defer { position += 2 }
            return UInt8(String(decoding: bytes[position..<position + 2], as: UTF8.self), radix: 16)
        }

        private mutating func take(_ text: StaticString) -> Bool {
            let end = position + text.utf8CodeUnitCount
            guard end <= bytes.count else { return false }
            let matches = text.withUTF8Buffer { $0.elementsEqual(bytes[position..<end]) }
            if matches { position = end }
            return matches
        }
    }
}
