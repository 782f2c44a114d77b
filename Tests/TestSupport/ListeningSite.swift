import Hummingbird
import NIOCore
import Web

/// The site of a test behind a real port of this machine, as a server has it.
package enum ListeningSite {
    /// - Parameter longestSilence: after which it closes a connection.
    package static func open<Value: Sendable>(
        _ site: TestSite, longestSilence: TimeAmount = .seconds(60),
        _ work: @escaping @Sendable (_ port: Int) async throws -> Value
    ) async throws -> Value {
        let (ports, found) = AsyncStream<Int>.makeStream()
        let application = site.site.application(
            at: .hostname("127.0.0.1", port: 0), longestSilence: longestSilence
        ) { port in
            found.yield(port)
            found.finish()
        }
        let server = Task {
            defer { found.finish() }
            try await application.run()
        }
        defer { server.cancel() }
        for await port in ports { return try await work(port) }
        try await server.value
        throw HTMLFault("the site does not listen")
    }
}
