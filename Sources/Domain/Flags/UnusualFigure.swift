/// Something unusual about figures that break no rule: whoever certifies should look once more. A flag refuses nothing,
/// and its words show its arithmetic.
package struct UnusualFigure: Hashable, Sendable {
    package enum Subject: Hashable, Sendable {
        case indicator(String)
        case baseData(String)
        /// The assessment as a whole.
        case assessment
    }

    package var subject: Subject
    package var words: Words

    package init(_ subject: Subject, _ words: Words) {
        self.subject = subject
        self.words = words
    }
}
