import Domain
import Store

/// What the owner of a second factor may see of it.
package enum SecondFactorReading: Hashable, Sendable {
    case none
    /// The secret that the telephone is to take up.
    case begun(secret: [UInt8])
    case confirmed(at: Int64, unusedCodes: Int)

    package var isConfirmed: Bool {
        if case .confirmed = self { true } else { false }
    }

    package static func of(
        _ person: Principal, in environment: Environment, on db: any Connection
    ) throws -> SecondFactorReading {
        guard let factor = try SecondFactors.find(person.accountID, on: db) else { return .none }
        if let moment = factor.confirmedAt {
            return .confirmed(at: moment, unusedCodes: try SecondFactors.unusedCodes(person.accountID, on: db))
        }
        // Begun under a key that is gone: nothing is lost, it begins anew.
        guard let secret = environment.credentialKey.secret(factor.sealedSecret, of: person.accountID) else {
            return .none
        }
        return .begun(secret: secret)
    }
}
