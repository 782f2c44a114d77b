import Domain
import Store

/// One copy of the practice room as it stands: its exercise, its answers, and how far its owner has come.
package struct PracticeReading: Sendable {
    package let assessment: Assessment
    package let standards: Standards
    package let exercise: PracticeExercise
    package let answers: [String: Answer]
    package let progress: PracticeProgress

    /// - Parameter place: the code of the copy.
    /// - Throws: `Refusal.notFound`.
    package init(_ round: String, _ place: String, in environment: Environment, on db: any Connection) throws {
        guard let assessment = try Assessments.find(round, place, on: db) else {
            throw Refusal.notFound("no copy \(place) in round \(round)")
        }
        self.assessment = assessment
        standards = try environment.standards.standards(of: assessment.round, on: db)
        exercise = PracticeExercise(assessment.localGovernment, year: Int(round) ?? 0, standards)
        answers = try Answers.list(assessment.id, on: db).mapValues(\.answer)
        let isSubmitted =
            switch assessment.state {
            case .submitted, .certified, .checked: true
            case .notStarted, .recording, .reopened: false
            }
        progress = PracticeProgress(exercise, answers: answers, isSubmitted: isSubmitted)
    }

    /// The round that is practised by whoever has a copy; nil where the room is empty.
    package static func round(on db: any Connection) throws -> Round? { try Rounds.list(on: db).last }
}

/// Carries how far somebody has come from the practice room to the system, where the organiser sees it.
package enum NotePracticeProgress {
    /// - Parameters:
    ///   - place: the code of a copy.
    ///   - room: the database of the practice room.
    ///   - database: that of the system; it is written only where something has changed.
    package static func run(
        at place: String, in environment: Environment, from room: any Database, to database: any Database
    ) async throws {
        let found = try await room.read { db -> (place: PracticeCopies.Place, progress: PracticeProgress)? in
            guard let round = try PracticeReading.round(on: db) else { return nil }
            // Nobody is in a room that has no name yet.
            let room = try PracticeRecords.room({ [] }, on: db)
            return (
                PracticeCopies.Place(room: room, code: place),
                try PracticeReading(round.id, place, in: environment, on: db).progress
            )
        }
        guard let found else { return }
        let known = try await database.read { try PracticeCopies.progress(at: found.place, on: $0) }
        guard let known, known != found.progress else { return }
        try await database.write { db in
            try PracticeCopies.note(found.progress, at: found.place, environment.now(), on: db)
        }
    }
}

/// Empties the practice room once its round is over. How far everybody came stays in the system.
package enum EmptyPracticeRoom {
    /// - Returns: whether there was anything to empty.
    @discardableResult package static func run(
        _ room: any Database, of database: any Database
    ) async throws -> Bool {
        guard let practised = try await room.read({ try PracticeReading.round(on: $0) }) else { return false }
        let isOver = try await database.read { db in
            try Rounds.find(practised.id, on: db).map { $0.state > .open } ?? true
        }
        guard isOver else { return false }
        try await room.write { try PracticeRecords.clear(on: $0) }
        return true
    }
}
