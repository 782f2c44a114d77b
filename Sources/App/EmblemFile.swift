import Documents
import Foundation

/// The file with the emblem for letters, named by `MATTRATHAN_EMBLEM`.
enum EmblemFile {
    static let variable = "MATTRATHAN_EMBLEM"

    /// - Returns: nil without the variable.
    /// - Throws: `CommandRefusal` for a file that is missing or no small PNG.
    static func find() throws -> Emblem? {
        guard let path = ProcessInfo.processInfo.environment[variable], !path.isEmpty else { return nil }
        guard let file = FileManager.default.contents(atPath: path) else {
            throw CommandRefusal("\(variable): \(path) cannot be read")
        }
        do {
            return try Emblem(png: Array(file))
        } catch {
            throw CommandRefusal("\(variable): \(path): \(error)")
        }
    }
}
