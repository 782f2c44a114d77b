/// Finds whose registration a participant of the Webex room is: by mail address, then by name where only one in the session has it.
package struct AttendanceMatching: Sendable {
    private var byEmail: [String: [Registration]] = [:]
    private var byName: [String: [Registration]] = [:]

    /// - Parameter registrations: those of the session.
    package init(_ registrations: [Registration]) {
        for registration in registrations where registration.standing.isOfQuota {
            let email = registration.person.email.lowercased()
            if !email.isEmpty { byEmail[email, default: []].append(registration) }
            let key = PersonName.key(registration.person.name)
            if !key.isEmpty { byName[key, default: []].append(registration) }
        }
    }

    /// - Returns: nil where nobody is found, or more than one: a person attaches it by hand then.
    package func registration(of participant: WebexParticipants.Participant) -> Registration? {
        let sharing = participant.email.isEmpty ? [] : byEmail[participant.email] ?? []
        let keys = Set(Self.readings(participant.name).map(PersonName.key))
        if sharing.count == 1 { return colleague(of: sharing[0], keys) ?? sharing[0] }
        // An address that a whole office shares: the name tells who of them.
        if sharing.count > 1 {
            let named = sharing.filter { keys.contains(PersonName.key($0.person.name)) }
            if named.count == 1 { return named[0] }
        }
        var found: [Registration] = []
        for key in keys { found += byName[key] ?? [] }
        return found.count == 1 ? found[0] : nil
    }

    /// Who comes by the mailbox of another person of the same local government, and is registered himself without it.
    private func colleague(of owner: Registration, _ keys: Set<String>) -> Registration? {
        guard !keys.contains(PersonName.key(owner.person.name)) else { return nil }
        let found = keys.flatMap { byName[$0] ?? [] }.filter { $0.localGovernment == owner.localGovernment }
        return found.count == 1 ? found[0] : nil
    }

    /// The name as it stands, without what stands in brackets, each part between strokes, and without an office before or behind it.
    static func readings(_ name: String) -> [String] {
        var plain = ""
        var depth = 0
        for character in name {
            if "([（{".contains(character) { depth += 1 }
            if depth == 0 { plain.append(character) }
            if ")]）}".contains(character) { depth = max(0, depth - 1) }
        }
        let parts = [plain] + plain.split(whereSeparator: { "-–—/|_:,".contains($0) }).map(String.init)
        var readings = [name]
        for part in parts.map(ThaiText.normalised) where !part.isEmpty {
            readings.append(part)
            let words = part.split(separator: " ")
            readings.append(words.filter { !isOffice($0) }.joined(separator: " "))
        }
        return readings.filter { !$0.isEmpty }
    }

    private static func isOffice(_ word: Substring) -> Bool {
        ["อบต.", "อบจ.", "ทต.", "ทม.", "ทน.", "เทศบาล", "องค์การบริหาร", "ทต", "ทม", "ทน", "อบต", "อบจ", "อปท."]
            .contains { $0.hasSuffix(".") || $0.count > 3 ? word.hasPrefix($0) : word == $0 }
    }
}
