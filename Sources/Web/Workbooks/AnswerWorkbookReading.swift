import Domain
import Spreadsheets

/// What a workbook that came back states, row by row; nothing is judged here.
struct AnswerWorkbookReading: Sendable {
    let mark: TemplateMark
    let rows: [StatedRow]

    /// - Parameter standards: tell which rows have a box for their frame; elsewhere the cell only repeats what is known.
    /// - Throws: `WorkbookFault` where the file is not one of ours, or of another form.
    init(_ read: ReadWorkbook, _ standards: Standards) throws(WorkbookFault) {
        guard let mark = Self.mark(of: read), mark.kind == AnswerWorkbook.kind else { throw .notOurs }
        guard mark.version == AnswerWorkbook.version else { throw .otherVersion }
        self.mark = mark
        let baseData = Self.sheet(BaseDataSheet.name, of: read)
        let indicators = Self.sheet(IndicatorSheet.name, of: read)
        guard baseData != nil || indicators != nil else { throw .noSheets }
        rows = (baseData.map(Self.baseValues) ?? []) + (indicators.map { Self.answers($0, standards) } ?? [])
    }

    /// - Throws: where the form was made for another round or local government.
    func requireOf(_ assessment: Assessment) throws(WorkbookFault) {
        guard mark.round == assessment.round.id else { throw .otherRound(mark.round) }
        guard mark.place == assessment.localGovernment.code else { throw .otherPlace(mark.place) }
    }

    private static func sheet(_ name: Words, of read: ReadWorkbook) -> ReadSheet? {
        read.sheet(name.th) ?? read.sheet(name.en)
    }

    /// From the properties; some programs drop them, and the first sheet says it too.
    private static func mark(of read: ReadWorkbook) -> TemplateMark? {
        if let mark = TemplateMark(read.outline) { return mark }
        guard let sheet = sheet(HowToSheet.name, of: read) else { return nil }
        let parts = sheet[HowToSheet.markAddress].shown.split(separator: "/").map(String.init)
        guard parts.count == 4, let version = Int(parts[3]) else { return nil }
        return TemplateMark(kind: parts[0], round: parts[1], place: parts[2], version: version)
    }

    private static func baseValues(_ sheet: ReadSheet) -> [StatedRow] {
        typealias Column = BaseDataSheet.Column
        return lines(of: sheet, under: BaseDataSheet.headRow).map { row in
            StatedRow(
                place: FileRow(sheet: sheet.name, number: row.number),
                subject: .baseValue(ThaiText.normalised(row[Column.code.rawValue].shown)),
                provision: row[Column.value.rawValue].stated, seen: row[Column.version.rawValue].version)
        }
    }

    private static func answers(_ sheet: ReadSheet, _ standards: Standards) -> [StatedRow] {
        typealias Column = IndicatorSheet.Column
        return lines(of: sheet, under: IndicatorSheet.headRow).compactMap { row in
            // The heading of an area has its name in the first cell and nothing else.
            guard row.cells.contains(where: { $0.column > 1 }) else { return nil }
            let code = ThaiText.normalised(row[Column.code.rawValue].shown)
            let hasBox = standards.indicator(code).map { $0.kind.hasFrame && $0.frameFrom == nil } ?? true
            return StatedRow(
                place: FileRow(sheet: sheet.name, number: row.number), subject: .indicator(code),
                frame: hasBox ? row[Column.frame.rawValue].stated : "",
                provision: row[Column.provision.rawValue].stated, carriedOut: row[Column.carriedOut.rawValue].shown,
                note: row[Column.note.rawValue].shown, seen: row[Column.version.rawValue].version)
        }
    }

    private static func lines(of sheet: ReadSheet, under head: Int) -> [ReadRow] {
        sheet.rows.filter { $0.number > head && !ThaiText.normalised($0[1].shown).isEmpty }
    }

    /// The column of a box on its sheet.
    static func address(of field: FieldProblem.Field?, in row: StatedRow) -> CellAddress {
        let column: Int
        switch row.subject {
        case .baseValue: column = field == nil ? 1 : BaseDataSheet.Column.value.rawValue
        case .indicator:
            let place: IndicatorSheet.Column =
                switch field {
                case .frame: .frame
                case .provision, .value: .provision
                case .carriedOut: .carriedOut
                case .note: .note
                case .asOf, nil: .code
                }
            column = place.rawValue
        }
        return CellAddress(row: row.place.number, column: column)
    }
}

/// Why a workbook that can be read is not taken.
enum WorkbookFault: Error {
    case notOurs
    case otherVersion
    case noSheets
    case otherRound(String)
    case otherPlace(String)
    /// The reader's own refusal.
    case refused(WorkbookRefusal)
    case noFile
}

extension CellValue {
    /// A figure as a person sees it: one that is shown as parts of a hundred keeps its sign.
    var stated: String {
        switch resolved {
        case .number(let number) where number.isPercent:
            guard case .success(let figure) = ExactDecimal.parse(number.typed) else { return number.typed + "%" }
            let (hundred, isTooLarge) = figure.millionths.multipliedReportingOverflow(by: 100)
            return isTooLarge ? number.typed + "%" : "\(ExactDecimal(millionths: hundred))%"
        default: return shown
        }
    }

    /// The version of a row; nil where somebody has written something else there.
    var version: Int? {
        if case .success(let figure?) = figure() { Int(figure.description) } else { nil }
    }
}
