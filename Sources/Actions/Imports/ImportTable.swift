import Domain
import Store

/// Records what a file states of many local governments, as the Office does by command. Each is imported as a whole or
/// not at all, whatever becomes of the others.
///
/// The deadline of a round does not hold back the Office, which also brings in the years before; what is submitted,
/// certified or closed is not touched.
package struct ImportTable: Sendable {
    package var round: String
    /// In the order of the file; rows of one local government need not stand together.
    package var rows: [(code: String, row: StatedRow)]
    package var file: ImportedFile
    /// Only tells what would change.
    package var dryRun: Bool

    package init(round: String, rows: [(code: String, row: StatedRow)], file: ImportedFile, dryRun: Bool) {
        self.round = round
        self.rows = rows
        self.file = file
        self.dryRun = dryRun
    }

    /// What came of one file.
    package struct Result: Sendable {
        package var localGovernments = 0
        package var answers = 0
        package var baseValues = 0
        package var unchanged = 0
        /// Cells of a form that nobody filled in while others recorded newer figures, which stay.
        package var newer = 0
        /// Local governments of which nothing was recorded, in the order of their codes.
        package var refused: [(code: String, reason: Reason)] = []
    }

    /// Why nothing of a local government was recorded.
    package enum Reason: Sendable {
        /// The round does not have it.
        case unknown(FileRow)
        case closed(ClosedReason)
        case problems([ImportProblem])
    }

    /// - Parameter progress: told how many local governments are done, of how many.
    /// - Throws: `Refusal.notFound` for an unknown round.
    package func run(
        in environment: Environment, on db: any Connection, progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> Result {
        guard let found = try Rounds.find(round, on: db) else { throw Refusal.notFound("no round \(round)") }
        var writer = ImportWriter(
            ImportWriter.Act(
                account: 0, role: "command", at: environment.now(), file: file, requestID: "",
                salt: { environment.randomBytes(16) }))
        var result = Result()
        let groups = Dictionary(grouping: rows, by: \.code).sorted { $0.key < $1.key }
        for (position, (code, rows)) in groups.enumerated() {
            progress(position, groups.count)
            if let reason = try take(code, rows.map(\.row), in: found, &writer, &result, environment, on: db) {
                result.refused.append((code, reason))
            }
        }
        try writer.finish(on: db)
        return result
    }

    private func take(
        _ code: String, _ rows: [StatedRow], in found: Round, _ writer: inout ImportWriter, _ result: inout Result,
        _ environment: Environment, on db: any Connection
    ) throws -> Reason? {
        guard try Assessments.find(round, code, on: db) != nil else {
            return .unknown(rows.first?.place ?? FileRow(number: 0))
        }
        if !dryRun { try LocalGovernments.lock(code, on: db) }
        let reading = try AssessmentReading(round, code, in: environment, on: db)
        if let reason = closedReason(reading.assessment) { return .closed(reason) }
        let plan = try ImportPlan(rows, in: reading, preferences: [], on: db)
        guard plan.isPossible else { return .problems(plan.problems) }
        if !dryRun { _ = try writer.write(plan, of: reading.assessment, on: db) }
        result.localGovernments += 1
        result.answers += plan.answers.count
        result.baseValues += plan.baseValues.count
        result.unchanged += plan.unchanged
        result.newer += plan.newer
        return nil
    }

    private func closedReason(_ assessment: Assessment) -> ClosedReason? {
        switch (assessment.round.state, assessment.state) {
        case (.closed, _): .roundClosed
        case (.final, _), (.subcommittee, _), (.committee, _): .roundFinal
        case (.prepared, _): .notOpenYet
        case (.open, .submitted): .submitted
        case (.open, .certified), (.open, .reopened): .certified
        case (.open, .checked): .checked
        case (.open, .notStarted), (.open, .recording): nil
        }
    }
}
