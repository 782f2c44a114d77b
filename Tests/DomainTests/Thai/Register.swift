import Foundation

/// The rows of the register of local governments, as far as names go.
struct Register {
    struct Row {
        let type: String
        let abbreviation: String
        let name: String
        let fullName: String
    }

    let rows: [Row]

    /// Names, each once.
    var names: [String] { Array(Set(rows.map(\.name))).sorted() }

    init(file: String = #filePath) throws {
        var folder = URL(fileURLWithPath: file)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        let text = try String(contentsOf: folder.appendingPathComponent("seeds/local-governments.csv"), encoding: .utf8)
        rows = text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return Row(type: fields[1], abbreviation: fields[2], name: fields[3], fullName: fields[4])
        }
    }
}
