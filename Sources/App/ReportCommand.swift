import Actions
import ArgumentParser
import Documents
import Domain
import FoundationEssentials
import Store
import Web

/// Official reports, as documents and as workbooks.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Official reports as PDF or XLSX.",
        subcommands: [Lao.self, EveryLocalGovernment.self, ProvinceReport.self, National.self, Agenda.self])

    /// What every report is asked for.
    struct Options: ParsableArguments {
        @OptionGroup var database: DatabaseOptions
        @Option(help: "Round, such as 2567.") var round: String
        @Option(help: ArgumentHelp("File to write, ending in .pdf or .xlsx.", valueName: "file")) var out: String
        @Flag(help: "Thai digits; codes and hashes keep theirs.") var thaiDigits = false
    }

    struct Lao: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lao", abstract: "The report of one local government.",
            discussion: "From its certified figures where a certification stands, else preliminary.")

        @OptionGroup var options: Options
        @Option(help: ArgumentHelp("Code of the local government, seven digits.", valueName: "code")) var lao: String
        @Option(help: "live (what is recorded now) or certified.") var basis: Basis?

        func run() async throws {
            let (round, lao, basis) = (options.round, lao, basis)
            try await options.write { db, environment, _ in
                try LocalPaper(round, lao, basis: basis, in: environment, on: db).report
            }
        }
    }

    struct ProvinceReport: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "province", abstract: "The report of a province.")

        @OptionGroup var options: Options
        @Option(help: ArgumentHelp("Code of the province, two digits.", valueName: "pp")) var province: String
        @Option(help: "live (what is recorded now) or certified.") var basis: Basis = .certified

        func run() async throws {
            let (round, province, basis) = (options.round, province, basis)
            try await options.write { db, environment, maps in
                let paper = try CountryReading(round, basis, isWithEarlier: false, in: environment, on: db)
                return try paper.provinceReport(province, maps)
            }
        }
    }

    struct National: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "national", abstract: "The report for the Committee: the whole country.")

        @OptionGroup var options: Options
        @Option(help: "live (what is recorded now) or certified.") var basis: Basis = .certified

        func run() async throws {
            let (round, basis) = (options.round, basis)
            try await options.write { db, environment, maps in
                try CountryReading(round, basis, in: environment, on: db).committeeReport(maps)
            }
        }
    }

    struct Agenda: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "agenda", abstract: "The paper for the agenda of a meeting, two pages.")

        @OptionGroup var options: Options
        @Option(help: "live (what is recorded now) or certified.") var basis: Basis = .certified
        @Option(help: "subcommittee or committee.") var meeting: AgendaMeeting = .subcommittee

        func run() async throws {
            let (round, basis, meeting) = (options.round, basis, meeting)
            try await options.write { db, environment, _ in
                try CountryReading(round, basis, in: environment, on: db).agenda(for: meeting)
            }
        }
    }
}

extension AgendaMeeting: ExpressibleByArgument {}

extension ReportCommand.Options {
    /// Which file the name asks for.
    private enum Form {
        case pdf, workbook
    }

    /// Reads, prints, and puts the file in place as a whole or not at all.
    /// - Throws: `CommandRefusal`.
    func write(
        _ make: @escaping @Sendable (any Connection, Environment, PaperMaps) throws -> OfficialReport
    ) async throws {
        let form = try form()
        let opened = try await database.open(for: .reading)
        let environment = Environment.live()
        let maps = PaperMaps(folder: "\(try ProjectFolders.seeds())/maps")
        let round = round
        let report = try await opened.read { db in
            guard try Rounds.find(round, on: db) != nil else { throw CommandRefusal.noRound(round) }
            do {
                return try make(db, environment, maps)
            } catch Refusal.notFound(let what) {
                throw CommandRefusal(what)
            }
        }
        await opened.close()
        let bytes =
            switch form {
            case .workbook: try report.workbook()
            case .pdf:
                try await Press(typefacesIn: try ProjectFolders.typefaces())
                    .pdf(of: thaiDigits ? report.document.inThaiDigits() : report.document)
            }
        try keep(bytes)
    }

    private func form() throws -> Form {
        let name = out.lowercased()
        if name.hasSuffix(".pdf") { return .pdf }
        if name.hasSuffix(".xlsx") {
            guard !thaiDigits else {
                throw CommandRefusal("--thai-digits is for .pdf: figures of a workbook stay figures")
            }
            return .workbook
        }
        throw CommandRefusal("--out \(out): name a file that ends in .pdf or .xlsx")
    }

    private func keep(_ bytes: [UInt8]) throws {
        let file = try NewFile(out)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(file.descriptor, $0) }
            guard count > 0 else {
                file.discard()
                throw CommandRefusal("\(out) could not be written to its end: is the disk full?")
            }
            rest = rest.dropFirst(count)
        }
        try file.keep()
    }
}
