import Actions
import ArgumentParser
import Domain
import FoundationEssentials
import Store

struct AnswersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answers", abstract: "Recorded figures: in from files, out as tables.",
        subcommands: [Import.self, Export.self])

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write what is recorded in a round as CSV.",
            discussion: """
                Columns: lao_code, indicator_code, frame, provision, carried_out, note; with --base-data lao_code, \
                item, value. Blank is empty, and so is the frame of an indicator whose frame is base data. A note \
                that a spreadsheet would take for a formula begins with an apostrophe. In a demonstration round a \
                last column says that the figures are invented.
                """)

        @OptionGroup var database: DatabaseOptions
        @Option(help: "Round, such as 2567.") var round: String
        @Option(help: ArgumentHelp("Only this local government.", valueName: "code")) var lao: String?
        @Option(help: "File to write; standard output unless given.") var out: String?
        @Flag(help: "Base data in place of answers.") var baseData = false

        func run() async throws {
            let opened = try await database.open(for: .reading)
            let (round, lao, baseData) = (round, lao, baseData)
            let file = try out.map { try NewFile($0) }
            let output = TableOutput(descriptor: file?.descriptor ?? 1)
            do {
                try await opened.read { db in
                    guard let found = try Rounds.find(round, on: db) else { throw CommandRefusal.noRound(round) }
                    if let lao, try Assessments.find(round, lao, on: db) == nil {
                        throw CommandRefusal("there is no local government \(lao) in round \(round)")
                    }
                    let table = AnswerTable(isDemonstration: found.demonstration)
                    if baseData {
                        output.write(table.baseDataColumns)
                        try AnswersOfRound.scanBaseValues(round, lao, on: db) { code, item, value in
                            output.write(table.row(code, item: item, value))
                        }
                    } else {
                        output.write(table.columns)
                        try AnswersOfRound.scan(round, lao, on: db) { code, indicator, answer in
                            output.write(table.row(code, indicator, answer))
                        }
                    }
                }
                try output.finish()
                try file?.keep()
            } catch {
                file?.discard()
                throw error
            }
            await opened.close()
        }
    }
}
