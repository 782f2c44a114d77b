import Domain
import Store

/// The local government that a short link names, in the round whose citizens are asked now.
package struct SatisfactionPlace: Sendable {
    package let assessment: Assessment
    package let standards: Standards

    /// Takes the newest open round; where none is open, the newest, whose page says so.
    /// - Throws: `Refusal.notFound` where no round knows the local government, or its set asks citizens nothing.
    package init(_ code: String, in environment: Environment, on db: any Connection) throws {
        let rounds = try Assessments.rounds(of: code, on: db)
        guard let round = rounds.last(where: { $0.state == .open }) ?? rounds.last else {
            throw Refusal.notFound("no round with local government \(code)")
        }
        try self.init(round.id, code, in: environment, on: db)
    }

    /// - Throws: `Refusal.notFound`.
    package init(_ round: String, _ code: String, in environment: Environment, on db: any Connection) throws {
        guard let assessment = try Assessments.find(round, code, on: db) else {
            throw Refusal.notFound("no local government \(code) in round \(round)")
        }
        let standards = try environment.standards.standards(of: assessment.round, on: db)
        guard !standards.set.satisfactionQuestions.isEmpty else {
            throw Refusal.notFound("standard set \(standards.set.id) asks citizens nothing")
        }
        self.init(assessment, standards)
    }

    package init(_ assessment: Assessment, _ standards: Standards) {
        self.assessment = assessment
        self.standards = standards
    }

    package var round: Round { assessment.round }
    package var localGovernment: LocalGovernment { assessment.localGovernment }
    package var questions: [StandardSet.SatisfactionQuestion] { standards.set.satisfactionQuestions }
}
