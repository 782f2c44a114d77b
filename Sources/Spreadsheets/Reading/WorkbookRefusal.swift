/// Why a file is not read: nothing of it is, and this says the one thing that is in the way.
///
/// `code` is stable, so that a page can say it in another language; `description` is one line of English. Names that
/// come from the file are cut short and freed of what is not printable.
package enum WorkbookRefusal: Error, Hashable, Sendable {
    /// What there may be too much of.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case bytes
        case entries
        case sheets
        case rows
        case columns
        case cells
        case elements
        case characters
        case things
    }

    /// Not a ZIP archive, so no workbook of this format.
    case notAZip
    /// The archive is cut short or contradicts itself; the part is named where it is known.
    case damaged(part: String?)
    /// A workbook of the format before 2007 (.xls).
    case oldFormat
    /// A text document, a presentation, an OpenDocument or binary workbook, or an archive of something else.
    case otherFormat
    /// Locked by a password.
    case encrypted
    /// Carries macros.
    case macros
    /// A part declares a document type, and so could declare entities.
    case dtd(part: String)
    /// Unpacks to more than anybody would write.
    case bomb(part: String)
    /// More of something than is read.
    case tooMany(Kind, limit: Int)
    /// A part is not well-formed XML, on this line of it.
    case brokenXML(part: String, line: Int)
    /// A part that another one names, or that every workbook has, is not there.
    case missingPart(String)
    /// A part is of another kind than its place asks for.
    case wrongPart(String)
    /// A part's name leads out of the archive, or is no name.
    case unsafeName(String)
    /// Two parts have one name.
    case duplicateEntry(String)
    /// A cell's value is not of its type, or points at a text that is not there.
    case badValue(part: String, cell: String)
    /// A cell or row stands where none can, or where one stands already.
    case badReference(part: String, line: Int)
    /// The machine has no memory for the parser.
    case noMemory

    /// A stable name for the reason.
    package var code: String {
        switch self {
        case .notAZip: "not_a_zip"
        case .damaged: "damaged"
        case .oldFormat: "old_format"
        case .otherFormat: "other_format"
        case .encrypted: "encrypted"
        case .macros: "macros"
        case .dtd: "dtd"
        case .bomb: "bomb"
        case .tooMany(let kind, _): "too_many_\(kind.rawValue)"
        case .brokenXML: "broken_xml"
        case .missingPart: "missing_part"
        case .wrongPart: "wrong_part"
        case .unsafeName: "unsafe_name"
        case .duplicateEntry: "duplicate_entry"
        case .badValue: "bad_value"
        case .badReference: "bad_reference"
        case .noMemory: "no_memory"
        }
    }
}

extension WorkbookRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notAZip: "the file is not an XLSX workbook"
        case .damaged(let part): "the file is damaged" + (part.map { ": " + Self.printable($0) } ?? "")
        case .oldFormat: "the file is of the format before 2007: save it as an Excel workbook (.xlsx)"
        case .otherFormat: "the file is not an XLSX workbook but something else in an archive: save it as .xlsx"
        case .encrypted: "the file is locked by a password: save it without one"
        case .macros: "the file carries macros: save it as a workbook without macros (.xlsx)"
        case .dtd(let part): "\(Self.printable(part)) declares a document type, which no spreadsheet program writes"
        case .bomb(let part): "\(Self.printable(part)) unpacks to more than is read"
        case .tooMany(let kind, let limit): "more than \(limit) \(kind.rawValue), which is more than is read"
        case .brokenXML(let part, let line): "\(Self.printable(part)), line \(line): not well-formed XML"
        case .missingPart(let part): "\(Self.printable(part)) is missing from the file"
        case .wrongPart(let part): "\(Self.printable(part)) is not of the kind that its place asks for"
        case .unsafeName(let name): "a part of the file has a name that is not allowed: \(Self.printable(name))"
        case .duplicateEntry(let name): "the file has two parts named \(Self.printable(name))"
        case .badValue(let part, let cell):
            "\(Self.printable(part)), cell \(Self.printable(cell)): the value is not of its type"
        case .badReference(let part, let line):
            "\(Self.printable(part)), line \(line): a row or cell stands where none can"
        case .noMemory: "not enough memory to read the file"
        }
    }

    private static func printable(_ name: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in name.unicodeScalars.prefix(80) {
            let isPrintable = scalar.properties.generalCategory != .control && !scalar.properties.isWhitespace
            let isFormat = scalar.properties.generalCategory == .format || scalar.properties.isDefaultIgnorableCodePoint
            shown.append(isPrintable && !isFormat ? scalar : scalar == " " ? " " : "?")
        }
        return "\"\(String(shown))\""
    }
}
