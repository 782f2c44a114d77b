import Actions
import Domain
import Spreadsheets

/// The sheet of indicators, a row each under the heading of its area.
struct IndicatorSheet {
    static let name = Words(th: "ตัวชี้วัด", en: "Indicators")

    enum Column: Int, CaseIterable {
        case code = 1
        case name, division, unit, target, earlierFrame, earlierProvision, frame, provision, carriedOut, note, version
    }

    static let headRow = 3
    let workbook: AnswerWorkbook

    init(_ workbook: AnswerWorkbook) {
        self.workbook = workbook
    }

    var plan: SheetPlan {
        var layout = SheetLayout()
        layout.columnWidths = [8, 44, 18, 11, 13, 13, 13, 15, 15, 17, 32, 6]
        layout.frozenRows = Self.headRow
        layout.frozenColumns = 2
        layout.isProtected = true
        layout.repeatedRows = Self.headRow...Self.headRow
        layout.footer = workbook.whose
        var sheet = SheetPlan(Self.name.text, layout)
        head(&sheet)
        var row = Self.headRow
        for area in workbook.reading.standards.set.areas {
            let indicators = workbook.indicators.filter { $0.area == area.code }
            guard !indicators.isEmpty else { continue }
            row += 1
            heading(area, at: row, &sheet)
            for indicator in indicators {
                row += 1
                line(indicator, at: row, &sheet)
            }
        }
        return sheet
    }

    private func head(_ sheet: inout SheetPlan) {
        var title = CellStyle()
        title.isBold = true
        title.size = 14
        sheet.cells[CellAddress(row: 1, column: 1)] = .init(.text(workbook.whose), title)
        let year = workbook.earlier?.name.text ?? say(th: "ปีก่อน", en: "Last year")
        let heads: [(Column, String)] = [
            (.code, say(th: "รหัส", en: "Code")), (.name, say(th: "ตัวชี้วัด", en: "Indicator")),
            (.division, say(th: "กองเจ้าของข้อมูล", en: "Division")), (.unit, say(th: "หน่วยนับ", en: "Unit")),
            (.target, say(th: "ค่าเป้าหมาย", en: "Target")), (.earlierFrame, "\(year) (1)"),
            (.earlierProvision, "\(year) (2)"), (.frame, RecordingWords.frame.text),
            (.provision, RecordingWords.provision.text), (.carriedOut, RecordingWords.notCarriedOut.text),
            (.note, RecordingWords.note.text), (.version, say(th: "รุ่น", en: "Ver.")),
        ]
        for (column, words) in heads { put(.text(words), .header, column, Self.headRow, &sheet) }
    }

    private func heading(_ area: StandardSet.Area, at row: Int, _ sheet: inout SheetPlan) {
        var style = CellStyle.header
        style.alignment = .left
        sheet.cells[CellAddress(row: row, column: 1)] = .init(.text(area.name.text), style)
        sheet.mergedRanges.append(
            CellRange(
                CellAddress(row: row, column: 1), CellAddress(row: row, column: Column.version.rawValue)))
    }

    private func line(_ indicator: Indicator, at row: Int, _ sheet: inout SheetPlan) {
        let state = workbook.reading.state(of: indicator)
        let pilot = indicator.pilot ? " (\(RecordingWords.pilot.text))" : ""
        put(.text(indicator.code), .text, .code, row, &sheet)
        put(.text(ThaiDigits.arabic(indicator.name.text) + pilot), .text, .name, row, &sheet)
        put(.text(Division.words(workbook.division(indicator)).text), .text, .division, row, &sheet)
        put(.text(indicator.unitTH), .text, .unit, row, &sheet)
        put(.text(target(of: indicator, for: type).text), .text, .target, row, &sheet)
        earlier(indicator, at: row, &sheet)
        frame(indicator, state, at: row, &sheet)
        provision(indicator, state, at: row, &sheet)
        let isLeftOut = state.answer.map { !$0.carriedOut } ?? false
        put(isLeftOut ? .text(CarriedOutWord.no) : .blank, .box, .carriedOut, row, &sheet)
        hold(.choices([CarriedOutWord.no]), .carriedOut, row, &sheet)
        put(state.answer.flatMap { $0.note.isEmpty ? nil : .text($0.note) } ?? .blank, .textBox, .note, row, &sheet)
        put(.number(ExactDecimal(state.version)), .text, .version, row, &sheet)
    }

