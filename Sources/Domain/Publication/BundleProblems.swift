/// What was found wrong in a bundle, in the order in which it was found.
package struct BundleProblems: Sendable {
    /// A bundle that is wrong throughout is told by its first rows.
    package static let most = 1_000

    package private(set) var list: [FileProblem] = []

    package init() {}

    package var isEmpty: Bool { list.isEmpty }

    package mutating func add(_ file: BundleFile, _ line: Int, _ column: String?, _ message: String) {
        add(FileProblem(file: file.rawValue, line: line, column: column, code: "not_intact", message: message))
    }

    /// The whole file is meant.
    package mutating func add(_ file: BundleFile, _ message: String) { add(file, 0, nil, message) }

    package mutating func add(_ problem: FileProblem) {
        if list.count < Self.most { list.append(problem) }
    }

    /// Those that name a row first: that the whole file is another than was sealed follows from them.
    package var rowsFirst: [FileProblem] { list.filter { $0.line > 0 } + list.filter { $0.line == 0 } }
}
