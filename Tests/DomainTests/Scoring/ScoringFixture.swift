import Foundation

/// Files of Tests/fixtures that scoring is held to.
enum ScoringFixture {
    static func text(_ name: String, file: String = #filePath) throws -> String {
        var folder = URL(fileURLWithPath: file)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return try String(contentsOf: folder.appendingPathComponent("fixtures/\(name)"), encoding: .utf8)
    }
}
