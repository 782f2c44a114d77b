import Actions
import Domain

/// The rows that a form without script sends, and what came of each: the same for recorders and for those who came by a link.
struct SentRows: Sendable {
    let saves: [SaveAnswer]
    let outcomes: [String: SaveAnswer.Outcome]
}

extension Site {
    /// Saves every row of a form: a draft that is given up first, then the rows, with the one that was confirmed as unchanged.
    /// - Parameter indicators: those that the form may hold.
    func save(
        _ fields: FormFields, _ indicators: [Indicator], confirmed: ConfirmedRow?, round: String, code: String,
        _ visit: Visit, requestID: String
    ) async throws -> SentRows {
        let choice = ConflictChoice(fields, among: indicators.map(\.code))
        if let subject = choice.discarded {
            try await DiscardDraft(round: round, localGovernment: code, subject: subject)
                .perform(by: .known(visit.person), in: environment, on: database)
        }
        let sent = indicators.filter { fields.has("version.\($0.code)") && $0.code != choice.discarded }
        let saves = sent.map { indicator in
            var save = AnswerForm.save(
                fields, round: round, code: code, indicator: indicator, suffix: ".\(indicator.code)",
                requestID: requestID)
            save.seen = choice.seen(save.seen, of: indicator.code)
            confirmed?.confirm(&save)
            return save
        }
        let outcomes = try await SaveArea(answers: saves)
            .perform(by: .known(visit.person), in: environment, on: database)
        for case .saved(let saved) in outcomes.values { noteSave(saved, round: round, code: code) }
        return SentRows(saves: saves, outcomes: outcomes)
    }
}
