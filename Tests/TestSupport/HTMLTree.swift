/// An element of a page with what is in it. Reading is strict: every tag that is opened is closed, in order, every
/// attribute has double quotes or no value, and no text holds a bare `<` or `>`.
package final class HTMLElement {
    package let name: String
    package let attributes: [String: String]
    package private(set) var children: [HTMLNode] = []
    package private(set) weak var parent: HTMLElement?

    init(_ name: String, _ attributes: [String: String], in parent: HTMLElement?) {
        self.name = name
        self.attributes = attributes
        self.parent = parent
    }

    func add(_ node: HTMLNode) { children.append(node) }

    package subscript(_ attribute: String) -> String? { attributes[attribute] }

    /// Every element inside, in the order of the page.
    package var descendants: [HTMLElement] {
        children.flatMap { node -> [HTMLElement] in
            if case .element(let element) = node { [element] + element.descendants } else { [] }
        }
    }

    package func all(_ name: String) -> [HTMLElement] { descendants.filter { $0.name == name } }

    /// The words inside as a reader sees them: blocks and cells stand apart, every gap is one space.
    package var text: String {
        spacedText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static let inline: Set<String> = ["a", "b", "code", "em", "label", "small", "span", "strong"]

    private var spacedText: String {
        children.map { node in
            switch node {
            case .text(let text): text
            case .element(let element) where Self.inline.contains(element.name): element.spacedText
            case .element(let element): " \(element.spacedText) "
            }
        }.joined()
    }

    /// The text inside as it was written.
    package var rawText: String {
        children.map { node in
            switch node {
            case .text(let text): text
            case .element(let element): element.rawText
            }
        }.joined()
    }

    package var ancestors: [HTMLElement] { parent.map { [$0] + $0.ancestors } ?? [] }
}

package enum HTMLNode {
    case element(HTMLElement)
    case text(String)
}

package struct HTMLFault: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}

/// Reads a page into its tree.
package struct HTMLReader {
    private let bytes: [UInt8]
    private var position = 0

    private static let void: Set<String> = [
        "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
    ]

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// - Returns: an element without name that holds the page.
    /// - Throws: `HTMLFault` for the first thing that is not well-formed.
    package static func read(_ text: String) throws -> HTMLElement {
        var reader = HTMLReader(text)
        return try reader.read()
    }

    private mutating func read() throws -> HTMLElement {
        let root = HTMLElement("", [:], in: nil)
        var current = root
        if take("<!doctype html>") {}
        while position < bytes.count {
            if bytes[position] != UInt8(ascii: "<") {
                current.add(.text(try text(until: "<")))
            } else if take("</") {
                let name = self.name()
                guard take(">"), current.name == name, let parent = current.parent else {
                    throw fault("</\(name)> closes <\(current.name)>")
                }
                current = parent
            } else {
                position += 1
                let element = try element(in: current)
                current.add(.element(element))
                if !Self.void.contains(element.name), !take("/>") { current = element }
            }
        }
        guard current === root else { throw fault("<\(current.name)> is never closed") }
        return root
    }

    private mutating func element(in parent: HTMLElement) throws -> HTMLElement {
        let name = self.name()
        guard !name.isEmpty else { throw fault("a bare <") }
        let isPicture = name == "svg" || parent.name == "svg" || parent.ancestors.contains { $0.name == "svg" }
        var attributes: [String: String] = [:]
        while true {
            let spaces = skipSpaces()
            // "/>" ends an element of a picture, and says nothing in HTML.
            if take(">") || isPicture && bytes[position...].starts(with: "/>".utf8) {
                return HTMLElement(name, attributes, in: parent)
            }
            let attribute = self.name()
            guard spaces, !attribute.isEmpty else { throw fault("<\(name)> has a broken attribute") }
            guard isPicture || "\(name)\(attribute)".allSatisfy({ !$0.isUppercase }) else {
                throw fault("<\(name) \(attribute)> is written in capitals")
            }
            guard attributes[attribute] == nil else { throw fault("<\(name)> has \(attribute) twice") }
            attributes[attribute] = ""
            if take("=") {
                guard take("\"") else { throw fault("\(attribute) of <\(name)> has no double quotes") }
                attributes[attribute] = try text(until: "\"")
                position += 1
            }
        }
    }

    private mutating func name() -> String {
        let start = position
        while position < bytes.count, Self.isOfName(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x30 && byte <= 0x39)
            || byte == UInt8(ascii: "-")
    }

    private mutating func skipSpaces() -> Bool {
        let start = position
        while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x0A { position += 1 }
        return position > start
    }

    /// Text with its references resolved.
    private mutating func text(until end: Unicode.Scalar) throws -> String {
        var output: [UInt8] = []
        while position < bytes.count, bytes[position] != UInt8(ascii: end) {
            switch bytes[position] {
            case UInt8(ascii: "&"):
                let references = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")]
                guard let found = references.first(where: { take($0.0) }) else { throw fault("a bare &") }
                output += found.1.utf8
            case UInt8(ascii: "<"), UInt8(ascii: ">"): throw fault("a bare < or > in a text")
            default:
                output.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private mutating func take(_ text: String) -> Bool {
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    private func fault(_ words: String) -> HTMLFault {
        let around = bytes[max(position - 80, 0)..<min(position + 40, bytes.count)]
        return HTMLFault("\(words), near: \(String(decoding: around, as: UTF8.self))")
    }
}
