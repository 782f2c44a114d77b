/// What is on record of the way of a round: who has reached which step, before anything is counted.
package struct FunnelFacts: Hashable, Sendable {
    /// Offices whose letter is issued, as `LetterRoute` names them; from them follows who is told.
    package private(set) var issued: Set<String> = []
    /// Local governments by their codes.
    private var reached: [FunnelStep: Set<String>] = [:]

    package init() {}

    package mutating func addIssued(_ office: String) { issued.insert(office) }

    package mutating func add(_ step: FunnelStep, _ code: String) { reached[step, default: []].insert(code) }

    /// Facts of different kinds together: those of letters and those of figures.
    package func with(_ other: FunnelFacts) -> FunnelFacts {
        var both = self
        both.issued.formUnion(other.issued)
        both.reached.merge(other.reached) { $0.union($1) }
        return both
    }

    package func steps(of member: LetterChain.Member) -> FunnelSteps {
        var steps: FunnelSteps = issued.contains(member.sender) ? FunnelSteps(.told) : []
        for (step, codes) in reached where codes.contains(member.code) { steps.insert(FunnelSteps(step)) }
        return steps
    }
}

extension AnswerColumns {
    /// The facts that figures and states tell; read in one pass over the participants.
    package var funnelFacts: FunnelFacts {
        var facts = FunnelFacts()
        for (position, participant) in participants.list.enumerated() {
            let code = participant.code
            let tally = tally(of: position, .live)
            if tally.applicable > tally.notRecorded { facts.add(.firstFigure, code) }
            // What is certified is complete: its blanks were certified with their reasons.
            if tally.applicable > 0, tally.notRecorded == 0 || certified.number[position] > 0 {
                facts.add(.allFigures, code)
            }
            switch states[position] {
            case .submitted, .certified, .checked: facts.add(.submitted, code)
            case .notStarted, .recording, .reopened: break
            }
            if certified.number[position] > 0 { facts.add(.certified, code) }
        }
        return facts
    }

    /// The participants as the chain of letters knows them, by code.
    package var funnelMembers: [LetterChain.Member] {
        participants.list.map { participant in
            let place = participant.localGovernment
            return LetterChain.Member(
                Whereabouts(code: place.code, districtCode: place.districtCode, provinceCode: place.provinceCode),
                place.type)
        }
    }
}
