import Domain
import Markup
import TestSupport
import Testing

@testable import Charts

@Suite struct RateHistogramTests {
    @Test("local governments are counted by the rate that is printed for them")
    func distribution() {
        let distribution = RateDistribution([
            Tally(met: 0, belowTarget: 5), Tally(met: 1, belowTarget: 9), Tally(met: 10), Tally(met: 9, belowTarget: 1),
            // 9.995 per cent is printed as 10.00.
            Tally(met: 1_999, belowTarget: 18_001), Tally(noService: 3, notRecorded: 2),
        ])
        #expect(distribution.counts == [1, 2, 0, 0, 0, 0, 0, 0, 0, 2])
        #expect(distribution.total == 5 && distribution.withoutRate == 1)
    }

    @Test("ten columns stand on one line, the highest fills the height, each with its figure")
    func columns() throws {
        let distribution = RateDistribution([
            Tally(met: 1, belowTarget: 1), Tally(met: 1, belowTarget: 1), Tally(met: 9),
        ])
        let chart = try HTMLReader.read(
            rateHistogram(
                distribution, average: (ExactDecimal(85), "รวม 85.00"), title: "การกระจาย", description: "สาม"
            ).text)
        let bars = chart.all("rect")
        #expect(bars.count == 10)
        #expect(bars.map { $0["height"] ?? "" }.filter { $0 != "0rem" } == ["9rem", "4.5rem"])
        #expect(bars[5]["x"] == "50.4%" && bars[5]["y"] == "3.5rem")
        #expect(bars.map { $0.parent?["class"] }[5...9] == ["rate-1", "rate-2", "rate-3", "rate-4", "rate-5"])
        #expect(
            chart.all("text").dropFirst().prefix(10).map(\.text) == ["0", "0", "0", "0", "0", "2", "0", "0", "0", "1"])
        let line = try #require(chart.all("line").first)
        #expect(line["x1"] == "85%" && chart.text.contains("รวม 85.00"))
    }
}
