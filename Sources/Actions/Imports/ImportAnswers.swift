import Domain
import Store

/// Records what a file states of one local government: all of it, or nothing.
package struct ImportAnswers: Action {
    package var round: String
    package var localGovernment: String
    package var rows: [StatedRow]
    package var file: ImportedFile
    /// Where the figures of the file are preferred to what others have recorded since it was made.
    package var preferences: Set<FilePreference>
    package var requestID: String

    package init(
        round: String, localGovernment: String, rows: [StatedRow], file: ImportedFile,
        preferences: Set<FilePreference> = [],
        requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.rows = rows
        self.file = file
        self.preferences = preferences
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case imported(ImportPlan, [SavedAnswer], [SavedBaseValue])
        /// Nothing was changed.
        case refused(ImportPlan)
        case closed(ClosedReason)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        let reading = try AssessmentReading(round, localGovernment, in: environment, on: db)
        let assessment = reading.assessment
        guard let role = person.role(for: .recordAnswers, at: assessment.whereabouts) else { throw Refusal.forbidden }
        let now = environment.now()
        if let reason = assessment.closedReason(at: now) { return .closed(reason) }
        let plan = try ImportPlan(rows, in: reading, preferences: preferences, on: db)
        guard plan.isPossible else { return .refused(plan) }
        let changed = plan.answers.map(\.indicator.code) + plan.baseValues.map { BaseDataItem.subject($0.item.code) }
        if let reason = changed.lazy.compactMap({ assessment.closedReason(at: now, row: $0) }).first {
            return .closed(reason)
        }
        var writer = ImportWriter(
            ImportWriter.Act(
                account: person.accountID, role: role.rawValue, at: now, file: file, requestID: requestID,
                salt: { environment.randomBytes(16) }))
        let written = try writer.write(plan, of: assessment, on: db)
        try writer.finish(on: db)
        return .imported(plan, savedAnswers(written, reading), savedBaseValues(written))
    }

    private func savedAnswers(_ written: ImportWriter.Written, _ reading: AssessmentReading) -> [SavedAnswer] {
        let baseValues = reading.baseValues.merging(written.baseValues) { $1 }
        return written.answers.compactMap { code, stored in
            guard let indicator = reading.standards.indicator(code), let receipt = written.receipts[code] else {
                return nil
            }
            return SavedAnswer(
                state: AnswerState(
                    indicator, type: reading.assessment.localGovernment.type, stored: stored,
                    baseFrame: indicator.frameFrom.flatMap { baseValues[$0]?.value },
                    percentPlaces: reading.standards.set.percentPlaces),
                receipt: receipt)
        }
    }

    private func savedBaseValues(_ written: ImportWriter.Written) -> [SavedBaseValue] {
        written.baseValues.compactMap { item, stored in
            written.receipts[BaseDataItem.subject(item)].map { SavedBaseValue(item: item, stored: stored, receipt: $0) }
        }
    }
}
