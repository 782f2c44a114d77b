/// Changes put into the columns. Each carries the version or the entry it was made by; one that is not newer than what
/// stands changes nothing, so repeating one, or putting it in late, does no harm.
extension AnswerColumns {
    /// - Returns: whether it was newer.
    @discardableResult
    package mutating func apply(_ stored: StoredAnswer, participant: Int, indicator: Int) -> Bool {
        let cell = indicator * participants.count + participant
        guard stored.version > Int(live.version[cell]) else { return false }
        stamp += 1
        let answer = stored.answer
        let rule = rules[indicator]
        live.put(
            cell, frame: rule.kind.hasFrame && rule.frameItem == nil ? Cell.millionths(answer.frame) : Cell.blank,
            provision: Cell.millionths(answer.provision),
            flags: CellFlags(carriedOut: answer.carriedOut, hasNote: !answer.note.isEmpty),
            version: Int64(stored.version), savedBy: Int64(stored.savedBy), savedAt: stored.savedAt)
        judgeLive(participant, indicator)
        begin(participant, entry: stored.entry)
        return true
    }

    /// As above, for an answer as its action returned it.
    @discardableResult
    package mutating func apply(_ saved: SavedAnswer, participant: Int, indicator: Int) -> Bool {
        guard let answer = saved.state.answer else { return false }
        return apply(
            StoredAnswer(
                answer: answer, version: saved.state.version, entry: saved.receipt.sequence,
                savedBy: saved.state.savedBy ?? 0, savedAt: saved.state.savedAt ?? 0),
            participant: participant, indicator: indicator)
    }

    /// Puts a base value in and judges its dependants anew; their versions stay.
    @discardableResult
    package mutating func apply(_ stored: StoredBaseValue, participant: Int, item: Int) -> Bool {
        let cell = item * participants.count + participant
        guard stored.version > Int(live.baseVersion[cell]) else { return false }
        stamp += 1
        live.putBase(
            cell, value: Cell.millionths(stored.value), version: Int64(stored.version), savedAt: stored.savedAt)
        for indicator in dependants[item] { judgeLive(participant, indicator) }
        begin(participant, entry: stored.entry)
        return true
    }

    /// - Parameter entry: sequence of an entry after which the assessment stood there.
    @discardableResult
    package mutating func apply(_ state: Assessment.State, participant: Int, entry: Int) -> Bool {
        guard entry >= stateEntries[participant] else { return false }
        stateEntries[participant] = entry
        guard state != states[participant] else { return true }
        stamp += 1
        states[participant] = state
        return true
    }

    /// Puts the figures of a certification in the place of those before, or takes them away.
    ///
    /// - Parameters:
    ///   - figures: nil when none stands after the entry, as after a withdrawal.
    ///   - entry: sequence of an entry after which `figures` stood.
    @discardableResult
    package mutating func apply(_ figures: CertifiedFigures?, participant: Int, entry: Int) -> Bool {
        guard entry > certificationEntries[participant] else { return false }
        certificationEntries[participant] = entry
        let number = Int32(truncatingIfNeeded: figures?.number ?? 0)
        guard number != certified.number[participant] else { return true }
        stamp += 1
        certified.number[participant] = number
        certified.certifiedAt[participant] = figures?.certifiedAt ?? 0
        for indicator in rules.indices {
            certified.put(
                indicator * participants.count + participant, frame: Cell.blank, provision: Cell.blank, flags: [])
        }
        for row in figures?.rows ?? [] {
            guard let answer = row.answer, let indicator = standards.position(of: row.indicator) else { continue }
            certified.put(
                indicator * participants.count + participant,
                frame: rules[indicator].kind.hasFrame ? Cell.millionths(answer.frame) : Cell.blank,
                provision: Cell.millionths(answer.provision),
                flags: CellFlags(carriedOut: answer.carriedOut, hasNote: !answer.note.isEmpty))
        }
        for indicator in rules.indices { judgeCertified(participant, indicator) }
        return true
    }

    /// Puts in whatever is newer of one assessment.
    package mutating func apply(_ figures: AssessmentFigures) {
        guard let participant = participants.position(of: figures.code) else { return }
        for (code, value) in figures.baseValues {
            guard let item = position(ofItem: code) else { continue }
            apply(value, participant: participant, item: item)
        }
        for (code, answer) in figures.answers {
            guard let indicator = standards.position(of: code) else { continue }
            apply(answer, participant: participant, indicator: indicator)
        }
        // The state after the last entry overrules what the saves before it imply.
        apply(figures.state, participant: participant, entry: figures.entry)
        apply(figures.certified, participant: participant, entry: figures.entry)
    }

    /// A save is only made while recording is on, so it tells the state after its entry.
    private mutating func begin(_ participant: Int, entry: Int) {
        guard entry > stateEntries[participant] else { return }
        apply(
            states[participant] == .reopened ? .reopened : .recording, participant: participant, entry: entry)
    }

    private mutating func judgeLive(_ participant: Int, _ indicator: Int) {
        let rule = rules[indicator]
        let cell = indicator * participants.count + participant
        let verdict = rule.verdict(
            type: participants.types[participant], flags: live.flags[cell],
            frame: effectiveFrame(participant, indicator), provision: live.provision[cell])
        liveVerdicts.set(verdict, participant: participant, indicator: indicator, isCounted: rule.isCounted)
    }

    private mutating func judgeCertified(_ participant: Int, _ indicator: Int) {
        let rule = rules[indicator]
        let cell = indicator * participants.count + participant
        let verdict = rule.verdict(
            type: participants.types[participant], flags: certified.flags[cell], frame: certified.frame[cell],
            provision: certified.provision[cell])
        certifiedVerdicts.set(verdict, participant: participant, indicator: indicator, isCounted: rule.isCounted)
    }
}
