/// Everything recorded in one assessment as it stood after one entry of its chain.
package struct AssessmentFigures: Hashable, Sendable {
    package var code: String
    package var state: Assessment.State
    /// Sequence of the last entry in the chain of the local government then.
    package var entry: Int
    package var answers: [String: StoredAnswer]
    package var baseValues: [String: StoredBaseValue]
    /// The last certification that was not withdrawn.
    package var certified: CertifiedFigures?

    package init(
        code: String, state: Assessment.State, entry: Int, answers: [String: StoredAnswer],
        baseValues: [String: StoredBaseValue], certified: CertifiedFigures?
    ) {
        self.code = code
        self.state = state
        self.entry = entry
        self.answers = answers
        self.baseValues = baseValues
        self.certified = certified
    }
}

/// The figures under one certification.
package struct CertifiedFigures: Hashable, Sendable {
    package var number: Int
    /// Milliseconds since 1970, UTC.
    package var certifiedAt: Int64
    package var rows: [Snapshot.Row]

    package init(number: Int, certifiedAt: Int64, rows: [Snapshot.Row]) {
        self.number = number
        self.certifiedAt = certifiedAt
        self.rows = rows
    }
}
