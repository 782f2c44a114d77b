import Domain
import Store

/// Sets the questions of the short test of a workshop; none means that there is no test.
package struct SaveWorkshopTest: Action {
    package var round: String
    package var questions: [WorkshopQuestion]
    package var requestID: String

    package init(round: String, questions: [WorkshopQuestion], requestID: String = "") {
        self.round = round
        self.questions = questions
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case saved
        /// Questions, from 0, that ask nothing, have fewer than two options or no right one.
        case invalid(Set<Int>)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.roleInCountry(for: .arrangeWorkshop) else { throw Refusal.forbidden }
        try Rounds.lock(round, exclusively: true, on: db)
        guard try Workshops.find(round, on: db) != nil else { throw Refusal.notFound("no workshop in round \(round)") }
        let wrong = questions.indices.filter { !questions[$0].isValid || $0 >= WorkshopQuestion.most }
        guard wrong.isEmpty else { return .invalid(Set(wrong)) }
        let was = try WorkshopTests.questions(round, on: db)
        guard was != questions else { return .saved }
        let now = environment.now()
        try WorkshopTests.save(questions, of: round, by: person.accountID, at: now, on: db)
        func facts(_ list: [WorkshopQuestion]) -> String {
            CanonicalJSON.array(
                list.map { question in
                    .object([
                        "options": .array(question.options.map { .string($0) }), "right": .whole(question.right ?? 0),
                        "text": .string(question.text),
                    ])
                }
            ).text
        }
        _ = try Audit.append(
            AuditEntry(.workshopTestSaved, round: round, was: facts(was), became: facts(questions)),
            to: Audit.centralChain, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        return .saved
    }
}
