import Domain
import Foundation
import Web

/// A one-time link as a recorder of the tests makes it, and a person who opens it.
package enum OneTimeLink {
    private static let place = (round: TestSite.round, code: TestPlace.tao)

    /// - Parameter recorder: signed in; has the page that shows the link before him afterwards.
    /// - Returns: the path of the link.
    package static func make(_ division: String, by recorder: Visitor) async throws -> String {
        try await recorder.get(SitePath.division(round: place.round, code: place.code, name: division).path)
        try await recorder.submit(to: SitePath.collectionLinks(round: place.round, code: place.code).path)
        let shown = try recorder.page.element("address").rawText
        guard let start = shown.range(of: SitePath.collectionLink(token: "").path)?.lowerBound else {
            throw HTMLFault("no link on \(recorder.page.address)")
        }
        return String(shown[start...].filter { !$0.isWhitespace })
    }

    /// - Returns: a visitor with the rows of the division before him.
    package static func open(
        _ path: String, as name: String = "มานี ใจดี" + marker, in site: TestSite
    ) async throws -> Visitor {
        let visitor = Visitor(site)
        try await visitor.get(path)
        try await visitor.submit(to: path, with: ["name": name, "position": "นายช่างโยธา" + marker, "telephone": "081"])
        return visitor
    }
}
