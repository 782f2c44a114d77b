import Spreadsheets
import Testing

struct CellAddressTests {
    @Test(
        "An address is read and written",
        arguments: [("A1", 1, 1), ("Z9", 9, 26), ("AA10", 10, 27), ("XFD1048576", 1_048_576, 16_384), ("C12", 12, 3)])
    func addresses(text: String, row: Int, column: Int) {
        #expect(CellAddress(text) == CellAddress(row: row, column: column))
        #expect(CellAddress(row: row, column: column).description == text)
    }

    @Test(
        "What is no address is none",
        arguments: ["", "A", "1", "A0", "a1", "1A", "A1B", "A-1", "ก1", "A1234567890", "ABCDEFG1", "A1:B2", " A1"])
    func noAddress(text: String) {
        #expect(CellAddress(text) == nil)
    }

    @Test("A range is read with its corners in any order")
    func ranges() {
        #expect(CellRange("B2:D9")?.description == "B2:D9")
        #expect(CellRange("$D$9:$B$2")?.description == "B2:D9")
        #expect(CellRange("D2:B9")?.description == "B2:D9")
        #expect(CellRange("C3")?.description == "C3")
        for text in ["", ":", "A1:", ":A1", "A1:B2:C3", "A1,B2"] { #expect(CellRange(text) == nil) }
    }
}
