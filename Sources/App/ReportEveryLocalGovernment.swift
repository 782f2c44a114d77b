import Actions
import ArgumentParser
import Documents
import Domain
import FoundationEssentials
import Store
import Web

extension ReportCommand {
    /// Thousands of reports in one go, as an office prints and files them.
    struct EveryLocalGovernment: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "every-lao", abstract: "The PDF report of every local government, into a new folder.",
            discussion: """
                One file for each, named by its code: from its certified figures where a certification stands, else preliminary. \
                The folder appears once it is complete.
                """)

        @OptionGroup var database: DatabaseOptions
        @Option(help: "Round, such as 2567.") var round: String
        @Option(help: ArgumentHelp("Only those of this province, two digits.", valueName: "pp")) var province: String?
        @Option(help: ArgumentHelp("Folder to make; it must not be there yet.", valueName: "folder")) var out: String
        @Flag(help: "Thai digits; codes and hashes keep theirs.") var thaiDigits = false

        func run() async throws {
            let files = FileManager.default
            guard !files.fileExists(atPath: out) else {
                throw CommandRefusal("\(out) is there already: name a folder that is not")
            }
            let presses = try (0..<Self.workers).map { _ in try Press(typefacesIn: try ProjectFolders.typefaces()) }
            let opened = try await database.open(for: .reading)
            let (round, province) = (round, province)
            let codes = try await opened.read { db in
                guard try Rounds.find(round, on: db) != nil else { throw CommandRefusal.noRound(round) }
                return try Assessments.list(round, on: db).map(\.localGovernment).filter {
                    province == nil || $0.provinceCode == province
                }.map(\.code)
            }
            guard !codes.isEmpty else {
                throw CommandRefusal(
                    "round \(round) has no local government\(province.map { " of province \($0)" } ?? "")")
            }
            let part = out + ".part"
            do {
                try files.createDirectory(atPath: part, withIntermediateDirectories: false)
            } catch {
                throw CommandRefusal(
                    "\(part) cannot be made: the folder around it must exist, and it must not be there yet")
            }
            do {
                try await write(codes, to: part, from: opened, presses)
                try files.moveItem(atPath: part, toPath: out)
            } catch {
                try? files.removeItem(atPath: part)
                throw error
            }
            await opened.close()
            print("\(codes.count) reports in \(out)")
        }

        /// Two at a time, each with a press of its own.
        private func write(
            _ codes: [String], to folder: String, from opened: any Database, _ presses: [Press]
        ) async throws {
            let (round, isThai) = (round, thaiDigits)
            let environment = Environment.live()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (worker, press) in presses.enumerated() {
                    group.addTask {
                        for position in stride(from: worker, to: codes.count, by: presses.count) {
                            try Task.checkCancellation()
                            let code = codes[position]
                            let document = try await opened.read { db in
                                try LocalPaper(round, code, in: environment, on: db).report.document
                            }
                            let bytes = try await press.pdf(of: isThai ? document.inThaiDigits() : document)
                            try Data(bytes).write(to: URL(filePath: "\(folder)/\(code).pdf"))
                        }
                    }
                }
                try await group.waitForAll()
            }
        }

        private static let workers = 2
    }
}
