import Actions
import ArgumentParser
import Domain
import Store

/// Re-computes the verdicts of a round from its stored rows; every table of results must agree with it.
struct Score: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Re-compute the verdicts of a round from its stored rows.",
        discussion: """
            Judges every applicable cell of the country and prints how many there are of each verdict. The rate is \
            met in per cent of met, below target and not carried out; pilots are not counted.
            """)

    @OptionGroup var database: DatabaseOptions
    @Option(help: "Round, such as 2567.") var round: String
    @Option(help: "live (what is recorded now) or certified.") var basis: Basis = .live
    @Option(help: "text or json.") var format: OutputFormat = .text

    func run() async throws {
        let began = ContinuousClock.now
        let opened = try await database.open(for: .reading)
        let (round, basis) = (round, basis)
        let environment = Environment.live()
        let (set, tally) = try await opened.read { db in
            guard let found = try Rounds.find(round, on: db) else { throw CommandRefusal.noRound(round) }
            let standards = try environment.standards.standards(of: found, on: db)
            let columns = try ColumnsOfAnswers.load(round, standards, bases: [basis], on: db)
            return (standards.set.id, columns.summary(basis).national.tally)
        }
        await opened.close()
        let seconds = began.duration(to: .now).inMilliseconds
        switch format {
        case .json: print(json(set, tally, seconds).text)
        case .text: print(text(set, tally, seconds))
        }
    }

    private func json(_ set: String, _ tally: Tally, _ seconds: ExactDecimal) -> CanonicalJSON {
        .object([
            "basis": .string(basis.rawValue),
            "counts": .object(
                Dictionary(
                    Verdict.allCases.map { ($0.rawValue, .whole(tally[$0])) }, uniquingKeysWith: { first, _ in first })),
            "rate": .figure(tally.rate),
            "round": .string(round),
            "seconds": .decimal(seconds),
            "standard_set": .string(set),
        ])
    }

    private func text(_ set: String, _ tally: Tally, _ seconds: ExactDecimal) -> String {
        var lines = ["Round \(round), \(basis.rawValue) figures, standard set \(set)"]
        for verdict in Verdict.allCases {
            let name = verdict.rawValue + String(repeating: " ", count: 16 - verdict.rawValue.count)
            lines.append("  \(name)\(ExactDecimal(tally[verdict]).grouped)")
        }
        lines.append("  rate            \(tally.rate.map { "\($0) %" } ?? "nothing to count")")
        lines.append("\(ExactDecimal(tally.applicable).grouped) cells in \(seconds) s")
        return lines.joined(separator: "\n")
    }
}

extension Basis: ExpressibleByArgument {}

extension CommandRefusal {
    static func noRound(_ round: String) -> CommandRefusal {
        CommandRefusal("there is no round \(round): see `mattrathan round list`")
    }
}

extension Duration {
    /// In seconds, to the millisecond.
    var inMilliseconds: ExactDecimal {
        let (seconds, attoseconds) = components
        return ExactDecimal(millionths: (seconds * 1_000 + attoseconds / 1_000_000_000_000_000) * 1_000)
    }
}
