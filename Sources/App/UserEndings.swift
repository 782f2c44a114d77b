import Actions
import ArgumentParser
import Domain
import Store

/// What is taken from a person.
extension UserCommand {
    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Stop an account: sessions and tokens end at once, nothing is deleted. --undo lets it go on.")

        @OptionGroup var database: DatabaseOptions
        @Argument(help: "Sign-in name of the person.") var username: String
        @Option(help: "Why; kept on record.") var reason = "by command"
        @Flag(help: "Let a disabled account go on.") var undo = false
        @Option(help: "text or json.") var format: OutputFormat = .text

        func run() async throws {
            let opened = try await database.open(for: .writingBeside)
            let environment = Environment.live()
            let (username, reason, undo) = (username, reason, undo)
            let outcome = try await opened.write { db -> DisableAccount.Outcome? in
                guard let account = try AccountChanges.find(username: username, on: db) else { return nil }
                return try DisableAccount(account: account.id, enables: undo, reason: reason)
                    .runAsCommand(in: environment, on: db)
            }
            let state = undo ? "enabled" : "disabled"
            switch outcome {
            case nil: throw CommandRefusal("there is no person \(username): see `mattrathan user list`")
            case .reasonMissing?: throw CommandRefusal("--reason is blank: say why, it is kept on record")
            case .reasonTooLong?:
                throw CommandRefusal("--reason is longer than \(HandOverRole.longestReason) characters: shorten it")
            case .unchanged?: throw CommandRefusal("\(username) is \(state) already")
            case .done?, .himself?: break
            }
            switch format {
            case .text: print("\(username) is \(state)")
            case .json:
                print(CanonicalJSON.object(["state": .string(state), "username": .string(username)]).text)
            }
            await opened.close()
        }
    }

    struct Pseudonymise: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Take a person's name away for good: the number of the account stays, and everything done under it.")

        @OptionGroup var database: DatabaseOptions
        @Argument(help: "Sign-in name of the person, who must hold no role any more.") var username: String
        @Option(help: "Who decided so, and why; kept on record.") var reason: String
        @Option(help: "text or json.") var format: OutputFormat = .text

        func run() async throws {
            let opened = try await database.open(for: .writingBeside)
            let environment = Environment.live()
            let (username, reason) = (username, reason)
            let (account, outcome) = try await opened.write { db -> (Int, PseudonymisePerson.Outcome?) in
                guard let account = try Pseudonyms.account(username, on: db) else { return (0, nil) }
                return (account, try PseudonymisePerson(account: account, reason: reason).run(in: environment, on: db))
            }
            switch outcome {
            case nil: throw CommandRefusal("there is no person \(username): see `mattrathan user list`")
            case .holdsRoles?:
                throw CommandRefusal("\(username) still holds roles: hand them over or end them on /people first")
            case .reasonMissing?:
                throw CommandRefusal("--reason is blank: say who decided so and why, it is kept on record")
            case .reasonTooLong?:
                throw CommandRefusal("--reason is longer than \(HandOverRole.longestReason) characters: shorten it")
            case .unchanged?: throw CommandRefusal("the name of \(username) was taken away before")
            case .done?: break
            }
            switch format {
            case .text: print("\(username) is now account \(account) without a name")
            case .json:
                print(
                    CanonicalJSON.object(["number": .whole(account), "state": .string("pseudonymised")]).text)
            }
            await opened.close()
        }
    }

    struct TakeSecondFactor: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take the second factor away from a person who has lost both telephone and recovery codes.",
            discussion:
                "Make sure who is asking first. Sessions end; where a role requires a second factor, the next sign-in sets up another."
        )

        @OptionGroup var database: DatabaseOptions
        @Argument(help: "Sign-in name of the person.") var username: String
        @Option(help: "How you know who is asking; kept on record.") var reason: String
        @Option(help: "text or json.") var format: OutputFormat = .text

        func run() async throws {
            let opened = try await database.open(for: .writingBeside)
            let environment = Environment.live()
            let action = Actions.TakeSecondFactor(username: username, reason: reason)
            switch try await opened.write({ try action.run(in: environment, on: $0) }) {
            case .unknown: throw CommandRefusal("there is no person \(username): see `mattrathan user list`")
            case .unchanged: throw CommandRefusal("\(username) has no second factor")
            case .reasonMissing:
                throw CommandRefusal("--reason is blank: say how you know who is asking, it is kept on record")
            case .reasonTooLong:
                throw CommandRefusal("--reason is longer than \(HandOverRole.longestReason) characters: shorten it")
            case .done: break
            }
            switch format {
            case .text:
                print(
                    "the second factor of \(username) is gone; where a role needs one, the next sign-in sets up another"
                )
            case .json:
                print(
                    CanonicalJSON.object(["state": .string("without-second-factor"), "username": .string(username)])
                        .text)
            }
            await opened.close()
        }
    }
}
