/// A user guide as it is written in `docs/guides`: the few marks of Markdown that those files use, and no others. What is not
/// understood stands there as it was typed; nothing in a guide can become HTML of its own.
struct GuideText: Hashable, Sendable {
    indirect enum Block: Hashable, Sendable {
        /// 2 for the parts of a guide.
        case heading(level: Int, [Inline])
        case paragraph([Inline])
        /// - Parameter start: the number of the first item; nil for points.
        case list(start: Int?, [[Block]])
        case code(String)
        /// A picture of a page, by its file in `public/pictures`.
        case picture(file: String, caption: String)
    }

    enum Inline: Hashable, Sendable {
        case text(String)
        case bold(String)
        case code(String)
        case link(String, to: String)
    }

    let title: String
    let blocks: [Block]

    init(_ source: String) {
        var blocks = Self.blocks(source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        if case .heading(1, let words)? = blocks.first {
            title = Self.plain(words)
            blocks.removeFirst()
        } else {
            title = ""
        }
        self.blocks = blocks
    }

    /// All pictures, in lists too.
    var pictures: [String] { Self.pictures(blocks) }

    private static func pictures(_ blocks: [Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .picture(let file, _): [file]
            case .list(_, let items): items.flatMap(pictures)
            case .heading, .paragraph, .code: []
            }
        }
    }

    static func plain(_ words: [Inline]) -> String {
        words.map { word in
            switch word {
            case .text(let text), .bold(let text), .code(let text), .link(let text, _): text
            }
        }.joined()
    }
}

// MARK: - Blocks

extension GuideText {
    static func blocks(_ lines: [String]) -> [Block] {
        var blocks: [Block] = []
        var rest = lines[...]
        while let line = rest.first {
            if isBlank(line) {
                rest = rest.dropFirst()
            } else if line.hasPrefix("#") {
                let level = line.prefix { $0 == "#" }.count
                blocks.append(.heading(level: level, inlines(trimmed(String(line.dropFirst(level))))))
                rest = rest.dropFirst()
            } else if let picture = picture(line) {
                blocks.append(picture)
                rest = rest.dropFirst()
            } else if let marker = marker(line) {
                blocks.append(list(from: &rest, first: marker))
            } else if line.hasPrefix("    ") {
                blocks.append(code(from: &rest))
            } else {
                blocks.append(paragraph(from: &rest))
            }
        }
        return blocks
    }

    private static func paragraph(from rest: inout ArraySlice<String>) -> Block {
        var words: [String] = []
        while let line = rest.first, !isBlank(line), words.isEmpty || !startsAnother(line) {
            words.append(trimmed(line))
            rest = rest.dropFirst()
        }
        return .paragraph(inlines(words.joined(separator: " ")))
    }

    private static func startsAnother(_ line: String) -> Bool {
        line.hasPrefix("#") || marker(line) != nil || picture(line) != nil
    }

    private static func code(from rest: inout ArraySlice<String>) -> Block {
        var lines: [String] = []
        while let line = rest.first, line.hasPrefix("    ") {
            lines.append(String(line.dropFirst(4)))
            rest = rest.dropFirst()
        }
        return .code(lines.joined(separator: "\n"))
    }

    /// What stands before an item: its number, nil for a point, and how wide the mark is.
    private static func marker(_ line: String) -> (number: Int?, width: Int)? {
        if line.hasPrefix("- ") { return (nil, 2) }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count < 4, line.dropFirst(digits.count).hasPrefix(". ") else { return nil }
        return (Int(digits), digits.count + 2)
    }

    private static func list(
        from rest: inout ArraySlice<String>, first: (number: Int?, width: Int)
    ) -> Block {
        var items: [[Block]] = []
        while let line = rest.first, let mark = marker(line), (mark.number == nil) == (first.number == nil) {
            var lines = [String(line.dropFirst(mark.width))]
            rest = rest.dropFirst()
            // What is set in belongs to the item, also behind a blank line.
            while let next = rest.first, belongsToItem(next, rest.dropFirst().first) {
                let indent = next.prefix { $0 == " " }.count
                lines.append(String(next.dropFirst(min(indent, mark.width))))
                rest = rest.dropFirst()
            }
            items.append(blocks(lines))
            // Items may stand apart.
            while let next = rest.first, isBlank(next), let after = rest.dropFirst().first,
                let mark = marker(after), (mark.number == nil) == (first.number == nil)
            {
                rest = rest.dropFirst()
            }
        }
        return .list(start: first.number, items)
    }

    private static func belongsToItem(_ line: String, _ next: String?) -> Bool {
        isBlank(line) ? next?.hasPrefix("  ") == true : line.hasPrefix("  ")
    }

    /// `![caption](…/NAME.webp)` alone on its line.
    private static func picture(_ line: String) -> Block? {
        let line = trimmed(line)
        guard line.hasPrefix("!["), line.hasSuffix(")"), let middle = line.firstRange(of: "](") else { return nil }
        let caption = line[line.index(line.startIndex, offsetBy: 2)..<middle.lowerBound]
        let path = line[middle.upperBound...].dropLast()
        guard let file = path.split(separator: "/").last else { return nil }
        return .picture(file: String(file), caption: String(caption))
    }

    private static func isBlank(_ line: String) -> Bool { line.allSatisfy { $0 == " " } }

    private static func trimmed(_ line: String) -> String {
        var line = Substring(line)
        while line.first == " " { line = line.dropFirst() }
        while line.last == " " { line = line.dropLast() }
        return String(line)
    }
}

// MARK: - Words

extension GuideText {
    static func inlines(_ text: String) -> [Inline] {
        var found: [Inline] = []
        var plain = ""
        var rest = Substring(text)
        while let character = rest.first {
            if let (inline, after) = marked(rest) {
                if !plain.isEmpty { found.append(.text(plain)) }
                plain = ""
                found.append(inline)
                rest = after
            } else {
                plain.append(character)
                rest = rest.dropFirst()
            }
        }
        if !plain.isEmpty { found.append(.text(plain)) }
        return found
    }

    /// What begins here with a mark and is ended by one.
    private static func marked(_ rest: Substring) -> (Inline, Substring)? {
        if rest.hasPrefix("**"), let end = rest.dropFirst(2).firstRange(of: "**") {
            let inner = rest.dropFirst(2)[..<end.lowerBound]
            return inner.isEmpty ? nil : (.bold(String(inner)), rest[end.upperBound...])
        }
        if rest.hasPrefix("`"), let end = rest.dropFirst().firstIndex(of: "`") {
            return (.code(String(rest.dropFirst()[..<end])), rest[rest.index(after: end)...])
        }
        if rest.hasPrefix("["), let middle = rest.firstRange(of: "]("),
            let end = rest[middle.upperBound...].firstIndex(of: ")")
        {
            let words = rest.dropFirst()[..<middle.lowerBound]
            return (
                .link(String(words), to: String(rest[middle.upperBound..<end])), rest[rest.index(after: end)...]
            )
        }
        return nil
    }
}
