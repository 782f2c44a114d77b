import Actions
import ArgumentParser
import Domain
import Store

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check schema version, foreign keys, integrity, audit chains, certified figures, and publications.")

    @OptionGroup var database: DatabaseOptions
    @Option(help: "text or json.") var format: OutputFormat = .text

    func run() async throws {
        let opened = try await database.open(for: .reading)
        let environment = Environment.live()
        let findings = try await opened.read { try CheckDatabase.run(in: environment, on: $0) }
        await opened.close()
        if format == .json {
            print(
                CanonicalJSON.object([
                    "checked": .object(findings.checked.mapValues { .whole($0) }),
                    "problems": .array(findings.problems.map { .string($0) }),
                ]).text)
        } else {
            for (name, count) in findings.checked.sorted(by: { $0.key < $1.key }) { print("\(name): \(count) checked") }
        }
        guard findings.problems.isEmpty else {
            if format == .text { for problem in findings.problems { StandardError.print(problem) } }
            throw CommandRefusal(
                "\(findings.problems.count) problems found: restore a back-up, or ask for help with this list")
        }
        if format == .text { print("no problem found") }
    }
}
