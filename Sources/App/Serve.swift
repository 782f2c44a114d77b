import Actions
import ArgumentParser
import Domain
import Store

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the system over HTTP.")

    @OptionGroup var database: DatabaseOptions
    @Option(help: "Address to listen on.") var host = "127.0.0.1"
    @Option(help: "Port to listen on.") var port = 8080
    @Option(help: "Folder of style sheets, scripts and fonts.") var `public` = "public"
    @Flag(help: "Served behind a proxy with TLS: cookies are marked Secure.") var behindTLS = false
    @Option(help: "Address of a proxy whose forwarded headers are read; may be repeated.") var trustedProxy: [String] =
        []

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be from 0 to 65535") }
    }

    func run() async throws {
        let server = Server(
            url: database.url, host: host, port: port, publicFolder: `public`, isDemonstration: false,
            behindTLS: behindTLS, trustedProxies: Set(trustedProxy))
        try await server.run { _ in }
    }
}
