import Actions
import ArgumentParser
import Crypto
import Domain
import Store
import Web

extension AnswersCommand {
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record the figures of a file in a round.",
            discussion: """
                CSV with the columns lao_code, indicator_code, frame, provision, carried_out, note, or for base data \
                lao_code, item, value, as `answers export` writes them; a workbook with these columns on its first sheet; \
                or a form of one local government. All of a local government is recorded or nothing of it; what is \
                submitted, certified or closed is not touched. The deadline of an open round does not hold: years before \
                are brought in this way, base data first. Every mistake is told by row and column.
                """)

        @OptionGroup var database: DatabaseOptions
        @Option(help: "Round, such as 2567.") var round: String
        @Argument(help: "The file (CSV in UTF-8, or XLSX).") var file: String
        @Flag(help: "Only tell what would change.") var dryRun = false
        @Option(help: "text or json.") var format: OutputFormat = .text

        func run() async throws {
            let bytes = try readBytes(file)
            let opened = try await database.open(for: dryRun ? .reading : .changing)
            let environment = Environment.live()
            let stated = try await read(bytes, opened, environment)
            let progress = ProgressLine()
            let action = ImportTable(
                round: round, rows: stated.rows,
                file: ImportedFile(name: file, sha256: Hexadecimal.text(SHA256.hash(data: bytes))), dryRun: dryRun)
            let body = { @Sendable (db: any Connection) in
                try action.run(in: environment, on: db) { done, all in
                    if done % 100 == 0 { progress.show("importing", done, of: all) }
                }
            }
            let result = dryRun ? try await opened.read(body) : try await opened.write(body)
            progress.end()
            await opened.close()
            AnswersImportReport(format: format, dryRun: dryRun, file: file).print(result)
            guard result.refused.isEmpty else {
                throw CommandRefusal(
                    "\(file): \(result.refused.count) local governments were refused as a whole, \(result.localGovernments) \(dryRun ? "would be" : "were") recorded"
                )
            }
        }

        private func read(
            _ bytes: [UInt8], _ opened: any Database, _ environment: Environment
        ) async throws -> StatedFile {
            let (round, file) = (round, file)
            let stated = try await opened.read { db in
                guard let found = try Rounds.find(round, on: db) else { throw CommandRefusal.noRound(round) }
                let standards = try environment.standards.standards(of: found, on: db)
                return StatedFile(bytes, name: file, round: round, standards)
            }
            guard stated.problems.isEmpty else {
                AnswersImportReport(format: format, dryRun: dryRun, file: file).print(stated.problems)
                throw CommandRefusal("\(file) cannot be read: nothing was imported")
            }
            return stated
        }
    }
}

/// How `answers import` tells what it did.
struct AnswersImportReport {
    let format: OutputFormat
    let dryRun: Bool
    let file: String

    /// Problems told one by one; what goes beyond is counted.
    private static let mostProblems = 1_000

    func print(_ result: ImportTable.Result) {
        switch format {
        case .json: Swift.print(json(result).text)
        case .text:
            for line in lines(result.refused).prefix(Self.mostProblems) { StandardError.print(line) }
            Swift.print(
                "\(dryRun ? "dry run, nothing was changed: " : "")\(result.localGovernments) local governments, "
                    + "\(result.answers) answers and \(result.baseValues) base values recorded, "
                    + "\(result.unchanged) as they were, \(result.newer) newer than the form and kept, \(result.refused.count) local governments refused"
            )
        }
    }

    func print(_ problems: [FileProblem]) {
        switch format {
        case .json:
            let list = problems.map { problem in
                CanonicalJSON.object([
                    "code": .string(problem.code), "column": problem.column.map { .string($0) } ?? .null,
                    "file": .string(problem.file), "line": .whole(problem.line), "message": .string(problem.message),
                ])
            }
            Swift.print(CanonicalJSON.object(["problems": .array(list)]).text)
        case .text: for problem in problems { StandardError.print(problem.description) }
        }
    }

    /// "figures.csv:12: provision: …"
    private func lines(_ refused: [(code: String, reason: ImportTable.Reason)]) -> [String] {
        refused.flatMap { code, reason -> [String] in
            switch reason {
            case .unknown(let row): ["\(place(row)): lao_code: the round has no local government \(code)"]
            case .closed(let reason): ["\(file): \(code): \(reason.wordsEN)"]
            case .problems(let problems):
                problems.map { "\(place($0.row.place)): \($0.column): \(code) \($0.row.subject.code): \($0.words.en)" }
            }
        }
    }

    private func place(_ row: FileRow) -> String {
        row.sheet.isEmpty ? "\(file):\(row.number)" : "\(file), sheet \(row.sheet), row \(row.number)"
    }

    private func json(_ result: ImportTable.Result) -> CanonicalJSON {
        .object([
            "answers": .whole(result.answers), "base_values": .whole(result.baseValues), "dry_run": .bool(dryRun),
            "local_governments": .whole(result.localGovernments), "newer": .whole(result.newer),
            "refused": .array(result.refused.map(json)),
            "unchanged": .whole(result.unchanged),
        ])
    }

    private func json(_ refused: (code: String, reason: ImportTable.Reason)) -> CanonicalJSON {
        var members: [String: CanonicalJSON] = ["lao_code": .string(refused.code)]
        switch refused.reason {
        case .unknown(let row):
            members["reason"] = .string("unknown")
            members["row"] = .whole(row.number)
        case .closed(let reason): members["reason"] = .string(reason.rawValue)
        case .problems(let problems):
            members["reason"] = .string("problems")
            members["problems"] = .array(
                problems.map { problem in
                    .object([
                        "column": .string(problem.column), "message": .string(problem.words.en),
                        "row": .whole(problem.row.place.number), "sheet": .string(problem.row.place.sheet),
                        "subject": .string(problem.row.subject.code),
                    ])
                })
        }
        return .object(members)
    }
}

extension ImportProblem {
    /// The column of a table that the problem is in.
    fileprivate var column: String {
        switch (field, row.subject) {
        case (.carriedOut, _): "carried_out"
        case (let field?, _): field.rawValue
        case (nil, .indicator): "indicator_code"
        case (nil, .baseValue): "item"
        }
    }
}
