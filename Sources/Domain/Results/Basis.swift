/// Which figures a result is made from.
package enum Basis: String, CaseIterable, Sendable {
    /// What is recorded now: preliminary (ผลเบื้องต้น).
    case live
    /// What was last certified and not withdrawn: official.
    case certified
}
