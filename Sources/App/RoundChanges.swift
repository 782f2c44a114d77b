import Actions
import ArgumentParser
import Domain
import Store

extension RoundCommand {
    struct Amend: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Pin a successor set that differs only in targets, words, evidence or status.")

        @OptionGroup var database: DatabaseOptions
        @Argument(help: "The round.") var id: String
        @Option(help: "The successor set.") var standards: String
        @Option(help: "Why, for the record and the reports.") var reason: String

        func run() async throws {
            let opened = try await database.open(for: .changing)
            let environment = Environment.live()
            let action = AmendRound(id: id, standardSet: standards, reason: reason)
            switch try await opened.write({ try action.run(in: environment, on: $0) }) {
            case .amended(let from, let changes):
                for change in changes { print(change.indicator.map { "\($0): \(change.wordsEN)" } ?? change.wordsEN) }
                print("round \(id) is judged by set \(standards) instead of \(from)")
            case .notFound: throw CommandRefusal("there is no round \(id): see `mattrathan round list`")
            case .notOpened:
                throw CommandRefusal("round \(id) is not open yet: import the set anew, nothing is frozen")
            case .final:
                throw CommandRefusal("the results of round \(id) are final: they are judged by no other set")
            case .noSuchStandardSet:
                throw CommandRefusal(
                    "there is no standard set \(standards): run `mattrathan standards import FILE` first")
            case .sameSet: throw CommandRefusal("round \(id) is judged by set \(standards) already")
            case .reasonMissing: throw CommandRefusal("--reason must say why")
            case .tooDifferent(let changes):
                for change in changes {
                    StandardError.print(change.indicator.map { "\($0): \(change.wordsEN)" } ?? change.wordsEN)
                }
                throw CommandRefusal(
                    "set \(standards) differs in more than targets, words, evidence and status: it needs a round of its own"
                )
            }
            await opened.close()
        }
    }

    struct Rebase: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take one participant's type, names and place anew from the register.")

        @OptionGroup var database: DatabaseOptions
        @Argument(help: "Code of the local government.") var code: String
        @Option(help: "Why, for the record.") var reason: String
        @Option(help: "The round; the newest open one unless given.") var round: String?

        func run() async throws {
            let opened = try await database.open(for: .changing)
            let environment = Environment.live()
            let rounds = try await opened.read { try Rounds.list(on: $0) }
            guard let id = round ?? rounds.last(where: { $0.state == .open })?.id else {
                throw CommandRefusal("no round is open: see `mattrathan round list`")
            }
            let action = RebaseParticipant(round: id, localGovernment: code, reason: reason)
            switch try await opened.write({ try action.run(in: environment, on: $0) }) {
            case .rebased(let was, let became, let setAside):
                print(
                    "\(code) in round \(id): \(was.shortName) \(was.place) is now \(became.shortName) \(became.place)")
                if setAside > 0 { print("\(setAside) answers no longer apply; they are kept and set aside") }
            case .unchanged: print("\(code) stands in round \(id) as in the register")
            case .notFound: throw CommandRefusal("there is no local government \(code) in round \(id)")
            case .roundClosed: throw CommandRefusal("round \(id) is not open: its participants stay as they are")
            case .certified:
                throw CommandRefusal("\(code) is certified in round \(id): its certifier must withdraw first")
            case .reasonMissing: throw CommandRefusal("--reason must say why")
            }
            await opened.close()
        }
    }
}
