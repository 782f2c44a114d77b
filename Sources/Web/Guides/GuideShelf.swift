import Domain
import FoundationEssentials

/// The user guides by their names, read once at start: the files of `docs/guides` are what the product shows.
package struct GuideShelf: Sendable {
    struct Guide: Sendable {
        let name: String
        let thai: GuideText
        /// Shorter; nil where there is none.
        let english: GuideText?
    }

    /// In the order in which they are listed.
    let guides: [Guide]

    package static let none = GuideShelf(guides: [])

    private static let order = [
        "recorder", "certifier", "collection", "satisfaction", "district", "province", "office", "results", "auditor",
        "people", "account",
    ]

    private init(guides: [Guide]) {
        self.guides = guides
    }

    /// - Parameter folder: `docs/guides`; English ones stand in `en` below it. Where it is missing there are no guides.
    package init(folder: String) {
        func text(_ path: String) -> GuideText? {
            guard let data = FileManager.default.contents(atPath: path) else { return nil }
            return GuideText(String(decoding: data, as: UTF8.self))
        }
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let names = files.filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
        let sorted = Self.order.filter(names.contains) + names.filter { !Self.order.contains($0) }
        guides = sorted.compactMap { name in
            text("\(folder)/\(name).md").map {
                Guide(name: name, thai: $0, english: text("\(folder)/en/\(name).md"))
            }
        }
    }

    func find(_ name: String) -> Guide? { guides.first { $0.name == name } }

    /// The guide of a role.
    static func name(of role: Role) -> String {
        switch role {
        case .recorder, .certifier, .district, .province, .auditor: role.rawValue
        case .contributor: "collection"
        case .odloc, .dla: "office"
        case .committee: "results"
        case .admin: "people"
        }
    }

    /// Every picture that a guide names.
    package var pictures: [String] {
        guides.flatMap { $0.thai.pictures + ($0.english?.pictures ?? []) }
    }

    /// Links that lead to a guide which is not there.
    package var brokenLinks: [String] {
        let texts = guides.flatMap { [$0.thai, $0.english].compactMap(\.self) }
        return texts.flatMap(\.links).filter { $0.hasSuffix(".md") && find(String($0.dropLast(3))) == nil }
    }

    /// Names of those that have no English.
    package var withoutEnglish: [String] { guides.filter { $0.english == nil }.map(\.name) }

    package var names: [String] { guides.map(\.name) }
}

extension GuideShelf.Guide {
    var title: Words { Words(th: thai.title, orEN: english?.title ?? "") }
}

extension GuideText {
    /// Where its links lead.
    var links: [String] { Self.links(blocks) }

    private static func links(_ blocks: [Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let words), .heading(_, let words):
                words.compactMap { if case .link(_, let target) = $0 { target } else { nil } }
            case .list(_, let items): items.flatMap(links)
            case .code, .picture: []
            }
        }
    }
}
