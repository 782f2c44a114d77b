import Actions
import ArgumentParser
import Domain
import FoundationEssentials
import Store

struct StandardsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standards", abstract: "Standard sets: indicators, targets and words of one year.",
        subcommands: [Lint.self, Import.self, Diff.self])

    struct Lint: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Find every error of standard-set files at once.")

        @Argument(help: "Standard-set files (YAML).") var files: [String]
        @Option(help: "text or json.") var format: OutputFormat = .text

        func run() async throws {
            var problems: [FileProblem] = []
            for file in files { problems += StandardSetFile.read(try readText(file), name: file).problems }
            if format == .json {
                print(
                    CanonicalJSON.array(
                        problems.map { problem in
                            .object([
                                "code": .string(problem.code), "column": problem.column.map { .string($0) } ?? .null,
                                "file": .string(problem.file), "line": .whole(problem.line),
                                "message": .string(problem.message),
                            ])
                        }
                    ).text)
            }
            guard problems.isEmpty else {
                if format == .text { for problem in problems { StandardError.print(problem.description) } }
                throw CommandRefusal("\(problems.count) errors in \(files.count) files: mend them and lint again")
            }
            if format == .text { print("no errors in \(files.joined(separator: ", "))") }
        }
    }

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Import a standard set, or replace it while no round with it is open.")

        @OptionGroup var database: DatabaseOptions
        @Argument(help: "Standard-set file (YAML).") var file: String

        func run() async throws {
            let action = ImportStandardSet(source: try readText(file), name: file)
            let opened = try await database.open(for: .changing)
            let environment = Environment.live()
            switch try await opened.write({ try action.run(in: environment, on: $0) }) {
            case .imported(let set):
                print(
                    "standard set \(set.id) is imported: \(set.indicators.count) indicators in \(set.areas.count) areas"
                )
            case .unchanged(let id): print("standard set \(id) is the same as before")
            case .frozen(let id):
                throw CommandRefusal(
                    "standard set \(id) is frozen, a round with it was opened: give the file another id")
            case .refused(let problems):
                for problem in problems { StandardError.print(problem.description) }
                throw CommandRefusal("\(file) has \(problems.count) errors: nothing was imported")
            }
            await opened.close()
        }
    }

    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Say in words what changed between two sets.")

        @OptionGroup var database: DatabaseOptions
        @Argument(help: "The earlier set: a file, or the id of an imported set.") var old: String
        @Argument(help: "The later set.") var new: String
        @Option(help: "text or json.") var format: OutputFormat = .text

        func run() async throws {
            let changes = StandardSetDifference.between(try await set(old), try await set(new))
            switch format {
            case .json:
                print(
                    CanonicalJSON.array(
                        changes.map { change in
                            .object([
                                "breaks_trend": .bool(change.breaksTrend),
                                "indicator": change.indicator.map { .string($0) } ?? .null,
                                "kind": .string(change.kind.rawValue), "words_en": .string(change.wordsEN),
                                "words_th": .string(change.wordsTH),
                            ])
                        }
                    ).text)
            case .text:
                if changes.isEmpty { print("no difference") }
                for change in changes {
                    let subject = change.indicator.map { "\($0): " } ?? ""
                    print("\(subject)\(change.wordsEN)")
                }
            }
        }

        private func set(_ name: String) async throws -> StandardSet {
            if FileManager.default.fileExists(atPath: name) {
                let (set, problems) = StandardSetFile.read(try readText(name), name: name)
                guard let set, problems.isEmpty else {
                    throw CommandRefusal(
                        "\(name) has \(problems.count) errors: run `mattrathan standards lint \(name)`")
                }
                return set
            }
            let opened = try await database.open(for: .reading)
            let shelf = StandardsShelf()
            guard let standards = try await opened.read({ try shelf.standards(name, on: $0) }) else {
                throw CommandRefusal("\(name) is neither a file nor an imported standard set")
            }
            await opened.close()
            return standards.set
        }
    }
}

/// - Throws: `CommandRefusal` when the file is missing or no UTF-8.
func readBytes(_ file: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: file) else {
        throw CommandRefusal("\(file) cannot be read: it must exist and be readable by this user")
    }
    return Array(data)
}

func readText(_ file: String) throws -> String {
    guard let text = String(validating: try readBytes(file), as: UTF8.self) else {
        throw CommandRefusal("\(file) is no UTF-8 text: convert it with `iconv -f TIS-620 -t UTF-8`")
    }
    return text
}
