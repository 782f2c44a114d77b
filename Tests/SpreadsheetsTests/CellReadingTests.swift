import Domain
import Spreadsheets
import Testing

struct CellReadingTests {
    @Test("A figure is read from numbers, from texts with Thai digits and from reckoned formulas")
    func figures() throws {
        let number = CellValue.number(try #require(NumberText("57.240000000000002")))
        let figure = try #require(ExactDecimal(canonicalInput: "57.24"))
        #expect(number.figure() == .success(figure))
        #expect(CellValue.formula("A1", cached: number).figure() == .success(figure))
        #expect(CellValue.text("๑,๒๓๔.๕").figure() == .success(ExactDecimal(canonicalInput: "1234.5")))
        #expect(CellValue.empty.figure() == .success(nil))
        #expect(CellValue.text(" ").figure() == .success(nil))
    }

    @Test("What is no figure says why")
    func noFigures() throws {
        #expect(CellValue.formula("A1", cached: nil).figure() == .failure(.formulaWithoutValue))
        #expect(CellValue.error("#N/A").figure() == .failure(.errorValue))
        #expect(CellValue.text("ไม่มี").figure() == .failure(.notANumber))
        #expect(CellValue.boolean(true).figure() == .failure(.notANumber))
        #expect(CellValue.number(try #require(NumberText("-1"))).figure() == .failure(.negative))
        #expect(CellValue.number(try #require(NumberText("1e300"))).figure() == .failure(.tooManyDigits))
    }

    @Test("A day typed in the Buddhist era into a program of the Christian era is the day that was meant")
    func days() throws {
        let typed = try #require(ThaiDate(year: 2567, month: 3, day: 15))
        let meant = try #require(ThaiDate(year: 2024, month: 3, day: 15))
        #expect(CellValue.date(SerialDate(day: typed)).day() == .success(meant))
        #expect(CellValue.text("๑๕ มี.ค. ๖๗").day() == .success(meant))
        let never = try #require(ThaiDate(year: 2568, month: 2, day: 29))
        #expect(CellValue.date(SerialDate(day: never)).day() == .failure(.notADate))
        #expect(CellValue.number(try #require(NumberText("45377"))).day() == .failure(.notADate))
    }
}
