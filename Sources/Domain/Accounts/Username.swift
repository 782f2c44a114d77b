/// The name by which somebody signs in: Latin letters and digits, so that every keyboard has them.
package enum Username {
    package enum Problem: Hashable, Sendable {
        case missing, tooShort, tooLong
        /// Something else than a–z, 0–9, ".", "-" and "_", or no letter at its beginning.
        case wrongLetters
        /// Begins as the names of those who come by a one-time link, or whose name was taken away.
        case reserved
        case taken
    }

    package static let shortest = 3
    package static let longest = 40

    private static let reservedPrefixes = ["\(Role.contributor.rawValue)-", Pseudonym.usernamePrefix]

    /// As it is kept: small letters, no space around it.
    package static func normalised(_ typed: String) -> String { ThaiText.normalised(typed).lowercased() }

    /// - Parameter name: normalised.
    package static func problem(_ name: String) -> Problem? {
        if name.isEmpty { return .missing }
        guard name.utf8.allSatisfy(isAllowed), let first = name.utf8.first, isLetter(first) else {
            return .wrongLetters
        }
        if name.utf8.count < shortest { return .tooShort }
        if name.utf8.count > longest { return .tooLong }
        return reservedPrefixes.contains { name.hasPrefix($0) } ? .reserved : nil
    }

    /// What is proposed to somebody: the beginning of his address of mail, or his role and place.
    package static func proposal(email: String, _ assignment: RoleAssignment) -> String {
        let local = normalised(String(email.prefix { $0 != "@" }))
        if problem(local) == nil { return local }
        return assignment.place.isEmpty ? assignment.role.rawValue : "\(assignment.role.rawValue)-\(assignment.place)"
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
}
