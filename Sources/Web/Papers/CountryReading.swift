import Actions
import Documents
import Domain
import Store

/// A round in columns with the one before it, read for one report.
package struct CountryReading: Sendable {
    private let head: PaperHead
    private let columns: AnswerColumns
    private let earlier: EarlierCountry?

    /// - Parameter isWithEarlier: the summary of the round before is read as well.
    /// - Throws: `Refusal.notFound`.
    package init(
        _ round: String, _ basis: Basis, isWithEarlier: Bool = true, in environment: Environment,
        on db: any Connection
    ) throws {
        let rounds = try Rounds.list(on: db)
        guard let found = rounds.first(where: { $0.id == round }) else { throw Refusal.notFound("no round \(round)") }
        let before = isWithEarlier ? EarlierCountry.round(before: found, among: rounds) : nil
        // The earlier columns are let go before the others are read: both at once would double the memory.
        earlier = try before.map { before in
            let standards = try environment.standards.standards(of: before, on: db)
            let summary = try ColumnsOfAnswers.load(before.id, standards, bases: [basis], on: db).summary(basis)
            return EarlierCountry(round: before, set: standards.set, summary: summary)
        }
        let standards = try environment.standards.standards(of: found, on: db)
        columns = try ColumnsOfAnswers.load(round, standards, bases: [basis], on: db)
        head = PaperHead(
            round: found, set: standards.set, amendments: try Rounds.amendments(of: round, on: db), basis: basis,
            at: environment.now())
    }

    /// - Throws: `Refusal.notFound` for an unknown province.
    package func provinceReport(_ code: String, _ maps: PaperMaps) throws -> OfficialReport {
        try ProvincePaper(code, head, columns).report(maps)
    }

    package func committeeReport(_ maps: PaperMaps) -> OfficialReport { paper.report(maps) }

    package func agenda(for meeting: AgendaMeeting) -> OfficialReport { paper.agenda(for: meeting) }

    private var paper: CountryPaper {
        CountryPaper(head, columns, columns.summary(head.basis), earlier: earlier)
    }
}

/// The summary of the round before, to compare with.
struct EarlierCountry: Sendable {
    let round: Round
    let set: StandardSet
    let summary: Summary

    /// Rounds with invented figures are compared with such only.
    static func round(before round: Round, among rounds: [Round]) -> Round? {
        rounds.filter { $0.demonstration == round.demonstration && $0.id < round.id }.max { $0.id < $1.id }
    }
}
