/// สถานการณ์จำลอง: moved targets under a name, kept for a meeting. It is a question, not a result: nothing official knows of it.
package struct Scenario: Hashable, Sendable {
    package var round: String
    /// From 1 in each round, never given again.
    package var number: Int
    package var name: String
    package var basis: Basis
    package var moves: MovedTargets
    package var savedBy: Int
    package var savedAt: Int64

    package init(
        round: String, number: Int, name: String, basis: Basis, moves: MovedTargets, savedBy: Int, savedAt: Int64
    ) {
        self.round = round
        self.number = number
        self.name = name
        self.basis = basis
        self.moves = moves
        self.savedBy = savedBy
        self.savedAt = savedAt
    }

    package static let longestName = 120

    package enum Problem: Hashable, Sendable {
        case nameMissing
        case nameTooLong
        case nothingMoved
        case move(MovedTarget, MovedTarget.Problem)
    }

    /// - Parameter name: normalised, without space around it.
    package static func problems(name: String, moves: MovedTargets, in set: StandardSet) -> [Problem] {
        var problems: [Problem] = []
        if name.isEmpty { problems.append(.nameMissing) }
        if name.count > longestName { problems.append(.nameTooLong) }
        if moves.isEmpty { problems.append(.nothingMoved) }
        for move in moves.list { if let problem = move.problem(in: set) { problems.append(.move(move, problem)) } }
        return problems
    }
}
