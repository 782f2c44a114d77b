/// ขอทบทวนผลการประเมิน: a local government asks for a second look at rows of its result, each with a reason. The Office decides;
/// what it grants is opened for correction.
package struct ReviewRequest: Hashable, Sendable {
    package struct Decision: Hashable, Sendable {
        /// The rows that were granted; empty where all were refused.
        package var granted: Set<String>
        package var by: Int
        /// Milliseconds since 1970, UTC.
        package var at: Int64
        /// By row; erased ones are left out.
        package var reasons: [String: String]

        package init(granted: Set<String>, by: Int, at: Int64, reasons: [String: String]) {
            self.granted = granted
            self.by = by
            self.at = at
            self.reasons = reasons
        }
    }

    /// 1 for the first of an assessment.
    package var number: Int
    /// As audit entries name them.
    package var rows: Set<String>
    /// The certification whose result is contested.
    package var certification: Int
    package var by: Int
    /// Milliseconds since 1970, UTC.
    package var at: Int64
    /// By row; erased ones are left out.
    package var reasons: [String: String]
    package var decision: Decision?

    package init(
        number: Int, rows: Set<String>, certification: Int, by: Int, at: Int64, reasons: [String: String],
        decision: Decision? = nil
    ) {
        self.number = number
        self.rows = rows
        self.certification = certification
        self.by = by
        self.at = at
        self.reasons = reasons
        self.decision = decision
    }
}
