import ArgumentParser
import Domain
import Store

struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Persons who may sign in.", subcommands: [List.self])

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
}
