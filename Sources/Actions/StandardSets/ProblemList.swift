import Domain

/// The problems of one file while it is read. What an anchor repeats in many places is told once.
final class ProblemList {
    private struct Told: Hashable {
        let line: Int
        let code: String
        let message: String
    }

    private let file: String
    private var found: [FileProblem] = []
    private var told: Set<Told> = []

    init(file: String) {
        self.file = file
    }

    var isEmpty: Bool { found.isEmpty }

    /// By line; problems of one line in the order in which they were found.
    var inOrder: [FileProblem] {
        found.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    }

    func add(line: Int, place: String? = nil, _ code: String, _ message: String) {
        guard told.insert(Told(line: line, code: code, message: message)).inserted else { return }
        found.append(FileProblem(file: file, line: line, column: place, code: code, message: message))
    }
}
