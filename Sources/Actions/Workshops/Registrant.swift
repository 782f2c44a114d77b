import Domain
import Store

/// Who registers or changes a registration.
package enum Registrant: Sendable {
    /// Somebody without an account, from the page of his organisation.
    case anybody
    /// Who holds the code of the registration.
    case holder(InvitationCode)
    /// Somebody who is signed in, for the local governments in his reach.
    case person(Principal)

    /// Who stands in the record.
    struct Actor: Sendable {
        let account: Int
        let role: String
    }

    /// What the record calls somebody without an account.
    static let unnamed = Actor(account: 0, role: "registrant")

    /// - Throws: `Refusal.forbidden`.
    func actor(at place: Whereabouts) throws -> Actor {
        switch self {
        case .anybody, .holder: return Self.unnamed
        case .person(let person):
            guard let role = person.role(for: .registerForWorkshop, at: place) else { throw Refusal.forbidden }
            return Actor(account: person.accountID, role: role.rawValue)
        }
    }
}
