import Domain
import Markup
import TestSupport
import Testing

@testable import Charts

@Suite struct RateTrendTests {
    private func year(_ name: String, _ rate: Int?, isBreak: Bool = false) -> RateTrend.Year {
        .init(
            name: name, rate: rate.map { ExactDecimal($0) }, printedRate: rate.map { "\($0).00" } ?? "-",
            isBreak: isBreak)
    }

    @Test("the line joins years that can be compared, and breaks visibly before one that cannot")
    func breaks() throws {
        let trend = RateTrend([year("2563", 50), year("2564", 60), year("2565", 70, isBreak: true), year("2566", 80)])
        let chart = try HTMLReader.read(
            trendLine(trend, breakWord: "เปลี่ยนนิยาม", title: "แนวโน้ม", description: "สี่ปี").text)
        let lines = chart.all("line").filter { $0["class"] == "line" }
        #expect(lines.map { [$0["x1"], $0["x2"]] } == [["12.5%", "37.5%"], ["62.5%", "87.5%"]])
        #expect(lines[0]["y1"] == "7rem" && lines[0]["y2"] == "6.1rem")
        let breaks = chart.all("line").filter { $0["class"] == "break" }
        #expect(breaks.map { $0["x1"] } == ["50%"])
        #expect(chart.text.contains("เปลี่ยนนิยาม"))
        #expect(chart.all("circle").count == 4)
    }

    @Test("a year without a rate leaves a hole")
    func hole() throws {
        let trend = RateTrend([year("2565", 50), year("2566", nil), year("2567", 70)])
        let chart = try HTMLReader.read(trendLine(trend, breakWord: "", title: "", description: "").text)
        #expect(chart.all("line").filter { $0["class"] == "line" }.isEmpty)
        #expect(chart.all("circle").count == 2 && chart.text.contains("2566"))
    }
}
