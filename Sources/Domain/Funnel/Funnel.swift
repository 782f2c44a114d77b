/// The way of all local governments of a round, from the letter to the verdict, as it stands now.
///
/// What a count says: every local government stands at each step as reached or not reached, by the facts of `FunnelStep`, and is counted
/// once at each. The red list at a step is those that have not reached it, whatever they have done besides. "Lost here" are those on
/// it that have reached the step before; at the first step that is everybody on the list. So at each step
/// reached + red list = all, and nobody is hidden by a later step that he has taken first.
package struct Funnel: Sendable {
    package struct Member: Hashable, Sendable {
        package let member: LetterChain.Member
        package let steps: FunnelSteps

        package var code: String { member.code }

        package func has(_ step: FunnelStep) -> Bool { steps.contains(FunnelSteps(step)) }

        /// Has reached the step before, and not this one.
        package func isLost(at step: FunnelStep) -> Bool {
            !has(step) && (step.previous.map { has($0) } ?? true)
        }
    }

    package let members: [Member]

    package init(_ members: [LetterChain.Member], _ facts: FunnelFacts) {
        self.members = members.map { Member(member: $0, steps: facts.steps(of: $0)) }
    }

    /// Those in a place, in the order of the members.
    package func members(in scope: FunnelScope) -> [Member] { members.filter { scope.contains($0.member.place) } }

    package func tally(_ scope: FunnelScope) -> FunnelTally {
        var tally = FunnelTally()
        for member in members where scope.contains(member.member.place) { tally.add(member) }
        return tally
    }

    /// By two digits.
    package var provinces: [String: FunnelTally] { tallies { $0.provinceCode } }

    /// By four digits; those in no district are left out.
    package var districts: [String: FunnelTally] {
        var tallies = tallies { $0.districtCode }
        tallies[""] = nil
        return tallies
    }

    /// Those that have not reached a step.
    /// - Parameter isLostOnly: only those that have reached the step before.
    package func redList(at step: FunnelStep, in scope: FunnelScope, isLostOnly: Bool = false) -> [Member] {
        members(in: scope).filter { isLostOnly ? $0.isLost(at: step) : !$0.has(step) }
    }

    private func tallies(by place: (Whereabouts) -> String) -> [String: FunnelTally] {
        var tallies: [String: FunnelTally] = [:]
        for member in members { tallies[place(member.member.place), default: FunnelTally()].add(member) }
        return tallies
    }
}

/// Which local governments are looked at: all, or those that lay in a province or a district when the round froze them.
package enum FunnelScope: Hashable, Sendable {
    case country
    case province(String)
    case district(String)

    package func contains(_ place: Whereabouts) -> Bool {
        switch self {
        case .country: true
        case .province(let code): place.provinceCode == code
        case .district(let code): place.districtCode == code
        }
    }

    /// "" of the country, two digits or four.
    package var code: String {
        switch self {
        case .country: ""
        case .province(let code), .district(let code): code
        }
    }
}

/// How many of some local governments have reached each step, and how many were lost at it.
package struct FunnelTally: Hashable, Sendable {
    package private(set) var count = 0
    private var reached = [Int](repeating: 0, count: FunnelStep.allCases.count)
    private var lost = [Int](repeating: 0, count: FunnelStep.allCases.count)

    package init() {}

    package mutating func add(_ member: Funnel.Member) {
        count += 1
        for step in FunnelStep.allCases {
            if member.has(step) { reached[step.position] += 1 }
            if member.isLost(at: step) { lost[step.position] += 1 }
        }
    }

    package func reached(_ step: FunnelStep) -> Int { reached[step.position] }

    /// On the red list.
    package func missing(_ step: FunnelStep) -> Int { count - reached[step.position] }

    package func lost(at step: FunnelStep) -> Int { lost[step.position] }
}
