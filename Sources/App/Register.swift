import Actions
import ArgumentParser
import Domain
import FoundationEssentials
import Store

/// The register of local governments: in from a file, out to a file.
struct Register: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The register of local governments.", subcommands: [Import.self, Export.self])

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bring the register to what a file says, and print the difference.",
            discussion: """
                The columns are those of seeds/local-governments.csv. Local governments are found by their code: new \
                ones are added, others changed, and what they were is kept. One that the file does not name stays. \
                Where anything in the file is wrong, every mistake is told and nothing is changed.

                A database without provinces takes them, the districts and Bangkok from the folder of the seeds.
                """)

        @OptionGroup var database: DatabaseOptions
        @Argument(help: "The register (CSV, UTF-8).") var file: String
        @Flag(help: "Only print what would change.") var dryRun = false
        @Option(help: "text or json.") var format: OutputFormat = .text
        @Option(help: ArgumentHelp("Folder of provinces.csv and districts.csv.", valueName: "folder"))
        var seeds = "seeds"

        func run() async throws {
            let bytes = try readBytes(file)
            let opened = try await database.open(for: dryRun ? .reading : .changing)
            let now = Environment.live().now()
            let action = ImportRegister(
                file: (file, bytes), places: try await placeFiles(opened),
                today: ThaiClock.bangkok(millisecondsSinceEpoch: now).date, dryRun: dryRun, recordedAt: now)
            let outcome =
                dryRun
                ? try await opened.read { try action.run(on: $0) } : try await opened.write { try action.run(on: $0) }
            await opened.close()
            let report = RegisterReport(format: format, dryRun: dryRun)
            switch outcome {
            case .done(let difference): report.print(difference)
            case .refused(let problems, let more):
                report.print(problems, more: more)
                throw CommandRefusal("\(file) has \(problems.count + more) problems: nothing was imported")
            }
        }

        /// - Returns: nil where the database has provinces already.
        private func placeFiles(_ opened: any Database) async throws -> PlaceFiles? {
            guard try await opened.read({ try Provinces.count(on: $0) }) == 0 else { return nil }
            let (provinces, districts) = (seeds + "/provinces.csv", seeds + "/districts.csv")
            for file in [provinces, districts] where !FileManager.default.fileExists(atPath: file) {
                throw CommandRefusal(
                    "the database has no provinces yet and there is no \(file): run in the folder of the program, or give --seeds FOLDER"
                )
            }
            return PlaceFiles(
                provinces: (provinces, try readBytes(provinces)), districts: (districts, try readBytes(districts)))
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the register as a file that `register import` reads.")

        @OptionGroup var database: DatabaseOptions
        @Option(help: ArgumentHelp("File to write; standard output unless given.", valueName: "file"))
        var out: String?

        func run() async throws {
            let opened = try await database.open(for: .reading)
            let bytes = try await opened.read { try ExportRegister.bytes(on: $0) }
            await opened.close()
            guard let out else { return FileHandleText.write(String(decoding: bytes, as: UTF8.self), to: 1) }
            do {
                try Data(bytes).write(to: URL(filePath: out), options: .atomic)
            } catch {
                throw CommandRefusal("\(out) cannot be written: its folder must exist and be writable by this user")
            }
        }
    }
}
