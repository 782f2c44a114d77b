import Foundation
import TestSupport
import Testing

@testable import Spreadsheets

/// Workbooks whose XML was changed at random in sound archives: `CHANGES=100000` asks for more of them.
struct ChangedWorkbookTests {
    private static var count: Int {
        ProcessInfo.processInfo.environment["CHANGES"].flatMap { Int($0) } ?? 1500
    }

    private static let pieces = [
        "<", ">", "\"", "&", "&amp;", "<c>", "</c>", "<row>", "<v>1</v>", "r=\"A1\"", "t=\"s\"", "99999999999", "-1",
        "NaN", "\u{1}",
        "<!--", "-->", "<![CDATA[", "]]>", "<?x ?>", "<!DOCTYPE x>", "ก", "_x000D_", "../", "<is><t>x</t></is>", "<f>",
        "é", " ",
    ]

    @Test(
        "Whatever is changed in its parts, a workbook is refused in one line or read, and what is read can be written")
    func randomChanges() throws {
        let sound = try parts(WorkbookWriterTests.plan.written())
        var random = SeededRandom(31)
        for round in 0..<Self.count {
            var archive = sound
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let index = Int.random(in: 0..<archive.parts.count, using: &random)
                change(&archive.parts[index].content, &random)
            }
            do throws(WorkbookRefusal) {
                let read = try WorkbookReader.read(archive.bytes)
                #expect(throws: Never.self, "round \(round)") { try Self.copy(of: read).written() }
            } catch {
                #expect(!error.description.contains { $0.isNewline } && !error.code.isEmpty, "round \(round)")
            }
        }
    }

    /// The values that were read, as plain cells; sheets go by their numbers, since a changed name may be none.
    private static func copy(of read: ReadWorkbook) -> WorkbookPlan {
        var plan = WorkbookPlan(sheets: [SheetPlan("0")])
        for (index, sheet) in read.sheets.enumerated() {
            var copy = SheetPlan("\(index + 1)")
            for row in sheet.rows {
                for cell in row.cells {
                    copy.cells[CellAddress(row: row.number, column: cell.column)] = .init(WrittenValue(cell.value))
                }
            }
            plan.sheets.append(copy)
        }
        return plan
    }

    private func parts(_ bytes: [UInt8]) throws -> TestArchive {
        let container = try ZipContainer(bytes, limits: ReadLimits())
        var archive = TestArchive([])
        for name in container.names.sorted() {
            var content: [UInt8] = []
            try container.unpack(name) { piece, _ throws(WorkbookRefusal) in content.append(contentsOf: piece) }
            archive.parts.append(.init(name: name, content: content, isDeflated: false))
        }
        return archive
    }

    private func change(_ content: inout [UInt8], _ random: inout SeededRandom) {
        guard content.count > 2 else { return }
        let place = Int.random(in: 0..<content.count, using: &random)
        let end = min(content.count, place + Int.random(in: 1...40, using: &random))
        switch Int.random(in: 0...3, using: &random) {
        case 0: content[place] = UInt8.random(in: 0...255, using: &random)
        case 1: content.removeSubrange(place..<end)
        case 2:
            content.insert(
                contentsOf: Array(content[place..<end]), at: Int.random(in: 0...content.count, using: &random))
        default: content.insert(contentsOf: Array((Self.pieces.randomElement(using: &random) ?? "").utf8), at: place)
        }
    }
}
