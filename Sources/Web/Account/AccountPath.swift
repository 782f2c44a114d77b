/// Addresses of a person's own account.
package enum AccountPath {
    case overview
    case password
    /// Ends sessions.
    case sessions
    case secondFactor
    case secondFactorConfirmation
    case recoveryCodes
    case secondFactorRemoval
    /// Signing in by an identity provider.
    case identity
    case identityRemoval
    /// Where the person receives mail.
    case mailAddress
    case mailAddressConfirmation
    case mailAddressRemoval
    case noticesChoice
    /// Helps somebody who has forgotten his password.
    case oneTimeCode

    package var path: String {
        switch self {
        case .overview: "/account"
        case .password: "/account/password"
        case .sessions: "/account/sessions"
        case .secondFactor: "/account/second-factor"
        case .secondFactorConfirmation: "/account/second-factor/confirmation"
        case .recoveryCodes: "/account/second-factor/recovery-codes"
        case .secondFactorRemoval: "/account/second-factor/removal"
        case .identity: "/account/thaid"
        case .identityRemoval: "/account/thaid/removal"
        case .mailAddress: "/account/email"
        case .mailAddressConfirmation: "/account/email/confirmation"
        case .mailAddressRemoval: "/account/email/removal"
        case .noticesChoice: "/account/email/notices"
        case .oneTimeCode: "/account/one-time-code"
        }
    }
}
