import Actions
import ArgumentParser
import Domain
import Store

struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Tokens by which programs act for a person.",
        subcommands: [Create.self, List.self, Revoke.self])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a token; it stands alone on the last line and is shown only once.")

        @OptionGroup var database: DatabaseOptions
        @Option(help: "Sign-in name of the person.") var user: String
        @Option(help: "Days until it expires, 1 to 366.") var days = 30
        @Option(help: "read or record.") var scope: Scope = .record

        enum Scope: String, ExpressibleByArgument, CaseIterable, Sendable {
            case read, record
        }

        func validate() throws {
            guard (1...366).contains(days) else { throw ValidationError("--days must be from 1 to 366") }
        }

        func run() async throws {
            let opened = try await database.open(for: .writingBeside)
            let environment = Environment.live()
            let action = CreateToken(username: user, days: days, mayRecord: scope == .record)
            switch try await opened.write({ try action.run(in: environment, on: $0) }) {
            case .noSuchPerson:
                throw CommandRefusal("there is no person \(user) who may sign in: see `mattrathan user list`")
            case .created(let token, let id, let expiresAt):
                StandardError.print("token \(id) of \(user), scope \(scope), until \(ThaiClock.rfc3339(expiresAt))")
                print(token)
            }
            await opened.close()
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List tokens (never their text).")

        @OptionGroup var database: DatabaseOptions
        @Option(help: "text or json.") var format: OutputFormat = .text

        func run() async throws {
            let opened = try await database.open(for: .reading)
            let tokens = try await opened.read { try Tokens.list(on: $0) }
            switch format {
            case .json:
                print(
                    CanonicalJSON.array(
                        tokens.map { token in
                            .object([
                                "created_at": .string(ThaiClock.rfc3339(token.createdAt)),
                                "expires_at": .string(ThaiClock.rfc3339(token.expiresAt)),
                                "id": .whole(token.id),
                                "revoked_at": token.revokedAt.map { .string(ThaiClock.rfc3339($0)) } ?? .null,
                                "scope": .string(token.scope), "user": .string(token.username),
                            ])
                        }
                    ).text)
            case .text:
                for token in tokens {
                    let end = token.revokedAt.map { "revoked \(ThaiClock.rfc3339($0))" }
                    print(
                        "\(token.id)\t\(token.username)\t\(token.scope)\t\(end ?? ThaiClock.rfc3339(token.expiresAt))")
                }
            }
            await opened.close()
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "End a token's life.")

        @OptionGroup var database: DatabaseOptions
        @Argument(help: "Number of the token, from `token list`.") var id: Int

        func run() async throws {
            let opened = try await database.open(for: .writingBeside)
            let environment = Environment.live()
            guard try await opened.write({ try RevokeToken(id: id).run(in: environment, on: $0) }) else {
                throw CommandRefusal("there is no token \(id) that could be revoked: see `mattrathan token list`")
            }
            print("token \(id) is revoked")
            await opened.close()
        }
    }
}
