import Domain
import Store

/// The certifier states why rows stay blank (ยังไม่มีข้อมูล เพราะ …).
package struct StateBlankReasons: Action {
    package var round: String
    package var localGovernment: String
    /// By indicator; an empty reason takes it back.
    package var reasons: [String: String]
    package var requestID: String

    package init(round: String, localGovernment: String, reasons: [String: String], requestID: String = "") {
        self.round = round
        self.localGovernment = localGovernment
        self.reasons = reasons
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case stated(Int)
        case notNow(Assessment.State)
        case closed(ClosedReason)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        let now = environment.now()
        let reading = try AssessmentReading(round, localGovernment, in: environment, on: db)
        guard let role = try person.roleToCertify(reading.assessment, on: db) else { throw Refusal.forbidden }
        if let reason = reading.assessment.closedWindow(at: now) { return .closed(reason) }
        guard reading.assessment.state == .submitted else { return .notNow(reading.assessment.state) }
        var stated = 0
        for indicator in reading.indicators {
            // What was not opened for correction keeps its reason too.
            let isOpen = reading.assessment.reopening?.rows.contains(indicator.code) ?? true
            guard isOpen, let typed = reasons[indicator.code] else { continue }
            let reason = ThaiText.normalised(String(typed.prefix(500)))
            let was = reading.blankReasons[indicator.code] ?? ""
            guard reason != was else { continue }
            try BlankReasons.save(
                reason, of: reading.assessment.id, indicator.code, by: person.accountID, at: now, on: db)
            let salt = environment.randomBytes(16)
            let receipt = try Audit.append(
                AuditEntry(
                    .blankReasonStated, round: round, subject: indicator.code,
                    became: CanonicalJSON.object([
                        "reason_sha256": .string(Audit.commitment(to: reason, salt: salt))
                    ]).text),
                to: localGovernment, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
            try AuditEntries.insertText(
                reason, salt: salt, field: "reason", chain: receipt.chain, sequence: receipt.sequence, on: db)
            stated += 1
        }
        return .stated(stated)
    }
}
