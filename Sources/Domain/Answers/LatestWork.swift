/// Where somebody stopped in one assessment: the cell he saved or typed into last.
package struct LatestWork: Hashable, Sendable {
    package enum Cell: Hashable, Sendable {
        case indicator(String)
        case baseData(String)
    }

    package var cell: Cell
    /// Milliseconds since 1970, UTC.
    package var at: Int64
    /// What he typed last could not be saved yet.
    package var isDraft: Bool

    /// - Parameter subject: as drafts and audit entries name it: an indicator's code, or that of base data.
    package init(subject: String, at: Int64, isDraft: Bool) {
        let prefix = BaseDataItem.subject("")
        cell =
            subject.hasPrefix(prefix)
            ? .baseData(String(subject.dropFirst(prefix.count))) : .indicator(subject)
        self.at = at
        self.isDraft = isDraft
    }
}
