/// Addresses of a person's own account.
package enum AccountPath {
    case overview
    case password
    /// Ends sessions.
    case sessions

    package var path: String {
        switch self {
        case .overview: "/account"
        case .password: "/account/password"
        case .sessions: "/account/sessions"
        }
    }
}
