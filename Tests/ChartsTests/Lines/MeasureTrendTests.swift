import Domain
import Markup
import TestSupport
import Testing

@testable import Charts

@Suite struct MeasureTrendTests {
    private func year(
        _ name: String, _ measure: Int?, target: Int? = 80, gap: String = "", isBreak: Bool = false
    ) -> MeasureTrend.Year {
        MeasureTrend.Year(
            name: name, measure: measure.map { ExactDecimal($0) }, printed: measure.map(String.init) ?? "",
            target: target.map { ExactDecimal($0) }, gapWord: gap, breakWord: isBreak ? "เป้าหมายใหม่" : nil)
    }

    @Test("years without a figure keep their place with a word, a new target its mark, and no line leads over a gap")
    func gaps() throws {
        let trend = MeasureTrend([
            year("2564", nil, target: nil, gap: "ต่างหน่วย"), year("2565", 50), year("2566", 60),
            year("2567", 90, target: 85, isBreak: true),
        ])
        let chart = try HTMLReader.read(measureLine(trend, id: "line", title: "ย้อนหลัง", description: "สี่ปี").text)
        let lines = chart.all("line").filter { $0["class"] == "line" }
        #expect(lines.map { [$0["x1"], $0["x2"]] } == [["37.5%", "62.5%"], ["62.5%", "87.5%"]])
        #expect(chart.all("line").filter { $0["class"] == "break" }.map { $0["x1"] } == ["75%"])
        #expect(chart.all("line").filter { $0["class"] == "average" }.count == 3)
        #expect(chart.all("circle").count == 3 && chart.text.contains("ต่างหน่วย") && chart.text.contains("เป้าหมายใหม่"))
    }

    @Test(
        "the scale ends at 1, 2 or 5 with noughts, above everything",
        arguments: [(0, "1"), (1, "1"), (3, "5"), (80, "100"), (101, "200"), (4_999, "5000")])
    func top(most: Int, end: String) {
        #expect(MeasureTrend([year("2567", most, target: nil)]).top.description == end)
    }
}
