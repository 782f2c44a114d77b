import Crypto
import Domain
import Store

/// Marks what the server gives a citizen's browser to hold, so that nobody else can make it: the number of a form, and the
/// cookie of the day. The key is one for the whole database, so every server that shares it knows the marks of the others.
package struct SatisfactionSeal: Sendable {
    /// What a mark stands under; a mark of one kind is none of another.
    package enum Purpose: String, Sendable {
        case form, day
    }

    private let key: SymmetricKey
    /// Of a mark, in bytes: half of SHA-256, beyond guessing.
    package static let length = 16

    package init(key: [UInt8]) {
        self.key = SymmetricKey(data: key)
    }

    package func mark(_ bytes: [UInt8], _ purpose: Purpose) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Self.message(bytes, purpose), using: key).prefix(Self.length))
    }

    /// Takes as long for a wrong mark as for a right one.
    package func isMark(_ mark: [UInt8], of bytes: [UInt8], _ purpose: Purpose) -> Bool {
        guard mark.count == Self.length else { return false }
        var difference: UInt8 = 0
        for (one, other) in zip(mark, self.mark(bytes, purpose)) { difference |= one ^ other }
        return difference == 0
    }

    private static func message(_ bytes: [UInt8], _ purpose: Purpose) -> [UInt8] {
        Array(purpose.rawValue.utf8) + [0] + bytes
    }
}

/// Gives the seal of this database; its key is drawn when it is asked for first, and the same ever after.
package enum GiveSatisfactionSeal {
    package static func perform(in environment: Environment, on database: any Database) async throws -> SatisfactionSeal
    {
        if let known = try await database.read({ try find(on: $0) }) { return known }
        return try await database.write { db in
            try Settings.insert(
                Hexadecimal.text(environment.randomBytes(32)), as: Settings.satisfactionKey, on: db)
            guard let seal = try find(on: db) else {
                throw StoreError.failed("the key of satisfaction forms is missing")
            }
            return seal
        }
    }

    private static func find(on db: any Connection) throws -> SatisfactionSeal? {
        try Settings.find(Settings.satisfactionKey, on: db).map { SatisfactionSeal(key: Array($0.utf8)) }
    }
}
