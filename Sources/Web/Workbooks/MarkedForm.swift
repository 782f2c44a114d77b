import Domain
import Spreadsheets

/// The form that was sent, written anew with every cell marked that is wrong: what was typed stands in its boxes, found by
/// code, and each row keeps the version that the sender's form had, so that the copy can be mended and sent like the form.
struct MarkedForm: Sendable {
    private(set) var plan: WorkbookPlan
    private let stated: StatedWorkbook
    private var unplaced: [String] = []

    /// - Parameter form: of the same local government; only the rows of the file are kept of it.
    init(_ form: AnswerWorkbook, _ stated: StatedWorkbook) {
        var form = form
        let codes = Set(stated.rows.map(\.subject))
        if !codes.contains(where: { if case .baseValue = $0 { true } else { false } }) {
            form.rows = Set(stated.rows.map(\.subject.code))
        }
        plan = form.plan
        self.stated = stated
        let repeated = Set(
            stated.plan.problems.filter { if case .twice = $0.reason { true } else { false } }.map(\.row))
        for row in stated.rows where !repeated.contains(row) { fill(row) }
        for problem in stated.plan.problems { mark(problem) }
        if !unplaced.isEmpty { note(unplaced.joined(separator: "\n"), at: CellAddress(row: 1, column: 1), on: 0) }
    }

    /// Sheet and row of the copy in which a cell of the assessment stands.
    private func target(of subject: StatedRow.Subject) -> (sheet: Int, row: Int)? {
        let name =
            switch subject {
            case .baseValue: BaseDataSheet.name.text
            case .indicator: IndicatorSheet.name.text
            }
        guard let sheet = plan.sheets.firstIndex(where: { $0.name == name }),
            let place = plan.sheets[sheet].cells.first(where: { address, cell in
                address.column == 1 && cell.value == .text(subject.code)
            })
        else { return nil }
        return (sheet, place.key.row)
    }

    private mutating func fill(_ row: StatedRow) {
        guard let target = target(of: row.subject), let sheet = stated.read.sheet(row.place.sheet) else { return }
        let version =
            switch row.subject {
            case .baseValue: BaseDataSheet.Column.version.rawValue
            case .indicator: IndicatorSheet.Column.version.rawValue
            }
        for column in 1...version {
            let address = CellAddress(row: target.row, column: column)
            guard let cell = plan.sheets[target.sheet].cells[address], cell.style.isUnlocked || column == version else {
                continue
            }
            let value = sheet[CellAddress(row: row.place.number, column: column)]
            plan.sheets[target.sheet].cells[address]?.value = WrittenValue(value)
        }
    }

    private mutating func mark(_ problem: ImportProblem) {
        let address = AnswerWorkbookReading.address(of: problem.field, in: problem.row)
        guard let target = target(of: problem.row.subject) else {
            unplaced.append("\(problem.row.place.sheet) \(address): \(problem.words.text)")
            return
        }
        note(problem.words.text, at: CellAddress(row: target.row, column: address.column), on: target.sheet)
    }

    private mutating func note(_ words: String, at address: CellAddress, on sheet: Int) {
        let cell = plan.sheets[sheet].cells[address] ?? SheetPlan.Cell(.blank)
        plan.sheets[sheet].cells[address] = SheetPlan.Cell(cell.value, cell.style.marked)
        let before = plan.sheets[sheet].notes[address].map { $0 + "\n" } ?? ""
        plan.sheets[sheet].notes[address] = String((before + words).prefix(2_000))
    }
}
