import Actions
import ArgumentParser
import Domain
import FoundationEssentials
import Store
import StoreSQLite

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the whole system with the real register and invented figures.",
        discussion: """
            The first start makes DATA/mattrathan.sqlite: the register, the standard set 2567, invented figures of a \
            round that is open and of the one before it, and a person for every role and place. Later starts reuse it. \
            Serves on 127.0.0.1 only.
            """)

    @Option(help: "Port to listen on.") var port = 8080
    @Option(help: "Folder of the demonstration's data.") var data = "data/demo"
    @Option(help: "Rounds with figures, this one and those before it; counts when the data are made.") var years = 2
    @Option(help: "text, or json: one line with the codes of local governments in every state.")
    var format: OutputFormat = .text

    static var password: String {
        ProcessInfo.processInfo.environment["MATTRATHAN_DEMO_PASSWORD"] ?? "demo-2567"
    }

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be from 0 to 65535") }
        guard (1...20).contains(years) else { throw ValidationError("--years must be from 1 to 20") }
        guard !data.isEmpty else { throw ValidationError("--data needs a folder") }
    }

    func run() async throws {
        let publicFolder = ProjectFolders.publicFiles()
        let demonstration = DemonstrationData(folder: data, password: Self.password, years: years)
        let examples = try await demonstration.prepare()
        let (format, folder) = (format, data)
        // Programs read the line as soon as the server answers, so it goes first; a free port is known only later.
        if format == .json, port != 0 { Self.announce(examples, port: port, folder, format) }
        let isLate = format == .text || port == 0
        try await Server(
            url: "sqlite:\(demonstration.path)", host: "127.0.0.1", port: port, publicFolder: publicFolder,
            isDemonstration: true
        ).run { port in
            if isLate { Self.announce(examples, port: port, folder, format) }
        }
    }

    private static func announce(_ examples: DemonstrationExamples, port: Int, _ folder: String, _ format: OutputFormat)
    {
        let announcement = DemonstrationAnnouncement(
            url: "http://127.0.0.1:\(port)", folder: folder, password: password, examples: examples)
        FileHandleText.write((format == .json ? announcement.json : announcement.text) + "\n", to: 1)
    }
}
