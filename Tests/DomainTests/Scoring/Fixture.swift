import Foundation

/// A file of Tests/fixtures.
func fixture(_ name: String, file: String = #filePath) throws -> String {
    var folder = URL(fileURLWithPath: file)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return try String(contentsOf: folder.appendingPathComponent("fixtures/\(name)"), encoding: .utf8)
}
