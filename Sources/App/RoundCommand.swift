import Actions
import ArgumentParser
import Domain
import Store

struct RoundCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "round", abstract: "Rounds of the assessment.",
        subcommands: [List.self, Create.self, Open.self, Close.self, Amend.self, Rebase.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List rounds.")

        @OptionGroup var database: DatabaseOptions
        @Option(help: "text or json.") var format: OutputFormat = .text

        func run() async throws {
            let opened = try await database.open(for: .reading)
            let rounds = try await opened.read { try Rounds.list(on: $0) }
            switch format {
            case .json:
                print(
                    CanonicalJSON.array(
                        rounds.map { round in
                            .object([
                                "closes_on": .string(round.closesOn.iso), "demonstration": .bool(round.demonstration),
                                "id": .string(round.id), "opens_on": .string(round.opensOn.iso),
                                "standard_set": .string(round.standardSet), "state": .string(round.state.rawValue),
                            ])
                        }
                    ).text)
            case .text:
                for round in rounds {
                    print(
                        "\(round.id)\t\(round.state)\tset \(round.standardSet)\t\(round.opensOn.iso) to \(round.closesOn.iso)"
                    )
                }
            }
            await opened.close()
        }
    }

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Prepare a round on a standard set.")

        @OptionGroup var database: DatabaseOptions
        @Argument(help: "The B.E. year, such as 2567.") var id: String
        @Option(help: "Standard set.") var standards: String
        @Option(help: "First day of recording, YYYY-MM-DD; 1 April of the year unless given.") var opens: String?
        @Option(help: "Last day of recording, YYYY-MM-DD; 31 July of the year unless given.") var closes: String?
        @Option(help: "Meeting of the Committee whose resolution orders it, such as 4/2566.") var meeting = ""
        @Option(help: "Day of that meeting, YYYY-MM-DD.") var meetingOn: String?

        func run() async throws {
            guard let buddhistYear = Int(id), (2400...2999).contains(buddhistYear) else {
                throw CommandRefusal("a round is named by a B.E. year such as 2567, not \(id)")
            }
            let year = buddhistYear - 543
            let round = Round(
                id: id, standardSet: standards, state: .prepared, opensOn: try day(opens ?? "\(year)-04-01", "--opens"),
                closesOn: try day(closes ?? "\(year)-07-31", "--closes"),
                resolution: Resolution(meeting: meeting, on: try meetingOn.map { try day($0, "--meeting-on") }))
            let opened = try await database.open(for: .changing)
            let environment = Environment.live()
            switch try await opened.write({ try CreateRound(round: round).run(in: environment, on: $0) }) {
            case .created: print("round \(id) is prepared: \(round.opensOn.iso) to \(round.closesOn.iso)")
            case .exists: throw CommandRefusal("round \(id) exists already: see `mattrathan round list`")
            case .noSuchStandardSet:
                throw CommandRefusal(
                    "there is no standard set \(standards): run `mattrathan standards import FILE` first")
            case .datesReversed: throw CommandRefusal("--opens must not be after --closes")
            case .notAYear: throw CommandRefusal("a round is named by a B.E. year such as 2567, not \(id)")
            }
            await opened.close()
        }

        private func day(_ text: String, _ option: String) throws -> ThaiDate {
            guard let date = ThaiDate(iso: text) else {
                throw CommandRefusal("\(option) must be a day such as 2024-04-01, not \(text)")
            }
            return date
        }
    }

    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Open a round: freezes its standard set and its participants.")

        @OptionGroup var database: DatabaseOptions
        @Argument(help: "The round.") var id: String
        @Option(help: "Reference of the Office's approval of targets that are not observed ones.") var approval = ""

        func run() async throws {
            let opened = try await database.open(for: .changing)
            let environment = Environment.live()
            let action = OpenRound(id: id, approvalReference: approval)
            switch try await opened.write({ try action.run(in: environment, on: $0) }) {
            case .opened(let participants): print("round \(id) is open with \(participants) local governments")
            case .notFound: throw CommandRefusal("there is no round \(id): see `mattrathan round list`")
            case .notPrepared(let state): throw CommandRefusal("round \(id) is \(state) already")
            case .unapproved(let codes):
                throw CommandRefusal(
                    "\(codes.count) counted indicators have targets the Office has not approved (\(codes.prefix(3).joined(separator: ", ")) …): give --approval REFERENCE, or make them pilots"
                )
            case .emptyRegister:
                throw CommandRefusal("the register is empty: run `mattrathan register import FILE.csv` first")
            }
            await opened.close()
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Close a round: nothing more is recorded.")

        @OptionGroup var database: DatabaseOptions
        @Argument(help: "The round.") var id: String

        func run() async throws {
            let opened = try await database.open(for: .changing)
            let environment = Environment.live()
            switch try await opened.write({ try CloseRound(id: id).run(in: environment, on: $0) }) {
            case .closed: print("round \(id) is closed")
            case .notFound: throw CommandRefusal("there is no round \(id): see `mattrathan round list`")
            case .notOpen(let state): throw CommandRefusal("round \(id) is \(state), not open")
            }
            await opened.close()
        }
    }
}
