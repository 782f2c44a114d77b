import Actions
import ArgumentParser
import Domain
import Store

struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Persons who may sign in.",
        subcommands: [List.self, Add.self, Reset.self, Disable.self, TakeSecondFactor.self, Pseudonymise.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List persons and their roles.")

        @OptionGroup var database: DatabaseOptions
        @Option(help: "text or json.") var format: OutputFormat = .text

        func run() async throws {
            let opened = try await database.open(for: .reading)
            let persons = try await opened.read { try Accounts.list(on: $0) }
            switch format {
            case .json:
                print(
                    CanonicalJSON.array(
                        persons.map { person in
                            .object([
                                "name": .string(person.name),
                                "roles": .array(
                                    person.assignments.map {
                                        .object(["place": .string($0.place), "role": .string($0.role.rawValue)])
                                    }),
                                "username": .string(person.username),
                            ])
                        }
                    ).text)
            case .text:
                for person in persons {
                    let roles = person.assignments.map { $0.place.isEmpty ? "\($0.role)" : "\($0.role) \($0.place)" }
                    print("\(person.username)\t\(person.name)\t\(roles.joined(separator: ", "))")
                }
            }
            await opened.close()
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Invite a person; the one-time code stands alone on the last line and is shown only once.",
            discussion: """
                The person opens /invitation on the site, types the code, and chooses a password. \
                The first administrator of a new machine: user add NAME --name "…" --role admin
                """)

        @OptionGroup var database: DatabaseOptions
        @Argument(help: "Sign-in name that is proposed: a-z, 0-9, dot, hyphen, underscore.") var username: String
        @Option(help: "Name and surname.") var name: String
        @Option(help: "recorder, certifier, district, province, odloc, dla, committee, auditor or admin.")
        var role: String
        @Option(help: "Code of a local government, district or province; none for the country.") var place = ""
        @Option(help: "text or json.") var format: OutputFormat = .text

        func validate() throws {
            guard let known = Role(rawValue: role), known != .contributor else {
                throw ValidationError("--role must be one of \(Self.roles)")
            }
        }

        func run() async throws {
            guard let known = Role(rawValue: role) else { throw ValidationError("--role must be one of \(Self.roles)") }
            let opened = try await database.open(for: .writingBeside)
            let environment = Environment.live()
            let action = AddUser(username: username, name: name, role: known, place: place)
            switch try await opened.write({ try action.run(in: environment, on: $0) }) {
            case .made(let issued): issued.announce("invitation of \(username)", format)
            case .badUsername(let problem): throw CommandRefusal(problem.line(username))
            case .invalid(let problems):
                throw CommandRefusal(problems.map { $0.line(role: role, place: place) }.joined(separator: "; "))
            }
            await opened.close()
        }

        private static let roles = Role.allCases.filter { $0 != .contributor }.map(\.rawValue).joined(separator: ", ")
    }

    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Make a code by which a person chooses a new password within 15 minutes; it stands on the last line.")

        @OptionGroup var database: DatabaseOptions
        @Argument(help: "Sign-in name of the person.") var username: String
        @Option(help: "text or json.") var format: OutputFormat = .text

        func run() async throws {
            let opened = try await database.open(for: .writingBeside)
            let environment = Environment.live()
            let action = IssuePasswordCode(username: username)
            guard let issued = try await opened.write({ try action.run(in: environment, on: $0) }) else {
                throw CommandRefusal("there is no person \(username) who may sign in: see `mattrathan user list`")
            }
            issued.announce("new password of \(username)", format)
            await opened.close()
        }
    }
}

extension IssuedInvitation {
    /// The code alone on the last line, or one object.
    fileprivate func announce(_ what: String, _ format: OutputFormat) {
        let until = ThaiClock.rfc3339(invitation.expiresAt)
        switch format {
        case .text:
            StandardError.print("\(what), until \(until); to be typed at /invitation, once")
            print(code.text)
        case .json:
            print(
                CanonicalJSON.object([
                    "code": .string(code.text), "expires_at": .string(until),
                    "path": .string("/invitation/\(code.text)"), "username": .string(invitation.username),
                ]).text)
        }
    }
}

extension Username.Problem {
    fileprivate func line(_ username: String) -> String {
        switch self {
        case .taken: "there is a person \(username) already: choose another sign-in name"
        case .reserved: "a sign-in name cannot begin with contributor- or nameless-: choose another"
        case .missing, .tooShort, .tooLong, .wrongLetters:
            """
            \(username) is no sign-in name: use \(Username.shortest) to \(Username.longest) of a-z, 0-9, dot, hyphen and \
            underscore, a letter first
            """
        }
    }
}

extension InvitationProblem {
    fileprivate func line(role: String, place: String) -> String {
        switch self {
        case .nameMissing: "--name is blank: give name and surname"
        case .nameTooLong: "--name is longer than \(Invitation.longestText) characters: shorten it"
        case .emailBad: "the e-mail address is not right"
        case .placeUnknown:
            "no local government, district or province has the code \(place): see `mattrathan register export`"
        case .placeUnsuitable:
            "the role \(role) is not held in a place like “\(place)”: --place takes the seven digits of a local government, "
                + "four of a district, two of a province, and is left out for the country"
        case .heldAlready: "somebody of this name holds the role there already: see `mattrathan user list`"
        case .waitingAlready: "an invitation to this name is waiting already: revoke it on the page /people first"
        }
    }
}
