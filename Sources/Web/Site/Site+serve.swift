import Hummingbird
import NIOCore

extension Site {
    /// The site at an address of this machine.
    /// - Parameters:
    ///   - longestSilence: after which a connection is closed, between requests and in the middle of one.
    ///   - started: called with the real port once it listens.
    package func application(
        at address: BindAddress, longestSilence: TimeAmount = .seconds(60),
        _ started: @escaping @Sendable (Int) async -> Void
    ) -> Application<RouterResponder<SiteContext>> {
        Application(
            responder: buildRouter().buildResponder(),
            server: .http1(configuration: .init(idleTimeout: longestSilence)),
            configuration: .init(address: address, serverName: "mattrathan"),
            onServerRunning: { channel in await started(channel.localAddress?.port ?? 0) }, logger: logger)
    }
}
