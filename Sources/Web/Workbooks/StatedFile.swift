import Domain
import Spreadsheets

/// A file of figures of one or many local governments, as the Office imports it by command: comma-separated values, a
/// workbook with the same columns on its first sheet, or a form of this system.
package struct StatedFile: Sendable {
    /// With the local government that each row is of.
    package let rows: [(code: String, row: StatedRow)]
    /// What keeps the file from being read.
    package let problems: [FileProblem]

    /// - Parameters:
    ///   - round: the one it is imported into; a form of another one is refused.
    ///   - standards: the set of that round.
    package init(_ bytes: [UInt8], name: String, round: String, _ standards: Standards) {
        guard Self.isWorkbook(bytes) else {
            let table = StatedTable(bytes, file: name)
            (rows, problems) = (table.rows, table.problems)
            return
        }
        do throws(WorkbookRefusal) {
            let read = try WorkbookReader.read(bytes)
            if TemplateMark(read.outline) == nil, let table = Self.table(read, name) {
                (rows, problems) = (table.rows, table.problems)
            } else {
                (rows, problems) = Self.form(read, name, round, standards)
            }
        } catch {
            (rows, problems) = ([], [FileProblem(file: name, line: 0, code: error.code, message: error.description)])
        }
    }

    /// By the first bytes: an archive, or the container of old workbooks.
    private static func isWorkbook(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    /// - Returns: nil where the first sheet has not the head of such a table.
    private static func table(_ read: ReadWorkbook, _ name: String) -> StatedTable? {
        guard let sheet = read.sheets.first,
            sheet.rows.first?.cells.contains(where: { ThaiText.normalised($0.value.shown) == "lao_code" }) == true
        else { return nil }
        let width = sheet.rows.first?.cells.last?.column ?? 0
        let records = sheet.rows.map { row in
            (number: row.number, texts: (1...max(width, 1)).map { row[$0].stated })
        }
        return StatedTable(records, sheet: sheet.name, file: name)
    }

    private static func form(
        _ read: ReadWorkbook, _ name: String, _ round: String, _ standards: Standards
    ) -> (rows: [(code: String, row: StatedRow)], problems: [FileProblem]) {
        do throws(WorkbookFault) {
            let stated = try AnswerWorkbookReading(read, standards)
            guard stated.mark.round == round else { throw .otherRound(stated.mark.round) }
            return (stated.rows.map { (stated.mark.place, $0) }, [])
        } catch {
            return ([], [FileProblem(file: name, line: 0, code: "not_taken", message: error.words.en)])
        }
    }
}
