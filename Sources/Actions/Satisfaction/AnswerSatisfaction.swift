import Domain
import Store

/// A citizen says which services he is satisfied with. Nobody is signed in, nothing of him is kept, and no entry goes to the
/// record of officers' acts (ADR 16); the pages limit how often this is asked for.
package struct AnswerSatisfaction: Sendable {
    package var round: String
    package var localGovernment: String
    package var sheet: SatisfactionSheet
    /// As typed.
    package var remark: String
    /// The number of the form, drawn by chance when it was shown: the same form counts once.
    package var form: [UInt8]

    package init(round: String, localGovernment: String, sheet: SatisfactionSheet, remark: String, form: [UInt8]) {
        self.round = round
        self.localGovernment = localGovernment
        self.sheet = sheet
        self.remark = remark
        self.form = form
    }

    package enum Outcome: Hashable, Sendable {
        case counted
        /// This very form was sent before; nothing was counted again.
        case repeated
        case closed(ClosedReason)
        /// No service was judged.
        case nothingChosen
        case remark(SatisfactionRemark.Problem)
    }

    /// - Throws: `Refusal.notFound`.
    package func perform(in environment: Environment, on database: any Database) async throws -> Outcome {
        try await database.write { try run(in: environment, on: $0) }
    }

    package func run(in environment: Environment, on db: any Connection) throws -> Outcome {
        let place = try SatisfactionPlace(round, localGovernment, in: environment, on: db)
        let now = environment.now()
        if let reason = place.round.closedReason(at: now) { return .closed(reason) }
        let asked = Set(place.questions.map(\.code))
        let known = SatisfactionSheet(sheet.choices.filter { asked.contains($0.key) })
        guard !known.choices.isEmpty else { return .nothingChosen }
        switch SatisfactionRemark.check(remark) {
        case .failure(let problem): return .remark(problem)
        case .success(let remark):
            let (day, hour, _, _) = ThaiClock.bangkok(millisecondsSinceEpoch: now)
            let isNew = try Satisfactions.insert(
                known, form: form, of: place.assessment.id, on: day, hour: hour, on: db)
            guard isNew else { return .repeated }
            if !remark.isEmpty {
                try Satisfactions.insert(
                    remark: remark, id: environment.randomBytes(8), of: place.assessment.id, on: day, on: db)
            }
            return .counted
        }
    }
}
