import Domain

/// The addresses of who holds which role where.
package enum PeoplePath {
    case list
    case invitation
    case revocation(invitation: Int)
    case renewal(invitation: Int)
    case handover(account: Int)
    case disabling(account: Int)
    case enabling(account: Int)
    case slips
    case file
    case fileInvitations

    package var path: String {
        switch self {
        case .list: "/people"
        case .invitation: "/people/invitation"
        case .revocation(let invitation): "/people/invitations/\(invitation)/revocation"
        case .renewal(let invitation): "/people/invitations/\(invitation)/renewal"
        case .handover(let account): "/people/\(account)/handover"
        case .disabling(let account): "/people/\(account)/disabling"
        case .enabling(let account): "/people/\(account)/enabling"
        case .slips: "/people/slips.pdf"
        case .file: "/people/file"
        case .fileInvitations: "/people/file/invitations"
        }
    }

    /// Where a role of somebody is handed over.
    package static func handover(_ assignment: RoleAssignment, of account: Int) -> String {
        "\(Self.handover(account: account).path)?role=\(assignment.role.rawValue)&place=\(assignment.place)"
    }
}
