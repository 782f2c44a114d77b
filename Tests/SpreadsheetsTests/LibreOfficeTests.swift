import Domain
import Foundation
import Spreadsheets
import TestSupport
import Testing

/// Workbooks that LibreOffice has opened and saved; only where it is asked for, since starting it takes seconds.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["THROUGH_LIBREOFFICE"] != nil, "make test-long tries it"))
struct LibreOfficeTests {
    @Test("A template comes back from LibreOffice with its mark, its values and its names")
    func template() async throws {
        let plan = WorkbookWriterTests.plan
        let read = try WorkbookReader.read(try await saved(plan.written()))
        let ours = try WorkbookReader.read(plan.written())
        #expect(TemplateMark(read.outline) == plan.mark)
        #expect(read.outline.names.contains { $0.name == "boxes" })
        #expect(read.sheets.map(\.name) == ours.sheets.map(\.name))
        #expect(read.sheets.map(shown) == ours.sheets.map(shown))
        #expect(read.sheets.map(\.isHidden) == ours.sheets.map(\.isHidden))
    }

    @Test("Texts, figures, logical values and days come back from LibreOffice as they were")
    func values() async throws {
        var random = SeededRandom(11)
        let writer = try WorkbookWriter()
        let sheet = try writer.addSheet("ข้อมูล")
        var expected: [CellAddress: String] = [:]
        for row in 1...200 {
            for column in 1...8 {
                let value = WorkbookWriterTests.value(&random)
                let address = CellAddress(row: row, column: column)
                try sheet.write(value, at: address, .text)
                // LibreOffice knows one end of a line.
                expected[address] = WorkbookWriterTests.shown(value).replacing("\r\n", with: "\n")
            }
        }
        let read = try WorkbookReader.read(try await saved(writer.finish())).sheets[0]
        for (address, text) in expected { #expect(read[address].shown == text, "\(address)") }
    }

    /// Rows as people see them: LibreOffice writes other digits of the same binary fraction.
    private func shown(_ sheet: ReadSheet) -> [[String]] {
        sheet.rows.map { row in ["\(row.number)"] + row.cells.map { "\($0.column) \($0.value.shown)" } }
    }

    /// The workbook as LibreOffice saves it.
    private func saved(_ bytes: [UInt8]) async throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "libreoffice-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let out = folder.appending(path: "out")
        try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
        let file = folder.appending(path: "workbook.xlsx")
        try Data(bytes).write(to: file)
        try await Supervisor.run(
            "/usr/bin/env",
            [
                "soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
                "xlsx:Calc MS Excel 2007 XML", "--outdir", out.path, file.path,
            ])
        return try Array(Data(contentsOf: out.appending(path: "workbook.xlsx")))
    }
}
