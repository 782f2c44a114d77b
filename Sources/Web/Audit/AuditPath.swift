import Domain

/// The addresses of the record of changes and of the heads of its chains.
package enum AuditPath {
    /// Where a chain is chosen.
    case overview
    case chain(String)
    /// What was changed in one round, for those whose figures they are.
    case journal(round: String, code: String)
    /// For everybody: the days, and where a receipt is looked up.
    case heads
    case headsOfDay(ThaiDate)
    case headsFile(ThaiDate)
    case feed

    package var path: String {
        switch self {
        case .overview: "/audit"
        case .chain(let chain): "/audit/chains/\(URLText.encoded(chain))"
        case .journal(let round, let code): "/rounds/\(round)/local-governments/\(code)/journal"
        case .heads: "/audit/heads"
        case .headsOfDay(let day): "/audit/heads/\(day.iso)"
        case .headsFile(let day): "/audit/heads/\(day.iso).csv"
        case .feed: "/audit/heads/feed.xml"
        }
    }
}
