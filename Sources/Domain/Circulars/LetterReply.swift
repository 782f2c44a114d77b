/// A local government has sent the reply that names its responsible officer: number and day, as somebody has noted them. One for each circular, and
/// never changed: what came afterwards is another letter.
package struct LetterReply: Hashable, Sendable {
    package var localGovernment: String
    /// As it stands on the letter: "พบ 72001/45".
    package var number: String
    package var on: ThaiDate
    package var by: Int
    package var role: Role
    /// Noted by somebody who holds his role elsewhere.
    package var isOnBehalf: Bool
    /// Milliseconds since 1970, UTC.
    package var at: Int64

    package init(
        localGovernment: String, number: String, on: ThaiDate, by: Int, role: Role, isOnBehalf: Bool, at: Int64
    ) {
        self.localGovernment = localGovernment
        self.number = number
        self.on = on
        self.by = by
        self.role = role
        self.isOnBehalf = isOnBehalf
        self.at = at
    }
}
