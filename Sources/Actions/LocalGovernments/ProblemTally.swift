import Domain

/// Problems of a file that may have a million of them: the first thousand are kept, the rest is counted.
package struct ProblemTally: Sendable {
    package private(set) var list: [FileProblem] = []
    /// How many there are beyond those in the list.
    package private(set) var more = 0

    private static let limit = 1_000

    package var isEmpty: Bool { list.isEmpty }

    mutating func add(_ problem: FileProblem) {
        if list.count < Self.limit { list.append(problem) } else { more += 1 }
    }

    mutating func add(_ problems: [FileProblem]) {
        for problem in problems { add(problem) }
    }

    /// Puts what makes the whole file useless before everything else.
    mutating func lead(with problem: FileProblem) {
        list.insert(problem, at: 0)
        if list.count > Self.limit {
            list.removeLast()
            more += 1
        }
    }
}
