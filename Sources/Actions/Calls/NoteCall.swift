import Domain
import Store

/// Notes a telephone call to a local government: who was called, and what he said (โทรแล้ว / จะส่งวันที่ … / ไม่รับสาย).
package struct NoteCall: Action {
    package var round: String
    package var localGovernment: String
    package var step: FunnelStep?
    package var called: Call.Person
    package var result: Call.Result
    package var telephone: String
    package var note: String
    package var requestID: String

    package init(
        round: String, localGovernment: String, step: FunnelStep?, called: Call.Person, result: Call.Result,
        telephone: String, note: String, requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.step = step
        self.called = called
        self.result = result
        self.telephone = telephone
        self.note = note
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case noted(Call, AuditReceipt)
        case invalid(Set<Call.Problem>)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        guard let assessment = try Assessments.find(round, localGovernment, on: db) else {
            throw Refusal.notFound("no local government \(localGovernment) in round \(round)")
        }
        guard let role = person.role(for: .followUp, at: assessment.whereabouts) else { throw Refusal.forbidden }
        let now = environment.now()
        let call = Call(
            localGovernment: localGovernment, number: try Calls.nextNumber(round, localGovernment, on: db), step: step,
            person: called, result: result, telephone: telephone, note: note, by: person.accountID, role: role, at: now)
        let problems = call.problems(today: ThaiClock.bangkok(millisecondsSinceEpoch: now).date)
        guard problems.isEmpty else { return .invalid(problems) }
        try Calls.insert(call, of: round, on: db)
        return .noted(call, try record(call, in: environment, on: db))
    }

    /// The entry commits to the number and the note; the words lie beside it and can be erased.
    private func record(_ call: Call, in environment: Environment, on db: any Connection) throws -> AuditReceipt {
        let texts = ["note": call.note, "telephone": call.telephone].filter { !$0.value.isEmpty }
        let salts = texts.mapValues { _ in environment.randomBytes(16) }
        var became: [String: CanonicalJSON] = [
            "person": .string(call.person.rawValue), "result": .string(call.result.name),
        ]
        if let day = call.result.promised { became["promised_on"] = .string(day.iso) }
        if let step = call.step { became["step"] = .string(step.rawValue) }
        for (field, words) in texts {
            became[AuditTexts.member(ofField: field)] = .string(Audit.commitment(to: words, salt: salts[field] ?? []))
        }
        let receipt = try Audit.append(
            AuditEntry(
                .callNoted, round: round, subject: String(call.number), became: CanonicalJSON.object(became).text),
            to: localGovernment, by: call.by, role: call.role.rawValue, at: call.at, requestID: requestID, on: db)
        for (field, words) in texts.sorted(by: { $0.key < $1.key }) {
            try AuditEntries.insertText(
                words, salt: salts[field] ?? [], field: field, chain: receipt.chain, sequence: receipt.sequence, on: db)
        }
        return receipt
    }
}
