/// An answer as it is kept: its version and who saved it when.
package struct StoredAnswer: Hashable, Sendable {
    package var answer: Answer
    /// From 1, one more with every accepted change.
    package var version: Int
    /// Sequence of the audit entry that made this version.
    package var entry: Int
    package var savedBy: Int
    /// Milliseconds since 1970, UTC.
    package var savedAt: Int64
    /// Somebody confirmed that these figures are last year's, ไม่เปลี่ยนแปลง.
    package var isUnchanged: Bool

    package init(
        answer: Answer, version: Int, entry: Int, savedBy: Int, savedAt: Int64, isUnchanged: Bool = false
    ) {
        self.answer = answer
        self.version = version
        self.entry = entry
        self.savedBy = savedBy
        self.savedAt = savedAt
        self.isUnchanged = isUnchanged
    }
}

/// A base value as it is kept.
package struct StoredBaseValue: Hashable, Sendable {
    package var value: ExactDecimal?
    package var version: Int
    package var entry: Int
    package var savedBy: Int
    package var savedAt: Int64
    package var origin: BaseValueOrigin
    /// Somebody confirmed that it is last year's.
    package var isUnchanged: Bool

    package init(
        value: ExactDecimal?, version: Int, entry: Int, savedBy: Int, savedAt: Int64,
        origin: BaseValueOrigin = BaseValueOrigin(), isUnchanged: Bool = false
    ) {
        self.value = value
        self.version = version
        self.entry = entry
        self.savedBy = savedBy
        self.savedAt = savedAt
        self.origin = origin
        self.isUnchanged = isUnchanged
    }
}

/// Where a base value comes from (ที่มา) and of which day it is (ข้อมูล ณ วันที่), as far as its recorder says so.
package struct BaseValueOrigin: Hashable, Sendable {
    package var source: String
    package var asOf: ThaiDate?

    package init(source: String = "", asOf: ThaiDate? = nil) {
        self.source = source
        self.asOf = asOf
    }
}

/// What somebody typed and the system could not accept, kept as typed until it can.
package struct Draft: Hashable, Sendable {
    package var frame: String
    package var provision: String
    package var carriedOut: Bool
    package var note: String
    package var seenVersion: Int
    package var savedAt: Int64
    /// It was sent as a confirmation of last year's figures.
    package var confirmsUnchanged: Bool

    package init(
        frame: String, provision: String, carriedOut: Bool, note: String, seenVersion: Int, savedAt: Int64,
        confirmsUnchanged: Bool = false
    ) {
        self.frame = frame
        self.provision = provision
        self.carriedOut = carriedOut
        self.note = note
        self.seenVersion = seenVersion
        self.savedAt = savedAt
        self.confirmsUnchanged = confirmsUnchanged
    }
}
