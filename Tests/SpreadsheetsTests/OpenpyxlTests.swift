import Domain
import Foundation
import Spreadsheets
import TestSupport
import Testing

/// Workbooks written by openpyxl, one after the other from a seed: `WORKBOOKS=10000` asks for more of them.
struct OpenpyxlTests {
    private static let python = ".venv/bin/python"

    private static var isInstalled: Bool {
        (try? String(contentsOfFile: ".venv/installed-test", encoding: .utf8))?.contains("openpyxl") ?? false
    }

    private static var count: Int {
        ProcessInfo.processInfo.environment["WORKBOOKS"].flatMap { Int($0) } ?? 100
    }

    @Test(
        "What openpyxl writes is read as it was",
        .enabled(if: isInstalled, "scripts/setup test installs openpyxl"))
    func randomWorkbooks() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "workbooks-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "write_workbooks.py").path
        let inOneGo = 500
        var done = 0
        while done < Self.count {
            let count = min(inOneGo, Self.count - done)
            try await Supervisor.run(Self.python, [script, folder.path, "\(count)", "\(done / inOneGo)"])
            for number in 0..<count {
                let file = folder.appending(path: "\(number).xlsx")
                let bytes = try Array(Data(contentsOf: file))
                let expected = try String(contentsOf: folder.appending(path: "\(number).txt"), encoding: .utf8)
                let lines = Set(expected.split(separator: "\n").map(String.init))
                let difference = Self.lines(try WorkbookReader.read(bytes)).symmetricDifference(lines)
                #expect(difference.sorted().prefix(4) == [], "workbook \(done + number)")
            }
            done += count
        }
    }

    private static func lines(_ workbook: ReadWorkbook) -> Set<String> {
        var lines: [String] = []
        for (name, value) in workbook.outline.properties { lines.append(line("property", name, "", value)) }
        for name in workbook.outline.names { lines.append(line("name", name.name, "", name.refersTo)) }
        for sheet in workbook.sheets {
            lines.append(line("sheet", sheet.name, sheet.isHidden ? "hidden" : "visible", ""))
            for range in sheet.mergedRanges { lines.append(line(sheet.name, range.description, "merged", "")) }
            for row in sheet.rows {
                for cell in row.cells {
                    let place = CellAddress(row: row.number, column: cell.column).description
                    let (kind, value) = described(cell.value)
                    lines.append(line(sheet.name, place, kind, value))
                }
            }
        }
        return Set(lines)
    }

    private static func described(_ value: CellValue) -> (kind: String, value: String) {
        switch value {
        case .empty: ("empty", "")
        case .text(let text): ("text", text)
        case .number(let number): ("number", "\(number.text) \(number.typed)")
        case .boolean(let flag): ("boolean", flag ? "TRUE" : "FALSE")
        case .date(let date): ("date", "\(date.day.iso) \(date.secondOfDay)")
        case .error(let name): ("error", name)
        case .formula(let text, let cached): (cached == nil ? "formula" : "reckoned", text)
        }
    }

    private static func line(_ fields: String...) -> String {
        fields.map { field in
            field.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
                .replacing("\r", with: "\\r")
        }.joined(separator: "\t")
    }
}
