import Domain
import Store

/// Says something about a row to the others who work on the assessment: to be known, or to be answered.
package struct MakeObservation: Action {
    package var round: String
    package var localGovernment: String
    package var indicator: String
    package var kind: Observation.Kind
    package var text: String
    package var requestID: String

    package init(
        round: String, localGovernment: String, indicator: String, kind: Observation.Kind, text: String,
        requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.indicator = indicator
        self.kind = kind
        self.text = text
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case made(Int)
        /// The same person has said the same and it is still open, as after a form that was sent twice.
        case standing(Int)
        case textMissing
        case textTooLong
        /// `Observation.mostOpen` of the row wait for an answer.
        case tooManyOpen
        case closed(ClosedReason)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        let place = try AnswerPlace(round, localGovernment, indicator, in: environment, on: db)
        let role = try place.roleToDiscuss(of: person, on: db)
        if let reason = place.assessment.round.closedToObservations { return .closed(reason) }
        let words = ThaiText.normalisedMultiline(text)
        guard !words.isEmpty else { return .textMissing }
        guard words.unicodeScalars.count <= Observation.longestText else { return .textTooLong }

        let assessment = place.assessment.id
        let open = try Observations.list(assessment, indicator: indicator, on: db).filter(\.isOpen)
        if let standing = open.first(where: {
            $0.opening.account == person.accountID && $0.kind == kind && $0.opening.text == words
        }) {
            return .standing(standing.number)
        }
        guard open.count < Observation.mostOpen else { return .tooManyOpen }
        let number = try Observations.nextNumber(assessment, on: db)
        let entry = try Audit.append(
            .observationMade, words, Observation.Fact(number: number, kind: kind), at: place, by: person, role,
            requestID: requestID, in: environment, on: db)
        try Observations.insert(number, of: assessment, indicator, kind, entry: entry, on: db)
        try Notices.queue(
            .discussed, of: place.assessment, step: entry, by: person.accountID, in: environment, on: db)
        return .made(number)
    }
}

extension AssessmentReading {
    /// What was said about its rows and waits for an answer; nothing once nobody can answer any more.
    package func openObservations(on db: any Connection) throws -> [String: [Observation]] {
        assessment.round.closedToObservations == nil ? try Observations.open(assessment.id, on: db) : [:]
    }
}

extension AnswerPlace {
    /// - Throws: `Refusal.forbidden`.
    func roleToDiscuss(of person: Principal, on db: any Connection) throws -> Role {
        guard let role = try person.role(for: .discuss, at: assessment.whereabouts, rows: rows(on: db)) else {
            throw Refusal.forbidden
        }
        return role
    }
}

extension Round {
    /// Why nothing more can be said about its rows; not because recording is over: whoever checks figures asks after that.
    package var closedToObservations: ClosedReason? {
        switch state {
        case .prepared: .notOpenYet
        case .open, .closed: nil
        case .final, .subcommittee, .committee: .roundFinal
        }
    }
}

extension Audit {
    /// An entry about an observation, its words as a commitment.
    /// - Returns: the sequence of the entry in the chain of the local government.
    static func append(
        _ action: AuditEntry.Action, _ words: String, _ fact: Observation.Fact,
        at place: AnswerPlace, by person: Principal, _ role: Role, requestID: String, in environment: Environment,
        on db: any Connection
    ) throws -> Int {
        let salt = environment.randomBytes(16)
        let receipt = try append(
            AuditEntry(
                action, round: place.assessment.round.id, subject: place.indicator.code,
                became: ObservationRecord.json(fact, textSHA256: commitment(to: words, salt: salt))),
            to: place.assessment.localGovernment.code, by: person.accountID, role: role.rawValue,
            at: environment.now(), requestID: requestID, on: db)
        try AuditEntries.insertText(
            words, salt: salt, field: Observations.textField, chain: receipt.chain, sequence: receipt.sequence, on: db)
        return receipt.sequence
    }
}
