/// The steps after certification that a round switches on, and how many days each lasts. Its own defaults are ours, not the
/// Office's.
package struct RoundSchedule: Hashable, Sendable {
    /// Whether provinces check certified figures. The raw value is kept in the database.
    package enum Check: String, CaseIterable, Sendable {
        case off, sample, all

        package var words: Words {
            switch self {
            case .off: Words(th: "ไม่ตรวจสอบ", en: "No check")
            case .sample: Words(th: "สุ่มตรวจ", en: "By sample")
            case .all: Words(th: "ตรวจทุกแห่ง", en: "Every local government")
            }
        }
    }

    package static let longestStep = 365

    package var check = Check.off
    /// Percent of the local governments of each province that a check by sample looks at, 1 to 100.
    package var samplePercent = 10
    /// Days for checking after recording ends.
    package var checkDays = 30
    /// Days in which a local government sees its own result and may correct and certify again; 0 for none.
    package var previewDays = 7
    /// Days for asking for a review; only where figures are checked.
    package var reviewDays = 15

    package init() {}

    /// Nothing is out of range.
    package var isPossible: Bool {
        (1...100).contains(samplePercent)
            && [checkDays, previewDays, reviewDays].allSatisfy { (0...Self.longestStep).contains($0) }
            && (check == .off || checkDays > 0)
    }
}
