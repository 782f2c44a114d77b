/// Raw figures put in while the columns are first filled, before anybody else sees them. Nothing is judged here:
/// `judge` follows once all are in.
extension AnswerColumns {
    /// The least and greatest assessment among the participants; an empty one holds nothing.
    package var assessmentRange: ClosedRange<Int> {
        let ids = participants.list.map(\.assessmentID)
        return (ids.min() ?? 0)...(ids.max() ?? 0)
    }

    /// - Parameters:
    ///   - frame: millionths, or `Cell.blank`.
    ///   - provision: millionths, or `Cell.blank`.
    package mutating func putAnswer(
        participant: Int, indicator: Int, frame: Int64, provision: Int64, carriedOut: Bool, hasNote: Bool,
        version: Int64, savedBy: Int64, savedAt: Int64
    ) {
        live.put(
            indicator * participants.count + participant, frame: frame, provision: provision,
            flags: CellFlags(carriedOut: carriedOut, hasNote: hasNote), version: version, savedBy: savedBy,
            savedAt: savedAt)
    }

    /// - Parameter value: millionths, or `Cell.blank`.
    package mutating func putBaseValue(participant: Int, item: Int, value: Int64, version: Int64, savedAt: Int64) {
        live.putBase(item * participants.count + participant, value: value, version: version, savedAt: savedAt)
    }

    package mutating func putCertification(participant: Int, number: Int64, certifiedAt: Int64) {
        certified.number[participant] = Int32(truncatingIfNeeded: number)
        certified.certifiedAt[participant] = certifiedAt
    }

    /// A row of any certification; only those of the one that was put in before count.
    package mutating func putCertifiedAnswer(
        participant: Int, indicator: Int, number: Int64, frame: Int64, provision: Int64, carriedOut: Bool,
        hasNote: Bool
    ) {
        guard certified.number[participant] == Int32(truncatingIfNeeded: number) else { return }
        certified.put(
            indicator * participants.count + participant, frame: frame, provision: provision,
            flags: CellFlags(carriedOut: carriedOut, hasNote: hasNote))
    }
}
