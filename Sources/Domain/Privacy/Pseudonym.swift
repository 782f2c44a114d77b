/// What stands in the place of a person whose name was taken away: the number of the account, under which the record of changes
/// goes on to say who did what, without saying who that was.
package enum Pseudonym {
    package static func name(of account: Int) -> String { "(ลบชื่อแล้ว) บัญชีหมายเลข \(account)" }

    /// Nobody signs in by it, and nobody can choose it.
    package static func username(of account: Int) -> String { "\(usernamePrefix)\(account)" }

    static let usernamePrefix = "nameless-"
}
