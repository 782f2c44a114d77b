import Domain
import Testing

@Suite struct AnswerColumnsTests {
    @Test("what each change counts is what counting everything anew gives", arguments: 1...20)
    func incrementalIsFull(seed: Int) {
        var random = ThaiRandom(seed: UInt64(seed))
        var columns = SmallCountry.columns()
        for change in RandomChange.history(600, &random) { change.apply(to: &columns) }
        var anew = columns
        for basis in Basis.allCases { anew.judge(basis) }
        expectSame(columns, anew)
    }

    @Test("the columns judge as each cell is judged alone", arguments: 1...5)
    func judgedAlone(seed: Int) {
        var random = ThaiRandom(seed: UInt64(seed))
        var columns = SmallCountry.columns()
        var answers: [[Int]: StoredAnswer] = [:]
        var baseValues: [[Int]: StoredBaseValue] = [:]
        for change in RandomChange.history(600, &random) {
            change.apply(to: &columns)
            switch change {
            case .answer(let stored, let participant, let indicator): answers[[participant, indicator]] = stored
            case .baseValue(let stored, let participant, let item): baseValues[[participant, item]] = stored
            case .state, .certification: break
            }
        }
        let set = SmallCountry.standards.set
        for (participant, who) in SmallCountry.participants.list.enumerated() {
            for (position, indicator) in set.indicators.enumerated() {
                let item = set.baseData.firstIndex { $0.code == indicator.frameFrom }
                let alone = AnswerState(
                    indicator, type: who.type, stored: answers[[participant, position]],
                    baseFrame: item.flatMap { baseValues[[participant, $0]]?.value }, percentPlaces: 2)
                var read = columns.state(of: participant, indicator: position)
                if alone.answer?.note.isEmpty == false { read.answer?.note = "หมายเหตุ" }
                // The columns keep no frame that does not count.
                if indicator.kind.hasFrame { #expect(read == alone) }
                #expect(read.verdict == alone.verdict)
                #expect(columns.hasNote(of: participant, indicator: position) == (alone.answer?.note.isEmpty == false))
                let verdict = columns.verdict(of: participant, indicator: position, on: .live)
                #expect(verdict == (indicator.applies(to: who.type) ? alone.verdict : nil))
            }
        }
    }

    @Test("commits may be put in in any order, and twice", arguments: 1...10)
    func anyOrder(seed: Int) {
        var random = ThaiRandom(seed: UInt64(seed))
        // States implied by a save are told apart from stated ones only within one chain's order, so none are stated.
        let history = RandomChange.history(500, &random).filter { if case .state = $0 { false } else { true } }
        var inOrder = SmallCountry.columns()
        for change in history { change.apply(to: &inOrder) }
        var outOfOrder = SmallCountry.columns()
        for change in (history + history.prefix(200)).shuffled(using: &random) { change.apply(to: &outOfOrder) }
        expectSame(inOrder, outOfOrder)
        for participant in SmallCountry.participants.list.indices {
            #expect(inOrder.state(of: participant) == outOfOrder.state(of: participant))
            for indicator in 0..<9 {
                #expect(
                    inOrder.state(of: participant, indicator: indicator)
                        == outOfOrder.state(of: participant, indicator: indicator))
            }
        }
    }

    @Test("a version that is not newer changes nothing, not even the stamp")
    func staleVersion() {
        var columns = SmallCountry.columns()
        let answer = Answer(frame: ExactDecimal(10), provision: ExactDecimal(9))
        let stored = StoredAnswer(answer: answer, version: 2, entry: 5, savedBy: 1, savedAt: 9)
        var wasNewer = [columns.apply(stored, participant: 0, indicator: 0)]
        let stamp = columns.stamp
        var older = stored
        older.version = 1
        older.answer.provision = .zero
        wasNewer.append(columns.apply(older, participant: 0, indicator: 0))
        wasNewer.append(columns.apply(stored, participant: 0, indicator: 0))
        #expect(wasNewer == [true, false, false])
        #expect(columns.stamp == stamp)
        #expect(columns.verdict(of: 0, indicator: 0, on: .live) == .met)
    }

    @Test("a base value judges its dependants anew and leaves their versions")
    func baseValue() {
        var columns = SmallCountry.columns()
        let answer = StoredAnswer(
            answer: Answer(provision: ExactDecimal(4)), version: 3, entry: 1, savedBy: 1, savedAt: 1)
        columns.apply(answer, participant: 2, indicator: 1)
        #expect(columns.verdict(of: 2, indicator: 1, on: .live) == .notRecorded)
        for (version, households, verdict) in [(1, 20, Verdict.met), (2, 5, .belowTarget), (3, 0, .noService)] {
            let value = StoredBaseValue(
                value: ExactDecimal(households), version: version, entry: version + 1, savedBy: 1, savedAt: 1)
            columns.apply(value, participant: 2, item: 1)
            #expect(columns.verdict(of: 2, indicator: 1, on: .live) == verdict)
            #expect(columns.effectiveFrame(of: 2, indicator: 1) == ExactDecimal(households))
            #expect(columns.state(of: 2, indicator: 1).version == 3)
        }
    }

    @Test("a save after a withdrawal is recording, one from before it changes no state")
    func statesFollowEntries() {
        var columns = SmallCountry.columns()
        func save(_ version: Int, _ entry: Int) -> StoredAnswer {
            StoredAnswer(answer: Answer(provision: .zero), version: version, entry: entry, savedBy: 1, savedAt: 1)
        }
        columns.apply(.submitted, participant: 0, entry: 4)
        columns.apply(save(1, 3), participant: 0, indicator: 3)
        #expect(columns.state(of: 0) == .submitted)
        columns.apply(save(2, 6), participant: 0, indicator: 3)
        #expect(columns.state(of: 0) == .recording)
        columns.apply(.certified, participant: 0, entry: 5)
        #expect(columns.state(of: 0) == .recording)
    }

    @Test("other targets are judged on the same figures without touching them")
    func otherTargets() throws {
        var random = ThaiRandom(seed: 3)
        var columns = SmallCountry.columns()
        let history = RandomChange.history(600, &random)
        for change in history { change.apply(to: &columns) }
        let before = columns.summary(.live)
        let lower = Standards(SmallCountry.set(ratioTarget: 10), sha256: "lower")
        let judged = try #require(columns.judged(by: lower))
        var fromTheStart = AnswerColumns(round: "2567", standards: lower, participants: SmallCountry.participants)
        for change in history { change.apply(to: &fromTheStart) }
        expectSame(judged, fromTheStart)
        #expect(columns.summary(.live) == before)
        #expect(judged.summary(.live).indicators[0].tally.met > before.indicators[0].tally.met)
    }

    private func expectSame(_ left: AnswerColumns, _ right: AnswerColumns) {
        for basis in Basis.allCases {
            #expect(left.summary(basis) == right.summary(basis))
            for participant in SmallCountry.participants.list.indices {
                #expect(left.tally(of: participant, basis) == right.tally(of: participant, basis))
            }
            for indicator in 0..<9 {
                #expect(
                    left.verdicts(ofIndicator: indicator, on: basis)
                        == right.verdicts(ofIndicator: indicator, on: basis))
            }
        }
    }
}
