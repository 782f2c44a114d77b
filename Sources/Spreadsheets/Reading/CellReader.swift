import Domain

/// A cell as it stands in the file, before its value is understood.
struct RawCell {
    /// The letter or word of its type: number where none is given.
    enum Kind {
        case number
        case shared
        case inline
        case text
        case boolean
        case error
        case isoDate
        case unknown
    }

    var kind = Kind.number
    /// The index of its format.
    var style = 0
    var hasValue = false
    var hasFormula = false
    var value: TextCollector
    var formula: TextCollector

    init(limits: ReadLimits) {
        value = TextCollector(limits: limits)
        formula = TextCollector(limits: limits)
    }

    mutating func begin(_ attributes: XMLAttributes) {
        kind = Self.kind(attributes.bytes("t"))
        style = attributes.number("s") ?? 0
        hasValue = false
        hasFormula = false
        value.clear()
        formula.clear()
    }

    private static func kind(_ bytes: UnsafeBufferPointer<UInt8>?) -> Kind {
        guard let bytes else { return .number }
        if bytes.count == 1 {
            switch bytes[0] {
            case UInt8(ascii: "n"): return .number
            case UInt8(ascii: "s"): return .shared
            case UInt8(ascii: "b"): return .boolean
            case UInt8(ascii: "e"): return .error
            case UInt8(ascii: "d"): return .isoDate
            default: return .unknown
            }
        }
        if bytes.elementsEqual("str".utf8) { return .text }
        return bytes.elementsEqual("inlineStr".utf8) ? .inline : .unknown
    }
}

/// Understands cells by the texts and formats of their workbook.
struct CellReader {
    let sharedTexts: [String]
    let formats: [NumberFormatKind]
    let dateSystem: DateSystem

    /// The value of a cell, nothing when it is blank.
    ///
    /// - Parameter clash: the refusal for a value that is not of its type.
    func value(of cell: RawCell, clash: () -> WorkbookRefusal) throws(WorkbookRefusal) -> CellValue? {
        let value = try plain(cell, clash: clash)
        guard cell.hasFormula else { return value }
        // A formula that gives an empty text has been reckoned all the same.
        let isEmptyText = value == nil && cell.hasValue && cell.kind == .text
        return .formula(try cell.formula.unescaped(), cached: isEmptyText ? .text("") : value)
    }

    private func plain(_ cell: RawCell, clash: () -> WorkbookRefusal) throws(WorkbookRefusal) -> CellValue? {
        switch cell.kind {
        case .inline, .text:
            let text = try cell.value.unescaped()
            return text.isEmpty ? nil : .text(text)
        case .unknown: throw clash()
        default: break
        }
        let bytes = cell.value.trimmed
        if bytes.isEmpty { return nil }
        switch cell.kind {
        case .shared:
            guard let index = WholeNumber.read(bytes), index < sharedTexts.count else { throw clash() }
            return sharedTexts[index].isEmpty ? nil : .text(sharedTexts[index])
        case .boolean:
            if bytes.elementsEqual("1".utf8) || bytes.elementsEqual("true".utf8) { return .boolean(true) }
            if bytes.elementsEqual("0".utf8) || bytes.elementsEqual("false".utf8) { return .boolean(false) }
            throw clash()
        case .error: return .error(String(decoding: bytes, as: UTF8.self))
        case .isoDate:
            guard let date = Self.date(iso: bytes) else { throw clash() }
            return date
        default:
            guard let number = number(bytes, style: cell.style) else { throw clash() }
            return number
        }
    }

    private func number(_ bytes: ArraySlice<UInt8>, style: Int) -> CellValue? {
        let format = formats.indices.contains(style) ? formats[style] : .number
        guard let number = NumberText(String(decoding: bytes, as: UTF8.self), isPercent: format == .percent) else {
            return nil
        }
        if format == .date, let date = dateSystem.date(ofSerial: number.text) { return .date(date) }
        return .number(number)
    }

    /// "2024-03-26", "2024-03-26T14:05:00"; an hour alone is a text.
    private static func date(iso bytes: ArraySlice<UInt8>) -> CellValue? {
        let text = String(decoding: bytes, as: UTF8.self)
        let parts = text.split(separator: "T", maxSplits: 1)
        guard let first = parts.first, let day = ThaiDate(iso: String(first)) else {
            return text.utf8.contains(UInt8(ascii: ":")) ? .text(text) : nil
        }
        guard parts.count == 2 else { return .date(SerialDate(day: day)) }
        let numbers = parts[1].prefix(8).split(separator: ":").map { WholeNumber.read($0.utf8) ?? 99 }
        guard numbers.count >= 2, numbers[0] < 24, numbers.allSatisfy({ $0 < 60 }) else { return nil }
        let second = numbers[0] * 3600 + numbers[1] * 60 + (numbers.count > 2 ? numbers[2] : 0)
        return .date(SerialDate(day: day, secondOfDay: second))
    }
}
