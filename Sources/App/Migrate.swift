import Actions
import ArgumentParser
import Domain
import Store

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the database, or bring its schema up to this program's.")

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let opened = try await database.open(for: .migrating)
        let environment = Environment.live()
        do {
            let applied = try await opened.write { try Migrator.migrate($0, at: environment.now()) }
            print(applied.isEmpty ? "the schema is current" : "applied \(applied.joined(separator: ", "))")
        } catch let error as StoreError {
            throw CommandRefusal(error.description)
        }
        await opened.close()
    }
}
