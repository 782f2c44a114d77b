import Actions
import ArgumentParser
import Domain
import Store

struct SeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seed", abstract: "Invented figures for demonstrations and trials.", subcommands: [National.self])

    struct National: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Fill rounds with invented figures for the whole country.",
            discussion: """
                Creates the round and those of the years before it where they do not exist, marks them as \
                demonstrations, and replaces what was invented in them before. The same seed gives the same \
                `answers export`. A round that holds a figure somebody recorded is refused.
                """)

        @OptionGroup var database: DatabaseOptions
        @Option(help: "The last round, such as 2567.") var round: String
        @Option(help: "Any whole number.") var seed: Int
        @Option(help: "Rounds to fill: this one and those of the years before it.") var years = 5
        @Option(help: "Share of the cells that are recorded, 0 to 1.") var fill = "0.97"
        @Option(help: "Share of the local governments that are certified, 0 to 1.") var certified = "0.9"
        @Option(help: "text or json.") var format: OutputFormat = .text

        func validate() throws {
            guard (1...20).contains(years) else { throw ValidationError("--years must be from 1 to 20") }
            _ = try (share(fill, "--fill"), share(certified, "--certified"))
        }

        func run() async throws {
            let action = SeedNational(
                round: round, seed: seed, years: years, fill: try share(fill, "--fill"),
                certified: try share(certified, "--certified"),
                earlierSet: years > 1 ? try Self.earlierSet() : nil)
            let opened = try await database.open(for: .changing)
            let began = ContinuousClock.now
            let progress = ProgressLine()
            let outcome = try await action.run(in: .live(), on: opened) { round, done, all in
                progress.show("round \(round), local governments", done, of: all)
            }
            progress.end()
            await opened.close()
            let seconds = began.duration(to: .now)
            switch outcome {
            case .refused(let reason): throw CommandRefusal.seed(reason)
            case .seeded(let rounds) where format == .json: print(Self.json(rounds, seconds).text)
            case .seeded(let rounds):
                for one in rounds {
                    let counts = [one.answers, one.localGovernments, one.certified].map { ExactDecimal($0).grouped }
                    print(
                        "round \(one.round): \(counts[0]) answers of \(counts[1]) local governments, \(counts[2]) certified"
                    )
                }
                print("in \(seconds.inMilliseconds) s")
            }
        }

        /// - Throws: `CommandRefusal`.
        static func earlierSet() throws -> ImportStandardSet {
            let file = try ProjectFolders.seeds() + "/standards/2566.yaml"
            return ImportStandardSet(source: try readText(file), name: file)
        }

        private func share(_ text: String, _ option: String) throws -> ExactDecimal {
            guard let share = ExactDecimal(canonicalInput: text), share >= .zero, share <= ExactDecimal(1) else {
                throw ValidationError("\(option) must be a share from 0 to 1, such as 0.9, not \(text)")
            }
            return share
        }

        private static func json(_ rounds: [SeededRound], _ seconds: Duration) -> CanonicalJSON {
            .object([
                "rounds": .array(
                    rounds.map { one in
                        .object([
                            "answers": .whole(one.answers), "certified": .whole(one.certified),
                            "local_governments": .whole(one.localGovernments), "round": .string(one.round),
                        ])
                    }),
                "seconds": .decimal(seconds.inMilliseconds),
            ])
        }
    }
}

extension CommandRefusal {
    static func seed(_ reason: SeedNational.Reason) -> CommandRefusal {
        switch reason {
        case .notAYear(let id): CommandRefusal("a round is named by a B.E. year such as 2567, not \(id)")
        case .holdsRealFigures(let id):
            CommandRefusal("round \(id) holds figures that somebody recorded: seed another round, or another database")
        case .emptyRegister:
            CommandRefusal("the register is empty: run `mattrathan register import FILE.csv` first")
        case .noStandardSet(let id):
            CommandRefusal("there is no standard set for round \(id): run `mattrathan standards import FILE` first")
        case .earlierSetHasErrors(let problems):
            CommandRefusal(
                "the standard set of the years before has \(problems.count) errors, first \(problems.first?.description ?? "")"
            )
        }
    }
}
