import Actions
import Domain
import FoundationEssentials
import Store

/// The database of the practice room: a file beside that of the system, or what `MATTRATHAN_PRACTICE_DATABASE` names. It holds copies with
/// invented figures and nothing that must be kept, so it is made and brought up to date without being asked for.
enum PracticeDatabase {
    static let variable = "MATTRATHAN_PRACTICE_DATABASE"

    /// - Parameter url: the database of the system.
    /// - Returns: nil where the system has PostgreSQL and no other database is named for practising.
    static func find(beside url: String) async throws -> (any Database)? {
        let named = ProcessInfo.processInfo.environment[variable].flatMap { $0.isEmpty ? nil : $0 }
        guard let practice = named ?? beside(url) else { return nil }
        guard practice != url else {
            throw CommandRefusal("\(variable) names the database of the system itself: practising needs one of its own")
        }
        let isFile = practice.hasPrefix("sqlite:")
        // Several servers share a room on PostgreSQL: the lock for migrating is held while that lasts, and not by who finds it done.
        if !isFile, let current = try? await DatabaseOptions.open(practice, for: .writingBeside) { return current }
        let opened = try await DatabaseOptions.open(practice, for: .migrating)
        do {
            _ = try await opened.write { try Migrator.migrate($0, at: Environment.live().now()) }
        } catch let error as StoreError {
            throw CommandRefusal("\(variable): \(error.description)")
        }
        guard !isFile else { return opened }
        await opened.close()
        return try await DatabaseOptions.open(practice, for: .writingBeside)
    }

    /// "sqlite:data/mattrathan.sqlite" → "sqlite:data/mattrathan.practice.sqlite"
    private static func beside(_ url: String) -> String? {
        guard url.hasPrefix("sqlite:") else { return nil }
        return url.hasSuffix(".sqlite") ? url.dropLast(".sqlite".count) + ".practice.sqlite" : url + ".practice"
    }
}
