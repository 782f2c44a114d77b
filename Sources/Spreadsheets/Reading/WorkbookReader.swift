/// Reads XLSX workbooks from outside: what Excel, LibreOffice and openpyxl write, and what was made to do harm.
///
/// A workbook is read as a whole or refused as a whole, by one `WorkbookRefusal`. Nothing outside the file is opened,
/// no formula is reckoned, and no part is unpacked that is not needed. Reading takes time and memory in proportion to
/// `ReadLimits`, never to what the file says of itself; it blocks, so it belongs on a thread of its own.
package enum WorkbookReader {
    /// Everything in the workbook.
    package static func read(
        _ bytes: [UInt8], limits: ReadLimits = ReadLimits()
    ) throws(WorkbookRefusal) -> ReadWorkbook {
        try OpenedWorkbook(bytes, limits: limits).read()
    }

    /// Only what the workbook says about itself, at little cost: is this one of our templates, and which?
    package static func outline(
        _ bytes: [UInt8], limits: ReadLimits = ReadLimits()
    ) throws(WorkbookRefusal) -> WorkbookOutline {
        try OpenedWorkbook(bytes, limits: limits).outline()
    }
}

/// A workbook whose main part has been read.
private struct OpenedWorkbook {
    private let container: ZipContainer
    private let limits: ReadLimits
    private let main: WorkbookPart
    private let mainRelations: [RelationsPart.Relation]
    private let relationsByID: [String: RelationsPart.Relation]
    private let rootRelations: [RelationsPart.Relation]

    init(_ bytes: [UInt8], limits: ReadLimits) throws(WorkbookRefusal) {
        self.limits = limits
        container = try ZipContainer(bytes, limits: limits)
        guard container.has(ContentTypesPart.name) else {
            throw container.has("mimetype") ? .otherFormat : .missingPart(ContentTypesPart.name)
        }
        // A binary workbook says that it may have macros, even where it has none.
        guard !container.has("xl/workbook.bin") else { throw .otherFormat }
        let types = try ContentTypesPart.read(in: container, limits: limits)
        guard !types.hasMacros, !container.names.contains(where: Self.isMacro) else { throw .macros }
        guard container.has(EntryName.relations(of: "")) else { throw .missingPart(EntryName.relations(of: "")) }
        rootRelations = try RelationsPart.read(of: "", in: container, limits: limits)
        guard let part = rootRelations.first(where: { $0.kind == "officeDocument" })?.part else { throw .otherFormat }
        guard types.isWorkbook(part) else { throw .otherFormat }
        main = try WorkbookPart.read(part, in: container, limits: limits)
        mainRelations = try RelationsPart.read(of: part, in: container, limits: limits)
        relationsByID = Dictionary(mainRelations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        guard !mainRelations.contains(where: { $0.kind.contains("Macrosheet") || $0.kind == "vbaProject" }) else {
            throw .macros
        }
    }

    func read() throws(WorkbookRefusal) -> ReadWorkbook {
        let outline = try outline()
        let reader = CellReader(
            sharedTexts: try optional("sharedStrings", []) { part throws(WorkbookRefusal) in
                try SharedTextsPart.read(part, in: container, limits: limits)
            },
            formats: try optional("styles", []) { part throws(WorkbookRefusal) in
                try StylesPart.read(part, in: container, limits: limits)
            },
            dateSystem: main.dateSystem)
        var sheets: [ReadSheet] = []
        var cellsLeft = limits.cells
        for sheet in main.sheets {
            guard let part = try part(of: sheet) else { continue }
            let handler = SheetPart(part, limits: limits, cellReader: reader, cellsLeft: cellsLeft)
            try XMLStream.read(part, in: container, handler)
            cellsLeft = handler.cellsLeft
            sheets.append(
                ReadSheet(
                    name: sheet.name, isHidden: sheet.isHidden, rows: handler.rows, mergedRanges: handler.mergedRanges))
        }
        return ReadWorkbook(outline: outline, sheets: sheets)
    }

    func outline() throws(WorkbookRefusal) -> WorkbookOutline {
        var sheetNames: [String] = []
        for sheet in main.sheets where try part(of: sheet) != nil { sheetNames.append(sheet.name) }
        var properties: [String: String] = [:]
        // Both editions of the format have a word of their own for these.
        if let relation = rootRelations.first(where: { ["custom-properties", "customProperties"].contains($0.kind) }) {
            properties = try PropertiesPart.read(relation.part, in: container, limits: limits)
        }
        return WorkbookOutline(sheetNames: sheetNames, names: main.names, properties: properties)
    }

    /// The part in which a sheet's cells are; nothing for a sheet that is one chart.
    private func part(of sheet: WorkbookPart.Sheet) throws(WorkbookRefusal) -> String? {
        guard let relation = relationsByID[sheet.relation] else {
            throw .missingPart(sheet.name)
        }
        switch relation.kind {
        case "worksheet": return relation.part
        case "chartsheet", "dialogsheet": return nil
        default: throw .wrongPart(relation.part)
        }
    }

    private func optional<Value>(
        _ kind: String, _ missing: Value, _ read: (String) throws(WorkbookRefusal) -> Value
    ) throws(WorkbookRefusal) -> Value {
        guard let relation = mainRelations.first(where: { $0.kind == kind }) else { return missing }
        return try read(relation.part)
    }

    private static func isMacro(_ name: String) -> Bool {
        let small = name.lowercased()
        return small.contains("vbaproject") || small.contains("/macrosheets/") || small.hasSuffix("vbadata.xml")
    }
}
