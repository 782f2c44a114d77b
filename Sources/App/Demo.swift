import Actions
import ArgumentParser
import Domain
import FoundationEssentials
import Store

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the whole system with the real register and invented figures.")

    @Option(help: "Port to listen on.") var port = 8080
    @Option(help: "Folder of the demonstration's data.") var data = "data/demo"
    @Option(help: "text or json: prints the codes of local governments in every state.") var format: OutputFormat = .text

    static var password: String {
        ProcessInfo.processInfo.environment["MATTRATHAN_DEMO_PASSWORD"] ?? "demo-2567"
    }

    func run() async throws {
    }
}
