import Domain
import HTTPTypes
import Hummingbird

/// The three ways to fill in the same rows; each has an address of its own, and all save alike.
enum RecordingMode: String, CaseIterable, Sendable {
    /// ทั้งด้าน: a card for each indicator of an area.
    case area
    /// ตาราง: a line for each indicator of an area, as in a spreadsheet.
    case grid
    /// ทีละข้อ: one indicator with everything about it.
    case single

    var name: Words {
        switch self {
        case .area: Words(th: "ทั้งด้าน", en: "Area")
        case .grid: Words(th: "ตาราง", en: "Grid")
        case .single: Words(th: "ทีละข้อ", en: "One by one")
        }
    }

    /// The page on which a row stands.
    func path(round: String, code: String, area: String, indicator: String) -> SitePath {
        switch self {
        case .area: .area(round: round, code: code, area: area)
        case .grid: .areaGrid(round: round, code: code, area: area)
        case .single: .indicator(round: round, code: code, indicator: indicator)
        }
    }

    /// The address of a row, on its page.
    func address(of indicator: Indicator, round: String, code: String) -> String {
        let page = path(round: round, code: code, area: indicator.area, indicator: indicator.code).path
        return self == .single ? page : "\(page)#\(indicator.code)"
    }
}

/// The cookie by which a browser remembers how its officer fills in. It says nothing about a person.
enum RecordingModeCookie {
    static let name = "recording-mode"
    /// The parameter of the tabs' links; a page reached otherwise changes nothing.
    static let parameter = "view"

    static func mode(_ request: Request) -> RecordingMode {
        SessionCookie.value(of: name, in: request).flatMap(RecordingMode.init) ?? .area
    }

    /// Remembers what a tab has just chosen.
    static func note(_ request: Request, in response: inout Response, _ settings: SiteSettings) {
        guard let text = request.uri.queryParameters[Substring(parameter)],
            let chosen = RecordingMode(rawValue: String(text))
        else { return }
        let cookie = SessionCookie.set(name, chosen.rawValue, maxAge: 365 * 86_400, settings)
        response.headers.append(HTTPField(name: .setCookie, value: cookie))
    }
}