    private func frame(_ indicator: Indicator, _ state: AnswerState, at row: Int, _ sheet: inout SheetPlan) {
        guard indicator.kind.hasFrame else { return put(.text("–"), locked, .frame, row, &sheet) }
        let figure: WrittenValue = state.effectiveFrame.map { .number($0) } ?? .blank
        if let item = indicator.frameFrom.flatMap(workbook.reading.standards.baseDataItem) {
            put(figure, locked, .frame, row, &sheet)
            let name = ThaiDigits.arabic(item.name.text)
            note(say(th: "จากข้อมูลพื้นฐาน: \(name)", en: "From the base data: \(name)"), .frame, row, &sheet)
            return
        }
        put(figure, .box, .frame, row, &sheet)
        hold(Self.figures, .frame, row, &sheet)
        note("(1) \(ThaiDigits.arabic(indicator.frameTH)) (\(indicator.frameUnitTH))", .frame, row, &sheet)
    }

    private func provision(_ indicator: Indicator, _ state: AnswerState, at row: Int, _ sheet: inout SheetPlan) {
        let provision = state.answer?.provision
        guard indicator.kind == .yesNo else {
            put(provision.map { .number($0) } ?? .blank, .box, .provision, row, &sheet)
            hold(Self.figures, .provision, row, &sheet)
            return note(
                "(2) \(ThaiDigits.arabic(indicator.provisionTH)) (\(indicator.unitTH))", .provision, row, &sheet)
        }
        let word: WrittenValue =
            provision.map { .text($0 == .zero ? YesNoWord.no : YesNoWord.yes) } ?? .blank
        put(word, .box, .provision, row, &sheet)
        hold(.choices([YesNoWord.yes, YesNoWord.no]), .provision, row, &sheet)
        note(ThaiDigits.arabic(indicator.provisionTH), .provision, row, &sheet)
    }

    private func earlier(_ indicator: Indicator, at row: Int, _ sheet: inout SheetPlan) {
        var (frame, provision): (WrittenValue, WrittenValue) = (.blank, .blank)
        switch workbook.earlier?.answer(to: indicator) ?? .none {
        case .none: break
        case .incomparable(let difference):
            provision = .text("–")
            note(difference.words.text, .earlierProvision, row, &sheet)
        case .figure(let answer):
            frame = answer.frame.map { .number($0) } ?? .blank
            provision = answer.provision.map { .number($0) } ?? .blank
            if indicator.kind == .yesNo, let figure = answer.provision {
                provision = .text(figure == .zero ? YesNoWord.no : YesNoWord.yes)
            }
            if !answer.carriedOut { provision = .text(CarriedOutWord.no) }
        }
        put(frame, locked, .earlierFrame, row, &sheet)
        put(provision, locked, .earlierProvision, row, &sheet)
    }

    private var type: LocalGovernmentType { workbook.reading.assessment.localGovernment.type }

    private var locked: CellStyle {
        var style = CellStyle()
        style.hasBorder = true
        style.alignment = .right
        return style
    }

    /// What a figure may be; the rules are checked again when the file comes back.
    static let figures = BoxRule.Kind.decimal(ExactDecimal.zero...ExactDecimal(999_999_999_999))

    private func put(
        _ value: WrittenValue, _ style: CellStyle, _ column: Column, _ row: Int, _ sheet: inout SheetPlan
    ) {
        sheet.cells[CellAddress(row: row, column: column.rawValue)] = .init(value, style)
    }

    private func note(_ text: String, _ column: Column, _ row: Int, _ sheet: inout SheetPlan) {
        sheet.notes[CellAddress(row: row, column: column.rawValue)] = text
    }

    private func hold(_ kind: BoxRule.Kind, _ column: Column, _ row: Int, _ sheet: inout SheetPlan) {
        let address = CellAddress(row: row, column: column.rawValue)
        // Thai digits and what is copied from elsewhere are a warning, not a refusal: the importer reads them.
        var rule = BoxRule(kind)
        rule.isWarning = true
        sheet.rules.append(.init(range: CellRange(address, address), rule: rule))
    }
}
