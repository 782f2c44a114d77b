import Domain

/// The addresses of the funnel, of its red lists, and of what is done with exactly those on them.
package enum FunnelPath {
    case funnel(round: String, FunnelScope)
    case redList(round: String, FunnelScope, FunnelStep)
    /// Who is to be telephoned.
    case callSheet(round: String, FunnelScope, FunnelStep)
    /// Texts to be copied, a district each.
    case messages(round: String, FunnelScope, FunnelStep)
    /// Asks before it mails, and mails.
    case mail(round: String, FunnelScope, FunnelStep)
    /// The calls to one local government.
    case calls(round: String, code: String)

    package var path: String {
        switch self {
        case .funnel(let round, let scope): Self.place(round, scope)
        case .redList(let round, let scope, let step): Self.list(round, scope, step)
        case .callSheet(let round, let scope, let step): Self.list(round, scope, step) + "/call-sheet"
        case .messages(let round, let scope, let step): Self.list(round, scope, step) + "/messages"
        case .mail(let round, let scope, let step): Self.list(round, scope, step) + "/mail"
        case .calls(let round, let code): "/rounds/\(round)/local-governments/\(code)/calls"
        }
    }

    private static func list(_ round: String, _ scope: FunnelScope, _ step: FunnelStep) -> String {
        "\(place(round, scope))/red-list/\(step.rawValue)"
    }

    private static func place(_ round: String, _ scope: FunnelScope) -> String {
        switch scope {
        case .country: "/rounds/\(round)/funnel"
        case .province(let code): "/rounds/\(round)/funnel/provinces/\(code)"
        case .district(let code): "/rounds/\(round)/funnel/districts/\(code)"
        }
    }
}
