import Domain
import Store

/// Puts down what is to be done about one indicator, by whom and until when: a line of the plan of a local government.
package struct SaveImprovement: Action {
    package var round: String
    package var localGovernment: String
    package var indicator: String
    package var draft: ImprovementItem.Draft
    /// The version that was on the page; 0 for none.
    package var seen: Int
    package var requestID: String

    package init(
        round: String, localGovernment: String, indicator: String, draft: ImprovementItem.Draft, seen: Int,
        requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.indicator = indicator
        self.draft = draft
        self.seen = seen
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        /// With the version that stands now; the same once more changes nothing.
        case saved(Int)
        case invalid(Set<ImprovementItem.Problem>)
        /// Somebody has changed it since; nothing was saved.
        case conflict(ImprovementItem)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        let place = try AnswerPlace(round, localGovernment, indicator, in: environment, on: db)
        guard let role = person.role(for: .planImprovement, at: place.assessment.whereabouts) else {
            throw Refusal.forbidden
        }
        let wanted = ImprovementItem.Draft(
            text: ThaiText.normalisedMultiline(draft.text), owner: draft.owner,
            ownerName: ThaiText.normalised(draft.ownerName), due: draft.due)
        let current = try ImprovementItems.find(place.assessment.id, indicator, on: db)
        if let current, current.draft == wanted { return .saved(current.version) }
        let problems = try problems(of: wanted, on: db)
        guard problems.isEmpty else { return .invalid(problems) }
        if let current, current.version != seen { return .conflict(current) }

        let item = ImprovementItem(
            indicator: indicator, text: wanted.text, owner: wanted.owner, ownerName: wanted.ownerName, due: wanted.due,
            version: (current?.version ?? 0) + 1, savedBy: person.accountID, savedAt: environment.now())
        let entry = try append(item, at: place, by: person, role, in: environment, on: db)
        try ImprovementItems.save(item, of: place.assessment.id, entry: entry, on: db)
        return .saved(item.version)
    }

    private func problems(
        of draft: ImprovementItem.Draft, on db: any Connection
    ) throws -> Set<ImprovementItem.Problem> {
        var problems: Set<ImprovementItem.Problem> = []
        if draft.text.isEmpty { problems.insert(.textMissing) }
        if draft.text.unicodeScalars.count > ImprovementItem.longestText { problems.insert(.textTooLong) }
        if draft.ownerName.unicodeScalars.count > ImprovementItem.longestName { problems.insert(.nameTooLong) }
        if let owner = draft.owner {
            if !draft.ownerName.isEmpty { problems.insert(.twoOwners) }
            let people = try ImprovementOwners.list(localGovernment, on: db)
            if !people.contains(where: { $0.id == owner }) { problems.insert(.ownerElsewhere) }
        }
        return problems
    }

    /// - Returns: the sequence of the entry in the chain of the local government.
    private func append(
        _ item: ImprovementItem, at place: AnswerPlace, by person: Principal, _ role: Role,
        in environment: Environment, on db: any Connection
    ) throws -> Int {
        let texts = [(ImprovementItems.textField, item.text), (ImprovementItems.ownerField, item.ownerName)]
            .map { field, words in (field: field, words: words, salt: environment.randomBytes(16)) }
        var members: [String: CanonicalJSON] = [
            "due_on": item.due.map { .string($0.iso) } ?? .null,
            "owner": item.owner.map { .string(String($0)) } ?? .null, "version": .whole(item.version),
        ]
        for text in texts {
            members[AuditTexts.member(ofField: text.field)] = .string(
                Audit.commitment(to: text.words, salt: text.salt))
        }
        let receipt = try Audit.append(
            AuditEntry(
                .improvementPlanned, round: round, subject: item.indicator,
                became: CanonicalJSON.object(members).text),
            to: localGovernment, by: person.accountID, role: role.rawValue, at: item.savedAt, requestID: requestID,
            on: db)
        for text in texts {
            try AuditEntries.insertText(
                text.words, salt: text.salt, field: text.field, chain: receipt.chain, sequence: receipt.sequence,
                on: db)
        }
        return receipt.sequence
    }
}

/// Who of an office can be named as the owner of a line by his account.
package enum ImprovementOwners {
    package static func list(_ code: String, on db: any Connection) throws -> [(id: Int, name: String)] {
        var known: Set<Int> = []
        return try [Role.recorder, .certifier].flatMap { try Accounts.holding($0, at: code, on: db) }
            .filter { known.insert($0.id).inserted }
    }
}
