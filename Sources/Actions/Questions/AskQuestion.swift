import Domain
import Store

/// ถามคำถาม: asks those above something about an indicator or the system.
package struct AskQuestion: Action {
    package var text: String
    /// The round in which he works; another than there is, or "", for the one that is going on.
    package var round: String
    /// "" for no indicator.
    package var indicator: String
    /// For which of his places somebody asks who works in several.
    package var place: String
    package var page: String
    package var requestID: String

    package init(
        text: String, round: String = "", indicator: String = "", place: String = "", page: String = "",
        requestID: String = ""
    ) {
        self.text = text
        self.round = round
        self.indicator = indicator
        self.place = place
        self.page = page
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case asked(Int)
        /// The same person has asked the same and it still waits, as after a form that was sent twice.
        case standing(Int)
        case textMissing
        case textTooLong
        case indicatorUnknown
        /// `Question.mostOpen` of his wait for an answer.
        case tooManyOpen
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard person.mayAsk else { throw Refusal.forbidden }
        let assignment = person.assignments.first { $0.place == place } ?? person.assignments.first
        var origin = try origin(assignment?.place ?? "", on: db)
        try QuestionRecord.lock(origin.chain, on: db)
        let words = ThaiText.normalisedMultiline(text)
        guard !words.isEmpty else { return .textMissing }
        guard words.unicodeScalars.count <= Question.longestText else { return .textTooLong }
        let current = try Rounds.find(round, on: db) ?? Rounds.current(on: db)
        origin.round = current?.id
        if !indicator.isEmpty {
            let standards = try current.map { try environment.standards.standards(of: $0, on: db) }
            guard let known = standards?.indicator(indicator) else { return .indicatorUnknown }
            origin.indicator = known.code
        }
        let open = try Questions.list(.ownWaiting(person.accountID), on: db)
        if let standing = open.first(where: {
            $0.messages.first?.statement.text == words && $0.origin.indicator == origin.indicator
        }) {
            return .standing(standing.id)
        }
        guard open.count < Question.mostOpen else { return .tooManyOpen }
        let id = try Questions.insert(origin, by: person.accountID, at: environment.now(), on: db)
        let entry = try QuestionRecord.append(
            .questionAsked, words, id, origin, by: person, assignment?.role, requestID: requestID, in: environment,
            on: db)
        try Questions.insertMessage(.question, number: 1, of: id, entry: entry, on: db)
        return .asked(id)
    }

    /// Of a local government in its own chain, so that its people find it in their record; of others among central acts.
    private func origin(_ place: String, on db: any Connection) throws -> Question.Origin {
        var origin = Question.Origin(
            chain: Audit.centralChain, place: place, province: "", round: nil, indicator: nil,
            page: String(page.prefix(500)))
        if let local = try LocalGovernments.find(place, on: db) {
            origin.chain = local.code
            origin.province = local.provinceCode
        } else if let district = try Districts.find(place, on: db) {
            origin.province = district.provinceCode
        }
        return origin
    }
}

/// Asks again in the same matter, or adds to what was asked.
package struct AskAgain: Action {
    package var question: Int
    package var text: String
    /// How many messages were on the page.
    package var seen: Int
    package var requestID: String

    package init(question: Int, text: String, seen: Int, requestID: String = "") {
        self.question = question
        self.text = text
        self.seen = seen
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case asked
        case textMissing
        case textTooLong
        /// Something was said meanwhile.
        case conflict
        case closed
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        let found = try QuestionRecord.locked(question, on: db)
        guard person.mayAsk, found.asker == person.accountID else { throw Refusal.forbidden }
        guard found.state != .closed else { return .closed }
        let words = ThaiText.normalisedMultiline(text)
        guard !words.isEmpty else { return .textMissing }
        guard words.unicodeScalars.count <= Question.longestText else { return .textTooLong }
        if let last = found.messages.last, last.kind == .question, last.statement.text == words { return .asked }
        guard seen == found.messages.count else { return .conflict }
        let role = found.messages.first?.statement.role
        let entry = try QuestionRecord.append(
            .questionAsked, words, found.id, found.origin, by: person, role, requestID: requestID, in: environment,
            on: db)
        try Questions.insertMessage(.question, number: seen + 1, of: found.id, entry: entry, on: db)
        // Who adds to a question that waits does not begin to wait anew.
        if found.state == .answered { try Questions.move(found.id, to: .asked, at: environment.now(), on: db) }
        return .asked
    }
}

/// Whoever asked needs no more: it helped, or he found it out himself.
package struct CloseQuestion: Action {
    package var question: Int
    package var requestID: String

    package init(question: Int, requestID: String = "") {
        self.question = question
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case closed
        case closedBefore
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        let found = try QuestionRecord.locked(question, on: db)
        guard person.mayAsk, found.asker == person.accountID else { throw Refusal.forbidden }
        guard found.state != .closed else { return .closedBefore }
        _ = try QuestionRecord.append(
            .questionClosed, nil, found.id, found.origin, by: person, found.messages.first?.statement.role,
            requestID: requestID, in: environment, on: db)
        try Questions.move(found.id, to: .closed, at: environment.now(), on: db)
        return .closed
    }
}
