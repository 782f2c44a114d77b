import Domain
import TestSupport
import Testing

/// What the published tables give away, and that they can be counted again by anybody.
@Suite struct PublishedFiguresTests {
    @Test("The summaries are what anybody counts from the results, hidden rows apart", arguments: 1...6)
    func recount(seed: Int) throws {
        let bundle = try TrialBundle(seed: seed)
        let pilots = Set(bundle.fields(.indicators).filter { $0[$0.count - 5] == "true" }.map { $0[0] })
        var counts: [String: Int] = [:]
        var (all, hidden) = (0, 0)
        for row in bundle.fields(.results) where !pilots.contains(row[1]) {
            all += 1
            if row[8] == "true" { hidden += 1 } else { counts[row[7], default: 0] += 1 }
        }
        let nation = try #require(bundle.fields(.national).first)
        let words = ["met", "below_target", "not_carried_out", "no_service", "not_recorded"]
        let published = nation[2...6].compactMap { Int($0) }
        #expect(Int(nation[1]) == all && published.reduce(0, +) == all && hidden > 3)
        let above = zip(words, published).map { $1 - (counts[$0] ?? 0) }
        #expect((above.min() ?? -1) >= 0 && above.reduce(0, +) == hidden)
        for (file, index) in [(BundleFile.provinces, 77), (.types, 7), (.areas, 6)] {
            #expect(bundle.fields(file).count == index)
        }
    }

    @Test("No hidden figure and no single hidden verdict of a province comes back by subtraction", arguments: 1...40)
    func subtraction(seed: Int) throws {
        let bundle = try TrialBundle(seed: seed)
        let published = bundle.fields(.results)
        var (hidden, open): ([String: Int], [String: Int]) = ([:], [:])
        for (row, fields) in zip(bundle.rows, published) {
            let (province, rule) = (row.suppression.province, row.suppression.rule)
            if fields[8] == "true" {
                hidden[province, default: 0] += 1
                #expect(Array(fields[2...7]) == ["", "", "true", "", "", ""])
            } else {
                if rule == .suppressBelow5 { open[province, default: 0] += 1 }
                #expect(rule != .provinceOnly && !(rule == .suppressBelow5 && row.suppression.isSmall))
            }
        }
        // Whoever takes the visible counts of a province from its summary is left with three rows or more.
        for (province, count) in hidden { #expect(count >= 3 || open[province] == nil, "\(province)") }
        #expect(!hidden.isEmpty)
    }
}
