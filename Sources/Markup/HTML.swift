/// HTML that is safe by its type: literals are the program's own words, every hole escapes. A page is a function from
/// plain values to `HTML`. Attribute values always stand in double quotes; nothing is put into scripts or styles.
package struct HTML: ExpressibleByStringInterpolation, Sendable {
    package private(set) var bytes: [UInt8]

    package init(stringLiteral value: StaticString) {
        bytes = []
        bytes.append(literal: value)
    }

    package init(stringInterpolation interpolation: StringInterpolation) {
        bytes = interpolation.bytes
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    package static let empty = HTML(bytes: [])

    /// Bytes that were escaped before, by this type: SVG or a page part kept for later.
    package init(trusted bytes: [UInt8]) {
        self.bytes = bytes
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package static func + (left: HTML, right: HTML) -> HTML {
        HTML(bytes: left.bytes + right.bytes)
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            bytes.append(literal: literal)
        }

        /// Text: `& < > " '` become references.
        package mutating func appendInterpolation(_ text: String) {
            bytes.append(escaping: text)
        }

        package mutating func appendInterpolation(_ text: String?) {
            if let text { bytes.append(escaping: text) }
        }

        package mutating func appendInterpolation(_ number: Int) {
            bytes += String(number).utf8
        }

        package mutating func appendInterpolation(_ part: HTML) {
            bytes += part.bytes
        }

        package mutating func appendInterpolation(_ part: HTML?) {
            if let part { bytes += part.bytes }
        }

        package mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { bytes += part.bytes }
        }

        /// A part that stands only under a condition.
        package mutating func appendInterpolation(if condition: Bool, _ part: @autoclosure () -> HTML) {
            if condition { bytes += part().bytes }
        }

        /// An address: only of this site (beginning with "/" or "#"), http(s), mailto or tel; anything else becomes "#". Addresses of
        /// this site stand under `SiteRoot`.
        package mutating func appendInterpolation(url: String) {
            bytes.append(escaping: HTML.isAllowedAddress(url) ? SiteRoot.address(url) : "#")
        }

        /// The address of a file that all parts of the site share.
        package mutating func appendInterpolation(file: String) {
            bytes.append(escaping: HTML.isAllowedAddress(file) ? file : "#")
        }
    }

    private static func isAllowedAddress(_ url: String) -> Bool {
        if url.hasPrefix("/") { return !url.hasPrefix("//") && !url.hasPrefix("/\\") }
        return url.hasPrefix("#") || url.hasPrefix("?") || url.hasPrefix("https://") || url.hasPrefix("http://")
            || url.hasPrefix("mailto:") || url.hasPrefix("tel:")
    }
}

extension [UInt8] {
    fileprivate mutating func append(literal: StaticString) {
        if literal.hasPointerRepresentation {
            append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
        } else {
            append(contentsOf: literal.description.utf8)
        }
    }

    fileprivate mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { utf8 in
            guard utf8.contains(where: HTML.mustBeEscaped) else {
                append(contentsOf: utf8)
                return
            }
            for byte in utf8 {
                switch byte {
                case UInt8(ascii: "&"): append(literal: "&amp;")
                case UInt8(ascii: "<"): append(literal: "&lt;")
                case UInt8(ascii: ">"): append(literal: "&gt;")
                case UInt8(ascii: "\""): append(literal: "&quot;")
                case UInt8(ascii: "'"): append(literal: "&#39;")
                default: append(byte)
                }
            }
        }
    }
}

extension HTML {
    fileprivate static func mustBeEscaped(_ byte: UInt8) -> Bool {
        byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
    }
}

/// Where the pages of a part of the site stand: nothing for the site itself.
package enum SiteRoot {
    @TaskLocal package static var current = ""

    /// An address of the site under the root of the part that is answering.
    package static func address(_ path: String) -> String { path.hasPrefix("/") ? current + path : path }
}
