import Actions
import Domain
import Store
import TestSupport

/// The small round with the marker in every name a page of results could show.
enum MarkedRound {
    static let code = "6110111"

    static func make() async throws -> TestDatabase {
        let database = try await SmallRound.make(.sqlite)
        try await database.write { db in
            try db.run("UPDATE assessment SET name_th = name_th || \(marker), full_name_th = full_name_th || \(marker)")
            try db.run("UPDATE province SET name_th = name_th || \(marker)")
            try db.run("UPDATE district SET name_th = name_th || \(marker)")
            try db.run("UPDATE round SET demonstration = 1, resolution_meeting = \(marker)")
        }
        return database
    }

    static func save(
        _ indicator: String, frame: String = "", provision: String = "", carriedOut: Bool = true,
        on database: any Database
    ) async throws {
        let save = SaveAnswer(
            round: SmallRound.id, localGovernment: code, indicator: indicator,
            entry: AnswerEntry(typedFrame: frame, typedProvision: provision, carriedOut: carriedOut, note: ""), seen: 0)
        let person = SmallRound.person(.recorder, of: code, account: 7)
        _ = try await save.perform(by: .known(person), in: SmallRound.environment(), on: database)
    }
}
