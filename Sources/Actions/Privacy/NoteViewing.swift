import Domain
import Store

/// Notes that somebody looked at what concerns others. It changes nothing that is on record, so it has no entry of its own.
package enum NoteViewing {
    package static func run(_ viewing: Viewing, on database: any Database) async throws {
        try await database.write { try Viewings.note(viewing, on: $0) }
    }
}
