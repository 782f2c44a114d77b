import CArgon2

/// Passwords as argon2id hashes in the PHC form. Slow on purpose (about 30 ms): never on the cooperative pool.
package enum Password {
    /// Kibibytes, passes, lanes: the least that OWASP's cheat sheet allows for argon2id.
    private static let memory: UInt32 = 19_456
    private static let passes: UInt32 = 2
    private static let lanes: UInt32 = 1

    /// - Parameter salt: 16 random bytes.
    /// - Returns: nil when memory for it cannot be had.
    package static func hash(_ password: String, salt: [UInt8]) -> String? {
        let bytes = Array(password.utf8)
        let length = argon2_encodedlen(passes, memory, lanes, UInt32(salt.count), 32, Argon2_id)
        var encoded = [CChar](repeating: 0, count: length)
        let code = argon2id_hash_encoded(
            passes, memory, lanes, bytes, bytes.count, salt, salt.count, 32, &encoded, encoded.count)
        guard code == ARGON2_OK.rawValue else { return nil }
        return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    package static func verify(_ password: String, against hash: String) -> Bool {
        let bytes = Array(password.utf8)
        return argon2id_verify(hash, bytes, bytes.count) == ARGON2_OK.rawValue
    }
}
