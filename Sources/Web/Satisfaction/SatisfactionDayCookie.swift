import Actions
import Domain
import HTTPTypes
import Hummingbird

/// The cookie by which a browser says which local governments it has answered for today, and nothing else: neither who nor
/// when, and the same for everybody who has answered for the same. The server keeps no copy.
struct SatisfactionDayCookie: Sendable {
    private let day: ThaiDate
    /// Codes, the earliest first.
    private(set) var answered: [String] = []

    static let name = "satisfaction"
    /// Nobody uses the services of more in one day; the cookie must not grow without end.
    static let most = 10

    /// Reads what the browser sent; a cookie of another day, or that this site did not make, says nothing.
    init(_ request: Request, _ seal: SatisfactionSeal, at now: Int64) {
        day = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
        let parts = (SessionCookie.value(of: Self.name, in: request) ?? "").split(separator: ".")
        guard parts.count == 3, parts[0] == day.iso, let mark = CSRF.bytes(String(parts[2])),
            seal.isMark(mark, of: Array("\(parts[0]).\(parts[1])".utf8), .day)
        else { return }
        answered = parts[1].split(separator: "_").map(String.init)
    }

    func has(_ code: String) -> Bool { answered.contains(code) }

    var isFull: Bool { answered.count >= Self.most }

    /// Remembers one more, until the end of the day.
    mutating func add(_ code: String, to response: inout Response, _ site: Site, _ seal: SatisfactionSeal) {
        if !has(code) { answered.append(code) }
        let text = "\(day.iso).\(answered.joined(separator: "_"))"
        let value = "\(text).\(Hexadecimal.text(seal.mark(Array(text.utf8), .day)))"
        let seconds = Int(max(ThaiClock.endOfDay(day) - site.environment.now(), 0) / 1_000) + 1
        response.headers.append(
            HTTPField(
                name: .setCookie, value: SessionCookie.set(Self.name, value, maxAge: seconds, site.settings)))
    }
}
