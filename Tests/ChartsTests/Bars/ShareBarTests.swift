import Domain
import Markup
import TestSupport
import Testing

@testable import Charts

@Suite struct ShareBarTests {
    private let tally = Tally(met: 61, belowTarget: 20, notCarriedOut: 9, noService: 7, notRecorded: 3)

    @Test("the parts follow each other without a gap and fill the whole")
    func parts() throws {
        let bar = try HTMLReader.read(shareBar(Tally(met: 1, belowTarget: 1, notRecorded: 1)).text)
        let parts = bar.all("rect").map { [$0["x"], $0["width"]] }
        #expect(parts == [["0%", "33.33%"], ["33.33%", "33.33%"], ["66.66%", "33.34%"]])
        #expect(bar.all("svg").first?["aria-hidden"] == "true")
    }

    @Test("each verdict is told by its pattern, not by its colour alone")
    func patterns() throws {
        let bar = try HTMLReader.read(shareBar(tally).text)
        let patterns = try HTMLReader.read(chartPatterns().text).all("pattern").compactMap { $0["id"] }
        let paints = bar.all("rect").map { ($0["class"] ?? "") + ($0["fill"] ?? "") }
        #expect(paints.count == 5 && Set(paints).count == 5)
        for fill in bar.all("rect").compactMap({ $0["fill"] }) {
            #expect(patterns.contains { fill == "url(#\($0))" }, "\(fill)")
        }
    }

    @Test("the large bar has a name, a description, and figures above its wide parts only")
    func labelled() throws {
        let html = labelledShareBar(tally, title: "ส่วน\"><x>", description: "ผ่าน 61 \"><x>") { "\(tally[$0]).00" }
        let chart = try HTMLReader.read(html.text)
        let svg = try #require(chart.all("svg").first)
        #expect(svg["role"] == "img" && svg["aria-labelledby"] == "shares-title shares-description")
        #expect(chart.all("title").first?.text == "ส่วน\"><x>")
        #expect(chart.all("text").map(\.text) == ["61.00", "20.00"])
        #expect(chart.all("text").map { $0["x"] } == ["30.5%", "71%"])
    }

    @Test("where nothing is asked there is no bar")
    func empty() throws {
        #expect(try HTMLReader.read(shareBar(Tally()).text).all("rect").isEmpty)
        #expect(rateBar(nil).text.isEmpty)
        let bar = try HTMLReader.read(rateBar(ExactDecimal(millionths: 68_400_000)).text)
        #expect(bar.all("rect").map { $0["width"] } == ["100%", "68.4%"])
    }
}
