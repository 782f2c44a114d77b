import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// A form that brings a file: its fields, and the one file that was chosen.
package struct UploadForm: Sendable {
    /// A file as a browser sends it.
    package struct File: Sendable {
        /// Its name on the sender's machine, without folders; it is shown and never used as a path.
        package let name: String
        package let bytes: [UInt8]
    }

    private var values: [String: String] = [:]
    /// nil where none was chosen.
    package private(set) var file: File?

    /// Reads a `multipart/form-data` body.
    /// - Parameter limit: most bytes of the whole.
    /// - Throws: `PageRefusal.badForm` with words that say how to mend it.
    package init(from request: Request, upTo limit: Int) async throws {
        guard let boundary = Self.boundary(request.headers[.contentType] ?? "") else {
            throw PageRefusal.badForm(
                say(th: "แบบฟอร์มนี้ส่งมาในรูปแบบที่ระบบไม่รู้จัก", en: "This form was sent in a format the system does not know"))
        }
        var request = request
        let buffer: ByteBuffer
        do {
            buffer = try await request.collectBody(upTo: limit)
        } catch {
            let size = limit >> 20
            throw PageRefusal.badForm(
                say(
                    th: "ไฟล์ใหญ่เกิน \(size) MB โปรดลบแผ่นงานหรือรูปภาพที่ไม่เกี่ยวข้องออกแล้วส่งใหม่",
                    en:
                        "The file is larger than \(size) MB. Delete sheets or pictures that do not belong to it, and send it again"
                ))
        }
        guard let parts = Self.parts(Array(buffer.readableBytesView), boundary: boundary) else {
            throw PageRefusal.badForm(
                say(th: "ได้รับไฟล์ไม่ครบ โปรดส่งใหม่อีกครั้ง", en: "The file did not arrive whole. Please send it again"))
        }
        for part in parts {
            if let name = part.fileName {
                guard !name.isEmpty || !part.content.isEmpty, file == nil else { continue }
                file = File(name: Self.lastComponent(name), bytes: Array(part.content))
            } else {
                values[part.name] =
                    values[part.name] ?? String(decoding: part.content.filter { $0 != 0 }, as: UTF8.self)
            }
        }
    }

    package subscript(_ name: String) -> String { values[name] ?? "" }

    package func has(_ name: String) -> Bool { values[name] != nil }

    /// Some browsers have sent whole paths.
    private static func lastComponent(_ name: String) -> String {
        String(name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? "")
    }
}

// MARK: - RFC 7578

extension UploadForm {
    /// One part of a body.
    package struct Part {
        package let name: String
        /// nil for a field that is no file.
        package let fileName: String?
        package let content: ArraySlice<UInt8>
    }

    /// The boundary of `multipart/form-data; boundary=…`: 1 to 70 characters.
    static func boundary(_ type: String) -> [UInt8]? {
        guard type.lowercased().hasPrefix("multipart/form-data") else { return nil }
        let boundary = parameter("boundary", of: type) ?? ""
        return (1...70).contains(boundary.utf8.count) ? Array(boundary.utf8) : nil
    }

    /// - Returns: nil where the body does not end as it should, or a part has no name.
    package static func parts(_ body: [UInt8], boundary: [UInt8]) -> [Part]? {
        let delimiter = [UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "-"), UInt8(ascii: "-")] + boundary
        guard body.starts(with: delimiter.dropFirst(2)) else { return nil }
        var parts: [Part] = []
        var position = delimiter.count - 2
        while parts.count < mostParts {
            let rest = body[position...]
            if rest.starts(with: "--".utf8) { return parts }
            guard rest.starts(with: "\r\n".utf8), let end = find(delimiter, in: body[...], from: position + 2),
                let part = part(body[(position + 2)..<end])
            else { return nil }
            parts.append(part)
            position = end + delimiter.count
        }
        return nil
    }

    /// More fields than this no form of ours has.
    private static let mostParts = 64

    private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
        let blankLine = Array("\r\n\r\n".utf8)
        guard let end = find(blankLine, in: bytes, from: bytes.startIndex) else { return nil }
        let head = String(decoding: bytes[bytes.startIndex..<end], as: UTF8.self)
        let lines = head.split(separator: "\r\n", omittingEmptySubsequences: true)
        guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = parameter("name", of: String(disposition))
        else { return nil }
        return Part(
            name: name, fileName: parameter("filename", of: String(disposition)),
            content: bytes[(end + blankLine.count)...])
    }

    /// The value of `; name=value` or `; name="value"` in a header; browsers write a quotation mark as %22.
    static func parameter(_ name: String, of header: String) -> String? {
        var rest = header.utf8[...]
        while let semicolon = rest.firstIndex(of: UInt8(ascii: ";")) {
            rest = rest[rest.index(after: semicolon)...].drop { $0 == UInt8(ascii: " ") }
            guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            let found = String(decoding: rest[..<equals], as: UTF8.self).lowercased()
            rest = rest[rest.index(after: equals)...]
            let value: Substring.UTF8View
            if rest.first == UInt8(ascii: "\"") {
                rest = rest.dropFirst()
                value = rest.prefix { $0 != UInt8(ascii: "\"") }
                rest = rest.dropFirst(value.count + 1)
            } else {
                value = rest.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") }
                rest = rest.dropFirst(value.count)
            }
            if found == name { return String(decoding: value, as: UTF8.self) }
        }
        return nil
    }

    /// Where something stands that begins with CR.
    private static func find(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        var position = start
        while let next = bytes[position...].firstIndex(of: wanted[0]) {
            if bytes[next...].starts(with: wanted) { return next }
            position = next + 1
        }
        return nil
    }
}
