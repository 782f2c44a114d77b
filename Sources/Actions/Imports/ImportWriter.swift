import Domain
import Store

/// Records what files state, one local government after another, with an entry for every cell that changes and one for
/// the file.
struct ImportWriter {
    /// Who imports, when, and from what.
    struct Act {
        var account: Int
        var role: String
        var at: Int64
        var file: ImportedFile
        var requestID: String
        var salt: @Sendable () -> [UInt8]
    }

    /// What was recorded of one local government.
    struct Written {
        var answers: [String: StoredAnswer] = [:]
        var baseValues: [String: StoredBaseValue] = [:]
        var receipts: [String: AuditReceipt] = [:]
    }

    let act: Act
    private var rows = ImportedRows()

    init(_ act: Act) {
        self.act = act
    }

    /// - Returns: the cells that changed, by indicator and by subject of base data.
    mutating func write(
        _ plan: ImportPlan, of assessment: Assessment, on db: any Connection
    ) throws -> Written {
        var written = Written()
        guard plan.changes > 0 else { return written }
        var chain = try AuditChain(assessment.localGovernment.code, on: db)
        let salt = act.salt()
        let receipt = try append(act.file.entry(plan, round: assessment.round.id, salt: salt), to: &chain, on: db)
        try rows.add(act.file.name, "file", salt: salt, chain: receipt.chain, sequence: receipt.sequence, on: db)
        for change in plan.baseValues {
            let receipt = try write(change, of: assessment, &chain, &written, on: db)
            written.receipts[BaseDataItem.subject(change.item.code)] = receipt
        }
        for change in plan.answers {
            written.receipts[change.indicator.code] = try write(change, of: assessment, &chain, &written, on: db)
        }
        if assessment.state == .notStarted { try Assessments.setState(assessment.id, .recording, on: db) }
        return written
    }

    mutating func finish(on db: any Connection) throws {
        try rows.finish(on: db)
    }

    private mutating func write(
        _ change: ImportPlan.BaseValueChange, of assessment: Assessment, _ chain: inout AuditChain,
        _ written: inout Written, on db: any Connection
    ) throws -> AuditReceipt {
        let version = (change.was?.version ?? 0) + 1
        let subject = BaseDataItem.subject(change.item.code)
        var stored = StoredBaseValue(
            value: change.became, version: version, entry: 0, savedBy: act.account, savedAt: act.at)
        let receipt = try append(
            AuditEntry(
                .baseValueSaved, round: assessment.round.id, subject: subject,
                was: change.was.map { AnswerRecord.json($0, sourceSalt: []) } ?? "",
                became: AnswerRecord.json(stored, sourceSalt: [])), to: &chain, on: db)
        stored.entry = receipt.sequence
        try rows.add(stored, of: assessment.id, item: change.item.code, on: db)
        try forgetDraft(subject, of: assessment, on: db)
        written.baseValues[change.item.code] = stored
        return receipt
    }

    private mutating func write(
        _ change: ImportPlan.AnswerChange, of assessment: Assessment, _ chain: inout AuditChain,
        _ written: inout Written, on db: any Connection
    ) throws -> AuditReceipt {
        let version = (change.was?.version ?? 0) + 1
        let note = change.became.note
        let salt = note.isEmpty ? [] : act.salt()
        let receipt = try append(
            AuditEntry(
                .answerSaved, round: assessment.round.id, subject: change.indicator.code,
                was: change.was.map(AnswerRecord.json) ?? "",
                became: AnswerRecord.json(change.became, version: version, noteSalt: salt)), to: &chain, on: db)
        if !salt.isEmpty {
            try rows.add(note, "note", salt: salt, chain: receipt.chain, sequence: receipt.sequence, on: db)
        }
        let stored = StoredAnswer(
            answer: change.became, version: version, entry: receipt.sequence, savedBy: act.account, savedAt: act.at)
        try rows.add(stored, of: assessment.id, change.indicator.code, on: db)
        try forgetDraft(change.indicator.code, of: assessment, on: db)
        written.answers[change.indicator.code] = stored
        return receipt
    }

    private mutating func append(
        _ entry: AuditEntry, to chain: inout AuditChain, on db: any Connection
    ) throws -> AuditReceipt {
        let stored = chain.append(entry, by: act.account, role: act.role, at: act.at, requestID: act.requestID)
        try rows.add(stored, on: db)
        return AuditReceipt(chain: stored.chain, sequence: stored.sequence, hash: stored.hash)
    }

    /// What somebody had typed into a cell is settled by the file he sends. Commands are nobody's and have no drafts.
    private func forgetDraft(_ subject: String, of assessment: Assessment, on db: any Connection) throws {
        guard act.account != 0 else { return }
        try Drafts.delete(assessment.id, subject, by: act.account, on: db)
    }
}

/// The file that figures came from, as the record names it.
package struct ImportedFile: Hashable, Sendable {
    /// Its name on the sender's machine.
    package var name: String
    package var sha256: String

    package init(name: String, sha256: String) {
        self.name = String(name.unicodeScalars.prefix(200).map(Character.init))
        self.sha256 = sha256
    }

    /// People write names into names of files, so the chain holds only what its name commits to.
    func entry(_ plan: ImportPlan, round: String, salt: [UInt8]) -> AuditEntry {
        AuditEntry(
            .answersImported, round: round,
            became: CanonicalJSON.object([
                "answers": .whole(plan.answers.count), "base_values": .whole(plan.baseValues.count),
                "file_sha256": .string(Audit.commitment(to: name, salt: salt)), "sha256": .string(sha256),
            ]).text)
    }
}
