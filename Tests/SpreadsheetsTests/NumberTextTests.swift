import Spreadsheets
import TestSupport
import Testing

struct NumberTextTests {
    @Test(
        "A number is what a person typed, whatever digits a program put behind it",
        arguments: [
            ("57.240000000000002", "57.24"), ("9.949999999999999", "9.95"), ("0.30000000000000004", "0.3"), ("0", "0"),
            ("-0", "0"), ("1E-3", "0.001"), ("1.5e+3", "1500"), ("007", "7"), (".5", "0.5"), ("5.", "5"),
            ("-12.50", "-12.5"), ("999999999999.9994", "999999999999.999"),
            ("0.000000000000000999999999999999999", "0.000000000000001"),
            ("99999999999999995", "100000000000000000"), ("1100501234567", "1100501234567"),
            ("1e20", "100000000000000000000"),
            ("123456789012345678", "123456789012346000"), ("0.00", "0"), ("1E-7", "0.0000001"),
        ])
    func typed(text: String, typed: String) throws {
        let number = try #require(NumberText(text))
        #expect(number.text == text)
        #expect(number.typed == typed)
    }

    @Test(
        "What is no number, or one that no program holds, is none",
        arguments: [
            "", "-", ".", "e5", "1e", "1e+", "NaN", "INF", "-inf", "1,000", "1 0", "0x10", "1.2.3", "1e401",
            "1E99999999999999999999", "๑", "--1",
        ])
    func noNumber(text: String) {
        #expect(NumberText(text) == nil)
    }

    @Test("Figures of up to 15 digits come back from the binary fractions of programs")
    func binaryFractions() throws {
        var random = SeededRandom(20_667)
        for _ in 0..<20_000 {
            let digits = Int64.random(in: 0..<1_000_000_000_000_000, using: &random)
            let places = Int.random(in: 0...6, using: &random)
            let typed = decimal(digits, places: places)
            let shortest = "\(try #require(Double(typed)))"
            #expect(try #require(NumberText(shortest)).typed == typed)
        }
    }

    private func decimal(_ digits: Int64, places: Int) -> String {
        var text = String(digits)
        guard places > 0 else { return text }
        text = String(repeating: "0", count: max(0, places + 1 - text.count)) + text
        let fraction = text.suffix(places)
        let kept = String(fraction.reversed().drop { $0 == "0" }.reversed())
        return text.dropLast(places) + (kept.isEmpty ? "" : "." + kept)
    }
}
