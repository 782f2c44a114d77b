/// The formats of cells, of which reading needs to know only what numbers mean in them.
final class StylesPart: XMLHandler {
    private let limits: ReadLimits
    private var codes: [Int: NumberFormatKind] = [:]
    private var ids: [Int] = []
    private var place = Place.elsewhere

    private enum Place {
        case elsewhere
        case numberFormats
        case cellFormats
    }

    /// What numbers mean in each cell format, by its index.
    static func read(
        _ part: String, in container: ZipContainer, limits: ReadLimits
    ) throws(WorkbookRefusal) -> [NumberFormatKind] {
        let styles = StylesPart(limits: limits)
        try XMLStream.read(part, in: container, styles)
        return styles.ids.map { styles.codes[$0] ?? NumberFormatKind(builtIn: $0) }
    }

    private init(limits: ReadLimits) {
        self.limits = limits
    }

    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookRefusal) {
        switch (name, place) {
        case ("numFmts", _): place = .numberFormats
        case ("cellXfs", _): place = .cellFormats
        case ("numFmt", .numberFormats):
            guard let id = attributes.number("numFmtId"), let code = attributes["formatCode"] else { return }
            guard codes.count < limits.things else { throw .tooMany(.things, limit: limits.things) }
            codes[id] = NumberFormatKind(code: code)
        case ("xf", .cellFormats):
            guard ids.count < limits.things else { throw .tooMany(.things, limit: limits.things) }
            ids.append(attributes.number("numFmtId") ?? 0)
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookRefusal) {}

    func close(_ name: XMLName) throws(WorkbookRefusal) {
        if name == "numFmts" || name == "cellXfs" { place = .elsewhere }
    }
}

/// What a number means where it is shown in some format.
enum NumberFormatKind: Hashable, Sendable {
    case number
    case percent
    case date
    /// An hour without a day, which is read as a number.
    case time

    /// The formats that are not written down, Thai ones (71 to 81) among them.
    init(builtIn id: Int) {
        switch id {
        case 9, 10, 67, 68: self = .percent
        case 14...17, 22, 27...31, 36, 50...54, 57, 58, 71...74, 77, 81: self = .date
        case 18...21, 32...35, 45...47, 55, 56, 75, 76, 78...80: self = .time
        default: self = .number
        }
    }

    /// Reads a format's code, as "[$-107041E]d mmm yyyy;@" or "0.00%".
    ///
    /// Letters in quotes, in brackets and behind "\", "_" and "*" say nothing; "E+" belongs to a number; hours in
    /// brackets, "[h]", count hours.
    init(code: String) {
        var letters = Letters()
        var bytes = code.utf8.makeIterator()
        while let byte = bytes.next() {
            switch byte {
            case UInt8(ascii: "\""):
                while let inner = bytes.next(), inner != UInt8(ascii: "\"") {}
            case UInt8(ascii: "["):
                var first: UInt8?
                while let inner = bytes.next(), inner != UInt8(ascii: "]") { first = first ?? inner }
                if let first { letters.note(bracketed: first) }
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
                _ = bytes.next()
            default:
                letters.note(byte)
            }
        }
        self = letters.kind(isGeneral: code.lowercased().contains("general"))
    }

    private struct Letters {
        private var hasDay = false
        private var hasMonth = false
        private var hasHour = false
        private var hasPercent = false
        private var previous: UInt8 = 0

        mutating func note(_ byte: UInt8) {
            switch byte | 0x20 {
            case UInt8(ascii: "d"), UInt8(ascii: "y"), UInt8(ascii: "b"): hasDay = true
            case UInt8(ascii: "m"): hasMonth = true
            case UInt8(ascii: "h"), UInt8(ascii: "s"): hasHour = true
            default: if byte == UInt8(ascii: "%") { hasPercent = true }
            }
            // The year of an era is a run of e; after a digit it is an exponent.
            if previous | 0x20 == UInt8(ascii: "e"), byte != UInt8(ascii: "+"), byte != UInt8(ascii: "-") {
                hasDay = hasDay || byte | 0x20 == UInt8(ascii: "e") || byte == UInt8(ascii: "/")
            }
            previous = byte
        }

        /// "[h]:mm" counts hours; "[Red]" and "[$-41E]" say nothing about the number.
        mutating func note(bracketed first: UInt8) {
            switch first {
            case UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s"), UInt8(ascii: "H"), UInt8(ascii: "S"):
                hasHour = true
            default: break
            }
        }

        func kind(isGeneral: Bool) -> NumberFormatKind {
            if isGeneral { return .number }
            if hasDay || hasMonth && !hasHour { return .date }
            if hasHour { return .time }
            return hasPercent ? .percent : .number
        }
    }
}
