import Actions
import Domain
import Foundation
import Testing

@Suite struct WorkedExamplesOfTheSetTests {
    @Test("every indicator of 2567, for every type it is asked of, is judged as its example claims")
    func claimsHold() throws {
        for (indicator, type) in try cells() {
            for example in WorkedExample(indicator, for: type).cases {
                let judgement = Judgement(indicator, for: type, answer: example.answer, effectiveFrame: example.frame)
                #expect(judgement.verdict == example.verdict, "\(indicator.code) \(type) \(example.situation)")
                #expect(judgement.isMetAbove == example.isMetAbove, "\(indicator.code) \(type) \(example.situation)")
            }
        }
    }

    @Test("each shows a figure exactly on its target and the next one, which fails")
    func exactlyOnTheLine() throws {
        for (indicator, type) in try cells() {
            let example = WorkedExample(indicator, for: type)
            let line = try #require(example[.onTheLine], "\(indicator.code) \(type)")
            let missed = try #require(example[.justMissed], "\(indicator.code) \(type)")
            let target = indicator.target(for: type).value
            let measure =
                switch indicator.kind {
                case .ratio: Percent.of(line.answer.provision, in: line.frame, places: 6)
                case .rate: Percent.rate(line.answer.provision, per: line.frame)
                case .count, .yesNo: line.answer.provision
                }
            #expect(measure == target, "\(indicator.code) \(type)")
            let step = abs((line.answer.provision?.millionths ?? 0) - (missed.answer.provision?.millionths ?? 0))
            #expect(step == (indicator.unitTH == "กม." ? 100_000 : 1_000_000), "\(indicator.code) \(type)")
        }
    }

    private func cells(file: String = #filePath) throws -> [(Indicator, LocalGovernmentType)] {
        var folder = URL(fileURLWithPath: file)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        let text = try String(contentsOf: folder.appendingPathComponent("seeds/standards/2567.yaml"), encoding: .utf8)
        let (set, _) = StandardSetFile.read(text, name: "2567.yaml")
        return try #require(set).indicators.flatMap { indicator in
            LocalGovernmentType.allCases.filter(indicator.applies(to:)).map { (indicator, $0) }
        }
    }
}
