import Actions
import ArgumentParser
import Domain
import Store

/// Explains one verdict to its figures: what was compared with what, and what would have passed.
struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain the verdict of one indicator of one local government, as recorded now.")

    @OptionGroup var database: DatabaseOptions
    @Option(help: "Round, such as 2567.") var round: String
    @Option(help: "Code of the local government, seven digits.") var lao: String
    @Option(help: "Code of the indicator, such as A1-01.") var indicator: String
    @Option(help: "text or json.") var format: OutputFormat = .text

    func run() async throws {
        let opened = try await database.open(for: .reading)
        let (round, lao, indicator) = (round, lao, indicator)
        let environment = Environment.live()
        let explanation = try await opened.read { db in
            do {
                return try Explain.explanation(round, lao, indicator, in: environment, on: db)
            } catch Refusal.notFound(let what) {
                throw CommandRefusal(what)
            }
        }
        await opened.close()
        switch format {
        case .json: print(explanation.canonical(of: lao).text)
        case .text: print(text(explanation))
        }
    }

    private static func explanation(
        _ round: String, _ lao: String, _ indicator: String, in environment: Environment, on db: any Connection
    ) throws -> Explanation {
        guard try Rounds.find(round, on: db) != nil else { throw CommandRefusal.noRound(round) }
        let place = try AnswerPlace(round, lao, indicator, in: environment, on: db)
        let stored = try Answers.find(place.assessment.id, indicator, on: db)
        return Explanation(
            place.state(stored, try place.baseFrame(on: db)), place.indicator,
            for: place.assessment.localGovernment.type, percentPlaces: place.standards.set.percentPlaces)
    }

    private func text(_ explanation: Explanation) -> String {
        let lines: [(String, String?)] = [
            ("local government", lao),
            ("indicator", "\(indicator) \(explanation.indicator.nameTH)"),
            ("kind", explanation.indicator.kind.rawValue),
            ("frame", explanation.frame?.description ?? "blank"),
            ("provision", explanation.provision?.description ?? "blank"),
            ("carried out", (explanation.judgement.answer?.carriedOut ?? true) ? "yes" : "no"),
            ("target", "\(explanation.target.comparison.rawValue) \(explanation.target.value)"),
            ("percent", explanation.percent?.description),
            ("value", explanation.value?.description),
            ("verdict", explanation.verdict.rawValue),
            ("would pass", explanation.wouldPass?.description),
            ("in words", explanation.words(in: .thai)),
        ]
        return lines.compactMap { name, value in
            value.map { name + String(repeating: " ", count: 18 - name.count) + $0 }
        }.joined(separator: "\n")
    }
}
