import Domain
import Store

/// Reasons for rows of an assessment, as somebody typed them: by row as audit entries name it.
package struct Reasons: Sendable {
    package static let longest = 1_000

    package enum Problem: Hashable, Sendable {
        /// No row is named.
        case nothingNamed
        /// Rows without a reason, or with one that is too long.
        case missing([String])
        case tooLong([String])
    }

    /// Normalised; empty ones stay, so that they can be asked for.
    let byRow: [String: String]

    package init(_ typed: [String: String]) {
        byRow = typed.mapValues { ThaiText.normalised($0) }
    }

    var problem: Problem? {
        guard !byRow.isEmpty else { return .nothingNamed }
        let missing = byRow.filter { $0.value.isEmpty }.keys.sorted()
        guard missing.isEmpty else { return .missing(missing) }
        let long = byRow.filter { $0.value.unicodeScalars.count > Self.longest }.keys.sorted()
        return long.isEmpty ? nil : .tooLong(long)
    }

    /// Whether an assessment has every row that is named.
    func areOf(_ reading: AssessmentReading) -> Bool {
        Set(byRow.keys).isSubset(of: reading.rowNames)
    }

    /// An entry that names the rows and holds the reasons as commitments, with the words beside it.
    func append(
        _ action: AuditEntry.Action, _ facts: [String: CanonicalJSON], round: String, subject: String,
        to chain: String, by person: Principal, _ role: Role, requestID: String, in environment: Environment,
        on db: any Connection
    ) throws -> AuditReceipt {
        let salts = byRow.mapValues { _ in environment.randomBytes(16) }
        var became = facts
        for (row, words) in byRow {
            became[AuditTexts.member(ofField: ReasonTexts.field(row))] = .string(
                Audit.commitment(to: words, salt: salts[row] ?? []))
        }
        let receipt = try Audit.append(
            AuditEntry(action, round: round, subject: subject, became: CanonicalJSON.object(became).text), to: chain,
            by: person.accountID, role: role.rawValue, at: environment.now(), requestID: requestID, on: db)
        for (row, words) in byRow {
            try AuditEntries.insertText(
                words, salt: salts[row] ?? [], field: ReasonTexts.field(row), chain: receipt.chain,
                sequence: receipt.sequence, on: db)
        }
        return receipt
    }
}

extension AssessmentReading {
    /// The rows that are opened where some are named: with an item of base data also those whose frame it is, and whatever was
    /// changed in a correction before that was never certified, so that it can be put right.
    func rowsToOpen(
        _ named: Set<String>, since standing: Certification, on db: any Connection
    ) throws -> Set<String> {
        let dependants = indicators.filter { $0.frameFrom.map { named.contains(BaseDataItem.subject($0)) } ?? false }
        let frozen = Dictionary(
            try Certifications.rows(assessment.id, standing.number, on: db).map { ($0.indicator, $0) },
            uniquingKeysWith: { first, _ in first })
        let values = try Certifications.baseData(assessment.id, standing.number, on: db)
        let live = snapshot(number: standing.number)
        let changed = live.rows.filter { $0.version != frozen[$0.indicator]?.version }.map(\.indicator)
        let items = live.baseData.filter { (values[$0.key] ?? nil) != $0.value }.keys.map { BaseDataItem.subject($0) }
        return named.union(dependants.map(\.code)).union(changed).union(items)
    }

    /// Every row that can be named in a return or a review: its indicators and its base data.
    package var rowNames: Set<String> {
        Set(indicators.map(\.code)).union(
            standards.baseData(for: assessment.localGovernment.type).map { BaseDataItem.subject($0.code) })
    }
}
