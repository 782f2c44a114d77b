import HTTPTypes
import Hummingbird

extension Site {
    /// Where a request came from. What a header says of it counts only from a proxy that was named as trusted.
    func clientAddress(_ request: Request, _ context: SiteContext) -> String {
        guard settings.trustedProxies.contains(context.remoteAddress), let name = HTTPField.Name("X-Forwarded-For"),
            let last = request.headers[values: name].last?.split(separator: ",").last
        else { return context.remoteAddress }
        return String(last.filter { $0 != " " })
    }
}
