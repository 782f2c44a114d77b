/// The lines above a part of a form.
package struct MultipartHead: Hashable, Sendable {
    package let name: String
    /// As it was sent; nil for a field that is no file.
    package let fileName: String?

    /// - Parameter bytes: the lines without the blank one after them.
    /// - Throws: `.damaged` where a line is no header, or none says how the field is called.
    init(_ bytes: ArraySlice<UInt8>) throws(MultipartReader.Fault) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: true)
        guard lines.allSatisfy({ $0.contains(":") }),
            let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = Self.parameter("name", of: String(disposition))
        else { throw .damaged }
        self.name = name
        fileName = Self.parameter("filename", of: String(disposition))
    }

    /// The boundary of `multipart/form-data; boundary=…`: 1 to 70 characters.
    static func boundary(_ type: String) -> [UInt8]? {
        guard type.lowercased().hasPrefix("multipart/form-data") else { return nil }
        let boundary = parameter("boundary", of: type) ?? ""
        return (1...70).contains(boundary.utf8.count) ? Array(boundary.utf8) : nil
    }

    /// The value of `; name=value` or `; name="value"` in a header; browsers write a quotation mark as %22.
    private static func parameter(_ name: String, of header: String) -> String? {
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
}
