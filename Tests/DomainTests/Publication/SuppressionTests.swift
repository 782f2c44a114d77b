import Domain
import Testing

@Suite struct SuppressionTests {
    /// Rows of a few provinces, some with very few rows that may be hidden.
    private static func rows(_ random: inout ThaiRandom) -> [Suppression.Row] {
        let share = Int.random(in: 1...30, using: &random)
        return (0..<Int.random(in: 0...80, using: &random)).map { _ in
            let rule: PublicationRule =
                switch Int.random(in: 0..<100, using: &random) {
                case 0..<share: .suppressBelow5
                case 97...: .provinceOnly
                default: .local
                }
            return Suppression.Row(
                province: ["10", "11", "12", "20"].randomElement(using: &random) ?? "10", rule: rule,
                isSmall: Int.random(in: 0..<5, using: &random) == 0)
        }
    }

    /// The sentence of the contract, province by province.
    private static func byTheLetter(_ rows: [Suppression.Row]) -> Set<Int> {
        var hidden: Set<Int> = []
        for province in Set(rows.map(\.province)) {
            let own = rows.indices.filter { rows[$0].province == province }
            var chosen = own.filter {
                rows[$0].rule == .provinceOnly || (rows[$0].rule == .suppressBelow5 && rows[$0].isSmall)
            }
            let more = own.filter { rows[$0].rule == .suppressBelow5 && !chosen.contains($0) }
            if chosen.count == 1 || chosen.count == 2 { chosen += more.prefix(3 - chosen.count) }
            hidden.formUnion(chosen)
        }
        return hidden
    }

    @Test("what is hidden is what the contract says, and never one or two rows that could be told apart")
    func property() {
        var random = ThaiRandom(seed: 5)
        var (extended, exhausted) = (0, 0)
        for _ in 0..<4_000 {
            let rows = Self.rows(&random)
            let decided = Suppression.decide(rows)
            #expect(Set(decided.indices.filter { decided[$0] }) == Self.byTheLetter(rows))
            for province in Set(rows.map(\.province)) {
                let own = rows.indices.filter { rows[$0].province == province }
                let hidden = own.filter { decided[$0] }
                let open = own.filter { !decided[$0] && rows[$0].rule == .suppressBelow5 }
                // With one or two left, nothing more could have been hidden.
                #expect(hidden.isEmpty || hidden.count >= 3 || open.isEmpty)
                #expect(open.allSatisfy { !rows[$0].isSmall })
                if hidden.contains(where: { rows[$0].rule == .suppressBelow5 && !rows[$0].isSmall }) { extended += 1 }
                if hidden.count == 1 || hidden.count == 2 { exhausted += 1 }
            }
            #expect(decided.indices.allSatisfy { !decided[$0] || rows[$0].rule != .local })
        }
        // Otherwise this test would say nothing about either.
        #expect(extended > 100 && exhausted > 100)
    }

    @Test("small is above zero and below five: the frame, the provision, or what lies between them")
    func small() {
        func isSmall(_ frame: Int?, _ provision: Int?) -> Bool {
            Suppression.isSmall(frame: frame.map { ExactDecimal($0) }, provision: provision.map { ExactDecimal($0) })
        }
        #expect(!isSmall(nil, nil) && !isSmall(0, 0) && !isSmall(0, nil))
        #expect(isSmall(1, 0) && isSmall(4, nil) && isSmall(100, 4) && isSmall(nil, 1))
        #expect(!isSmall(5, 0) && !isSmall(100, 5) && !isSmall(nil, 5))
        #expect(isSmall(100, 96) && !isSmall(100, 95) && !isSmall(100, 100))
        #expect(isSmall(100, 104) && !isSmall(100, 105))
        #expect(Suppression.isSmall(frame: ExactDecimal(millionths: 1), provision: nil))
        #expect(Suppression.isSmall(frame: ExactDecimal(millionths: 4_999_999), provision: nil))
    }
}
