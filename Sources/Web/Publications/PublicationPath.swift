import Domain

/// The addresses of what was published. They are permanent: whoever quotes one finds the same bytes there.
package enum PublicationPath {
    /// Every publication there is.
    case list
    case feed
    case version(Publication)
    case file(Publication, String)
    /// A table with a mark at its beginning by which Excel knows that it is UTF-8.
    case forExcel(Publication, String)

    /// All files of a bundle in one.
    package static let archiveName = "bundle.zip"

    package var path: String {
        switch self {
        case .list: "/publications"
        case .feed: "/publications/feed.xml"
        case .version(let one): Self.folder(one)
        case .file(let one, let name): "\(Self.folder(one))/\(name)"
        case .forExcel(let one, let name): "\(Self.folder(one))/excel/\(name)"
        }
    }

    private static func folder(_ one: Publication) -> String {
        "/publications/\(URLText.encoded(one.round))/\(one.version)"
    }
}
