import Domain
import Store

/// Gives an account the key under which its browsers keep unsent saves; made when it is asked for first, the same ever after.
package struct GiveOfflineKey: Action {
    package init() {}

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> [UInt8] {
        if let key = try OfflineKeys.find(person.accountID, on: db) { return key }
        return try OfflineKeys.insert(
            environment.randomBytes(32), for: person.accountID, at: environment.now(), on: db)
    }
}
