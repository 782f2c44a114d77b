import Domain
import Store

/// Closes what somebody said about a row: answers it, acknowledges it, or takes back one's own.
package struct CloseObservation: Action {
    package var round: String
    package var localGovernment: String
    package var indicator: String
    package var number: Int
    package var text: String
    package var requestID: String

    package init(
        round: String, localGovernment: String, indicator: String, number: Int, text: String, requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.indicator = indicator
        self.number = number
        self.text = text
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case closed(Observation.Ending)
        /// A question is answered in words.
        case textMissing
        case textTooLong
        /// It had been closed when this came.
        case closedBefore
        case roundClosed(ClosedReason)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        let place = try AnswerPlace(round, localGovernment, indicator, in: environment, on: db)
        let role = try place.roleToDiscuss(of: person, on: db)
        let ofRow = try Observations.list(place.assessment.id, indicator: indicator, on: db)
        guard let observation = ofRow.first(where: { $0.number == number }) else {
            throw Refusal.notFound("no observation \(number) on \(indicator) of \(localGovernment) in round \(round)")
        }
        if let reason = place.assessment.round.closedToObservations { return .roundClosed(reason) }
        let words = ThaiText.normalisedMultiline(text)
        if let closing = observation.closing {
            // A form that was sent twice.
            let isSame = closing.statement.account == person.accountID && closing.statement.text == words
            return isSame ? .closed(closing.ending) : .closedBefore
        }
        guard words.unicodeScalars.count <= Observation.longestText else { return .textTooLong }
        let isOwn = observation.opening.account == person.accountID
        guard let ending = Observation.ending(of: observation.kind, isOwn: isOwn, in: role, saying: words) else {
            return .textMissing
        }
        let entry = try Audit.append(
            .observationClosed, words, Observation.Fact(number: number, kind: observation.kind, ending: ending),
            at: place, by: person, role, requestID: requestID, in: environment, on: db)
        guard try Observations.close(number, of: place.assessment.id, ending, entry: entry, on: db) else {
            throw StoreError.failed("observation \(number) of \(localGovernment) was closed under a lock")
        }
        // Nobody needs to know that somebody took back his own words.
        if ending != .withdrawn {
            try Notices.queue(
                .discussed, of: place.assessment, step: entry, by: person.accountID,
                alsoTo: observation.opening.account, in: environment, on: db)
        }
        return .closed(ending)
    }
}
