/// What is recorded now, column by column: the cell of participant `i` and indicator `j` is `j * participants + i`.
struct LiveColumns: Hashable, Sendable {
    var frame: [Int64]
    var provision: [Int64]
    var savedAt: [Int64]
    var savedBy: [Int32]
    /// 0 while there is no answer.
    var version: [Int32]
    var flags: [CellFlags]

    /// Base data in the same way, the cell of item `k` being `k * participants + i`.
    var baseValue: [Int64]
    var baseSavedAt: [Int64]
    var baseVersion: [Int32]

    init(participants: Int, indicators: Int, items: Int) {
        let cells = participants * indicators
        frame = Array(repeating: Cell.blank, count: cells)
        provision = frame
        savedAt = Array(repeating: 0, count: cells)
        savedBy = Array(repeating: 0, count: cells)
        version = savedBy
        flags = Array(repeating: [], count: cells)
        baseValue = Array(repeating: Cell.blank, count: participants * items)
        baseSavedAt = Array(repeating: 0, count: participants * items)
        baseVersion = Array(repeating: 0, count: participants * items)
    }

    mutating func put(
        _ cell: Int, frame: Int64, provision: Int64, flags: CellFlags, version: Int64, savedBy: Int64, savedAt: Int64
    ) {
        self.frame[cell] = frame
        self.provision[cell] = provision
        self.flags[cell] = flags
        self.version[cell] = Int32(truncatingIfNeeded: version)
        self.savedBy[cell] = Int32(truncatingIfNeeded: savedBy)
        self.savedAt[cell] = savedAt
    }

    mutating func putBase(_ cell: Int, value: Int64, version: Int64, savedAt: Int64) {
        baseValue[cell] = value
        baseVersion[cell] = Int32(truncatingIfNeeded: version)
        baseSavedAt[cell] = savedAt
    }
}

/// What was last certified and not withdrawn, in the same order; the frames are those that counted.
struct CertifiedColumns: Hashable, Sendable {
    var frame: [Int64]
    var provision: [Int64]
    var flags: [CellFlags]
    /// Number of the certification of each participant; 0 where none stands.
    var number: [Int32]
    var certifiedAt: [Int64]

    init(participants: Int, indicators: Int) {
        frame = Array(repeating: Cell.blank, count: participants * indicators)
        provision = frame
        flags = Array(repeating: [], count: participants * indicators)
        number = Array(repeating: 0, count: participants)
        certifiedAt = Array(repeating: 0, count: participants)
    }

    mutating func put(_ cell: Int, frame: Int64, provision: Int64, flags: CellFlags) {
        self.frame[cell] = frame
        self.provision[cell] = provision
        self.flags[cell] = flags
    }
}
