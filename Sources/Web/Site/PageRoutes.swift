import HTTPTypes
import Hummingbird
import Synchronization

/// Where pages can be asked for, learnt from the router when it is built.
package final class PageRoutes: Sendable {
    private let patterns = Mutex<[[String]]>([])

    package init() {}

    package func learn(_ routes: [Router<SiteContext>.RouteDescription]) {
        let pages = routes.filter { $0.method == .get }.map { route in route.path.components.map(\.description) }
        patterns.withLock { $0 = pages }
    }

    /// The address itself where there is a page; otherwise the nearest above it. A form that was sent to an address of its
    /// own is answered by a page that nobody can ask for again.
    package func nearest(to address: String) -> String {
        var segments = (address.split(separator: "?", maxSplits: 1).first ?? "").split(separator: "/").map(String.init)
        if isPage(segments) { return address }
        while !segments.isEmpty {
            segments.removeLast()
            if isPage(segments) { break }
        }
        return "/" + segments.joined(separator: "/")
    }

    private func isPage(_ segments: [String]) -> Bool {
        patterns.withLock { patterns in
            patterns.contains { pattern in
                pattern.count == segments.count
                    && zip(pattern, segments).allSatisfy { Self.isParameter($0) || $0 == $1 }
            }
        }
    }

    private static func isParameter(_ part: String) -> Bool { part.hasPrefix("{") || part.hasPrefix(":") }
}
