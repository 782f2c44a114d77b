/// Who may help whom to a new password by a one-time code: the third part of the table of permissions. Whoever helps must reach
/// every role of the other, or a code would open more than he answers for.
extension Permissions {
    package static func mayIssueCode(_ helper: RoleAssignment, to held: [(role: Role, place: RolePlace)]) -> Bool {
        !held.isEmpty && held.allSatisfy { mayInvite(helper, $0.role, at: $0.place) }
    }
}

extension Principal {
    /// The role by which this person may issue a code to somebody with these roles; nil when he may not. Programs help nobody, and
    /// nobody helps himself: he has his password.
    package func role(forIssuingCodeTo account: Int, with held: [(role: Role, place: RolePlace)]) -> Role? {
        guard entry == .session, account != accountID else { return nil }
        return assignments.first { Permissions.mayIssueCode($0, to: held) }?.role
    }
}

/// How somebody made sure that the person who asked for a code is the one he says: he called back.
package struct CallBack: Hashable, Sendable {
    package var telephone: String
    package var spokeWith: String

    /// Both as they were typed.
    package init(telephone: String, spokeWith: String) {
        self.telephone = ThaiText.normalised(ThaiDigits.arabic(telephone))
        self.spokeWith = ThaiText.normalised(spokeWith)
    }

    package enum Problem: Hashable, Sendable {
        case telephoneMissing, spokeWithMissing, tooLong
    }

    /// Of each text, in code points.
    package static let longestText = 100
    private static let fewestDigits = 4

    package var problems: [Problem] {
        var problems: [Problem] = []
        let digits = telephone.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        if digits < Self.fewestDigits { problems.append(.telephoneMissing) }
        if spokeWith.isEmpty { problems.append(.spokeWithMissing) }
        if max(telephone.unicodeScalars.count, spokeWith.unicodeScalars.count) > Self.longestText {
            problems.append(.tooLong)
        }
        return problems
    }
}
