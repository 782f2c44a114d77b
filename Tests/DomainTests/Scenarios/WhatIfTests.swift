import Domain
import Testing

/// Targets moved in thought.
@Suite struct WhatIfTests {
    @Test(
        "it says what judging everything anew by such a set says, and leaves what is official alone", arguments: 1...200
    )
    func sameAsJudgingAnew(seed: Int) throws {
        var random = ThaiRandom(seed: UInt64(seed))
        var columns = SmallCountry.columns()
        for change in RandomChange.history(600, &random) { change.apply(to: &columns) }
        let set = SmallCountry.standards.set
        let moves = MovedTargets(
            (0..<Int.random(in: 1...5, using: &random)).compactMap { _ -> MovedTarget? in
                guard let indicator = set.indicators.randomElement(using: &random) else { return nil }
                let type =
                    Bool.random(using: &random) ? LocalGovernmentType.allCases.randomElement(using: &random) : nil
                return MovedTarget(
                    indicator: indicator.code, type: type,
                    value: ExactDecimal(Int.random(in: 0...100, using: &random)))
            })
        var other = set
        for position in other.indicators.indices {
            other.indicators[position] = Self.slowly(other.indicators[position], moves.valid(in: set).list)
        }
        let anew = try #require(columns.judged(by: Standards(other, sha256: "other")))
        for basis in Basis.allCases {
            let official = columns.summary(basis)
            let whatIf = WhatIf(columns, moves, on: basis)
            let expected = anew.summary(basis)
            #expect(columns.summary(basis) == official)
            #expect(whatIf.national.before == official.national.tally)
            #expect(whatIf.national.after == expected.national.tally)
            #expect(whatIf.types.map(\.after) == expected.types.map(\.tally))
            #expect(whatIf.provinces.map(\.after) == expected.provinces.map(\.tally))
            for row in whatIf.indicators {
                #expect(row.after == expected.indicators.first { $0.key == row.key }?.tally)
            }
            var flips: [WhatIf.Flip] = []
            for indicator in set.indicators.indices {
                for participant in columns.participants.list.indices {
                    let before = columns.verdict(of: participant, indicator: indicator, on: basis)
                    let after = anew.verdict(of: participant, indicator: indicator, on: basis)
                    guard let before, let after, before != after else { continue }
                    let answer = try #require(columns.figures(of: participant, indicator: indicator, on: basis))
                    flips.append(
                        WhatIf.Flip(
                            participant: participant, indicator: indicator, before: before, after: after,
                            answer: answer))
                }
            }
            #expect(whatIf.flips == flips)
            #expect(whatIf.gained + whatIf.lost == flips.count, "only what was judged can flip")
        }
    }

    /// The same by looking at each type by itself.
    private static func slowly(_ indicator: Indicator, _ moves: [MovedTarget]) -> Indicator {
        var moved = indicator
        for type in LocalGovernmentType.allCases where indicator.applies(to: type) {
            let own = moves.filter { $0.indicator == indicator.code }
            guard let move = own.last(where: { $0.type == type }) ?? own.last(where: { $0.type == nil }) else {
                continue
            }
            moved.targetByType[type] = Target(indicator.target(for: type).comparison, move.value)
        }
        return moved
    }

    @Test("moves are read as they are written, the last one of an indicator and type counts")
    func spelling() throws {
        let set = SmallCountry.standards.set
        for text in ["A1-01=80", "A2-04.TAO=40.5", "A1-03=0"] {
            let move = try #require(MovedTarget(text))
            #expect(move.text == text && move.problem(in: set) == nil)
        }
        for wrong in ["", "A1-01", "=5", "A1-01=", "A1-01=x", "A1-01.XXX=5", "A1-01.TAO.PAO=5", "A1-01=1=2", "A1-01=๕"]
        {
            #expect(MovedTarget(wrong) == nil, "\(wrong)")
        }
        let moves = MovedTargets(lines: "A1-01=70\nA1-01.TAO=60\nnonsense\nA1-01=75")
        #expect(moves.lines == "A1-01=75\nA1-01.TAO=60")
        #expect(MovedTargets(lines: moves.lines) == moves)
        #expect(moves.without(moves.list[0]).lines == "A1-01.TAO=60")
    }

    @Test("what cannot be judged by is named and left out")
    func problems() {
        let set = SmallCountry.standards.set
        func problem(_ text: String) -> MovedTarget.Problem? { MovedTarget(text)?.problem(in: set) }
        #expect(problem("A9-99=5") == .indicatorUnknown)
        #expect(problem("A1-05=1") == .indicatorUnknown)
        #expect(problem("A2-02.PAO=5") == .typeNotAsked)
        #expect(problem("A1-01=100.5") == .aboveHundred)
        #expect(problem("A1-04=5000") == nil)
        #expect(MovedTarget(indicator: "A1-04", value: ExactDecimal(-1)).problem(in: set) == .belowZero)
        let columns = SmallCountry.columns()
        #expect(WhatIf(columns, MovedTargets(lines: "A9-99=5\nA1-05=1"), on: .live).moves.isEmpty)
    }

    @Test("a pilot flips in its own row and in no sum")
    func pilot() {
        var columns = SmallCountry.columns()
        columns.apply(
            StoredAnswer(
                answer: Answer(frame: ExactDecimal(10), provision: ExactDecimal(6)), version: 1, entry: 1, savedBy: 1,
                savedAt: 1), participant: 0, indicator: 5)
        let whatIf = WhatIf(columns, MovedTargets(lines: "A2-01=90"), on: .live)
        #expect(whatIf.flips.count == 1 && whatIf.lost == 1 && whatIf.indicators[0].after.belowTarget == 1)
        #expect(whatIf.national.before == whatIf.national.after)
    }
}
