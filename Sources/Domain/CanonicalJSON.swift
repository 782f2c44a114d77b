/// JSON in one form only: keys in byte order, no spaces, shortest escapes. The same value always gives the same bytes,
/// so that a hash of them means something.
package indirect enum CanonicalJSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case whole(Int)
    /// A measurement that a program calculates with, such as seconds; figures are strings (`figure`).
    case decimal(ExactDecimal)
    case string(String)
    case array([CanonicalJSON])
    case object([String: CanonicalJSON])

    /// A figure as the contract writes it: a string, or null where blank.
    package static func figure(_ value: ExactDecimal?) -> CanonicalJSON {
        value.map { .string($0.description) } ?? .null
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package var bytes: [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(256)
        write(to: &output)
        return output
    }

    private func write(to output: inout [UInt8]) {
        switch self {
        case .null: output += "null".utf8
        case .bool(let value): output += (value ? "true" : "false").utf8
        case .whole(let value): output += String(value).utf8
        case .decimal(let value): output += value.description.utf8
        case .string(let value): Self.write(value, to: &output)
        case .array(let values):
            output.append(UInt8(ascii: "["))
            for (position, value) in values.enumerated() {
                if position > 0 { output.append(UInt8(ascii: ",")) }
                value.write(to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let members):
            output.append(UInt8(ascii: "{"))
            for (position, key) in members.keys.sorted(by: Self.inByteOrder).enumerated() {
                if position > 0 { output.append(UInt8(ascii: ",")) }
                Self.write(key, to: &output)
                output.append(UInt8(ascii: ":"))
                (members[key] ?? .null).write(to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }

    private static func inByteOrder(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    private static func write(_ string: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""): output += "\\\"".utf8
            case UInt8(ascii: "\\"): output += "\\\\".utf8
            case UInt8(ascii: "\n"): output += "\\n".utf8
            case 0..<0x20:
                output += "\\u00".utf8
                output += Hexadecimal.text([byte]).utf8
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
