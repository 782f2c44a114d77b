/// Single cells and single participants read from the columns.
extension AnswerColumns {
    /// One cell as it stands, but for the text of its note: the columns only know whether there is one.
    package func state(of participant: Int, indicator: Int) -> AnswerState {
        let definition = standards.set.indicators[indicator]
        let cell = indicator * participants.count + participant
        let baseFrame =
            rules[indicator].frameItem.flatMap { Cell.figure(live.baseValue[$0 * participants.count + participant]) }
        return AnswerState(
            definition, type: participants.list[participant].type, stored: stored(cell), baseFrame: baseFrame,
            percentPlaces: standards.set.percentPlaces)
    }

    /// The frame that counts: the base value where the indicator takes it from there, else the one on the row.
    package func effectiveFrame(of participant: Int, indicator: Int) -> ExactDecimal? {
        Cell.figure(effectiveFrame(participant, indicator))
    }

    /// The figures that are judged, with the frame that counts and without the note; nil where nothing was recorded.
    package func figures(of participant: Int, indicator: Int, on basis: Basis) -> Answer? {
        let cell = indicator * participants.count + participant
        let (flags, provision, frame) =
            switch basis {
            case .live: (live.flags[cell], live.provision[cell], effectiveFrame(participant, indicator))
            case .certified: (certified.flags[cell], certified.provision[cell], certified.frame[cell])
            }
        guard flags.contains(.recorded) else { return nil }
        return Answer(
            frame: rules[indicator].kind.hasFrame ? Cell.figure(frame) : nil, provision: Cell.figure(provision),
            carriedOut: flags.contains(.carriedOut))
    }

    /// - Returns: nil where the indicator is not asked of the participant's type.
    package func verdict(of participant: Int, indicator: Int, on basis: Basis) -> Verdict? {
        Self.verdictsByOrdinal[Int(verdicts(basis).verdicts[indicator * participants.count + participant])]
    }

    /// Every verdict of one indicator, by participant; nil where it is not asked.
    package func verdicts(ofIndicator indicator: Int, on basis: Basis) -> [Verdict?] {
        let start = indicator * participants.count
        return verdicts(basis).verdicts[start..<start + participants.count].map { Self.verdictsByOrdinal[Int($0)] }
    }

    package func hasNote(of participant: Int, indicator: Int) -> Bool {
        live.flags[indicator * participants.count + participant].contains(.hasNote)
    }

    /// - Returns: nil where nothing was ever recorded.
    package func baseValue(
        of participant: Int, item: Int
    ) -> (value: ExactDecimal?, version: Int, savedAt: Int64)? {
        let cell = item * participants.count + participant
        guard live.baseVersion[cell] > 0 else { return nil }
        return (Cell.figure(live.baseValue[cell]), Int(live.baseVersion[cell]), live.baseSavedAt[cell])
    }

    package func state(of participant: Int) -> Assessment.State { states[participant] }

    /// The certification that stands; nil where none does.
    package func certification(of participant: Int) -> (number: Int, certifiedAt: Int64)? {
        guard certified.number[participant] > 0 else { return nil }
        return (Int(certified.number[participant]), certified.certifiedAt[participant])
    }

    package func position(ofItem code: String) -> Int? {
        standards.set.baseData.firstIndex { $0.code == code }
    }

    func effectiveFrame(_ participant: Int, _ indicator: Int) -> Int64 {
        if let item = rules[indicator].frameItem { return live.baseValue[item * participants.count + participant] }
        return live.frame[indicator * participants.count + participant]
    }

    func verdicts(_ basis: Basis) -> VerdictColumns { basis == .live ? liveVerdicts : certifiedVerdicts }

    private func stored(_ cell: Int) -> StoredAnswer? {
        guard live.flags[cell].contains(.recorded) else { return nil }
        return StoredAnswer(
            answer: Answer(
                frame: Cell.figure(live.frame[cell]), provision: Cell.figure(live.provision[cell]),
                carriedOut: live.flags[cell].contains(.carriedOut)),
            version: Int(live.version[cell]), entry: 0, savedBy: Int(live.savedBy[cell]), savedAt: live.savedAt[cell])
    }

    private static let verdictsByOrdinal: [Verdict?] =
        Verdict.allCases.sorted { $0.ordinal < $1.ordinal }.map { $0 } + [nil]
}
