extension Indicator {
    /// Last year's figures as they are proposed for this row, until somebody confirms or changes them.
    ///
    /// A frame that base data gives is never proposed: it is read from this year's base data.
    /// - Parameter earlier: comparable figures of the round before.
    /// - Returns: without a note; nil where they would leave the row unfinished.
    package func proposal(from earlier: Answer) -> Answer? {
        let hasOwnFrame = kind.hasFrame && frameFrom == nil
        let proposed = Answer(
            frame: hasOwnFrame ? earlier.frame : nil, provision: earlier.provision, carriedOut: earlier.carriedOut)
        if !earlier.carriedOut || (hasOwnFrame && earlier.frame == .zero) { return proposed }
        if earlier.provision == nil || (hasOwnFrame && earlier.frame == nil) { return nil }
        return proposed
    }
}

extension Answer {
    /// The same figures, whatever the note says.
    package func hasSameFigures(as other: Answer) -> Bool {
        frame == other.frame && provision == other.provision && carriedOut == other.carriedOut
    }
}

/// What is said of a row or a base value that somebody confirmed as it was the year before (ไม่เปลี่ยนแปลง).
package enum Unchanged {
    package static let confirmed = Words(
        th: "ยืนยันว่าไม่เปลี่ยนแปลงจากปีก่อน", en: "Confirmed as unchanged from last year")
    package static let confirm = Words(th: "ไม่เปลี่ยนแปลงจากปีก่อน", en: "Unchanged from last year")
}
