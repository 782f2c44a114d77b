import Hummingbird
import NIOCore

/// The fields of a form as they were sent: raw text, repeated names kept, in order. Only NUL, which nobody types and no
/// PostgreSQL text can hold, is left out.
package struct FormFields: Sendable {
    private var values: [String: [String]] = [:]

    /// Reads an urlencoded body of at most 1 MiB.
    package init(from request: Request) async throws {
        let type = request.headers[.contentType] ?? ""
        guard type.hasPrefix("application/x-www-form-urlencoded") else {
            throw PageRefusal.badForm(
                say(th: "แบบฟอร์มนี้ส่งมาในรูปแบบที่ระบบไม่รู้จัก", en: "This form was sent in a format the system does not know"))
        }
        var request = request
        let buffer: ByteBuffer
        do {
            buffer = try await request.collectBody(upTo: 1 << 20)
        } catch {
            throw PageRefusal.badForm(say(th: "ข้อมูลที่ส่งมามีขนาดใหญ่เกินไป", en: "What was sent is too large"))
        }
        self.init(urlEncoded: buffer.readableBytesView)
    }

    /// Reads `a=1&b=2`; what is not UTF-8 is repaired, what is not `%XX` is kept as it stands.
    package init(urlEncoded bytes: some Sequence<UInt8>) {
        var name: [UInt8] = []
        var value: [UInt8] = []
        var inValue = false
        var pending: [UInt8] = []
        func put(_ byte: UInt8) {
            if byte == 0 { return }
            if inValue { value.append(byte) } else { name.append(byte) }
        }
        func flush() {
            for byte in pending { put(byte) }
            pending = []
        }
        for byte in bytes {
            if !pending.isEmpty {
                guard let digit = Self.hexadecimal(byte) else {
                    flush()
                    if byte == UInt8(ascii: "%") { pending = [byte] } else { take(byte) }
                    continue
                }
                if pending.count == 1 {
                    pending.append(byte)
                } else {
                    let high = Self.hexadecimal(pending[1]) ?? 0
                    pending = []
                    put(high << 4 | digit)
                }
                continue
            }
            take(byte)
        }
        func take(_ byte: UInt8) {
            switch byte {
            case UInt8(ascii: "%"): pending = [byte]
            case UInt8(ascii: "+"): put(UInt8(ascii: " "))
            case UInt8(ascii: "=") where !inValue: inValue = true
            case UInt8(ascii: "&"): end()
            default: put(byte)
            }
        }
        func end() {
            if !name.isEmpty || inValue {
                values[String(decoding: name, as: UTF8.self), default: []].append(
                    String(decoding: value, as: UTF8.self))
            }
            name = []
            value = []
            inValue = false
        }
        flush()
        end()
    }

    package subscript(_ name: String) -> String { values[name]?.first ?? "" }

    package func has(_ name: String) -> Bool { values[name] != nil }

    package func all(_ name: String) -> [String] { values[name] ?? [] }

    package var names: [String] { values.keys.sorted() }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
