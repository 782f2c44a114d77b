import Domain

/// The order of a table's rows.
struct ResultsOrder: Hashable, Sendable {
    enum Column: String, CaseIterable, Sendable {
        case name, code, rate, coverage, participants, certified
        case notCertified = "not_certified"
        case untouched, state, met
        case belowTarget = "below_target"
        case noService = "no_service"
        case notCarriedOut = "not_carried_out"
        case notRecorded = "not_recorded"
        case applicable

        init(_ verdict: Verdict) {
            switch verdict {
            case .met: self = .met
            case .belowTarget: self = .belowTarget
            case .noService: self = .noService
            case .notCarriedOut: self = .notCarriedOut
            case .notRecorded: self = .notRecorded
            }
        }
    }

    var column: Column
    var isDescending = false

    init(_ column: Column, isDescending: Bool = false) {
        self.column = column
        self.isDescending = isDescending
    }

    /// Rows without the figure stand last whatever the direction; equal ones as in the dictionary. Pilots, which are part of
    /// no sum, stand behind all others.
    func sort(_ rows: [ResultsRow], _ basis: Basis) -> [ResultsRow] {
        let keyed = rows.map { (row: $0, figure: figure(of: $0, basis)) }
        return keyed.sorted { left, right in
            if left.row.isPilot != right.row.isPilot { return right.row.isPilot }
            switch (left.figure, right.figure) {
            case (let first?, let second?) where first != second: return isDescending ? first > second : first < second
            case (_?, nil): return true
            case (nil, _?): return false
            default: break
            }
            let isByText = column == .name || column == .code
            return isByText && isDescending
                ? Self.text(right.row, column) < Self.text(left.row, column)
                : Self.text(left.row, column) < Self.text(right.row, column)
        }.map(\.row)
    }

    private static func text(_ row: ResultsRow, _ column: Column) -> TextKey {
        TextKey(first: column == .code ? row.key : row.sortKey, second: row.key)
    }

    /// Texts by their bytes, as the database compares them.
    private struct TextKey: Comparable {
        let first: String
        let second: String

        static func < (left: TextKey, right: TextKey) -> Bool {
            if left.first != right.first { return left.first.utf8.lexicographicallyPrecedes(right.first.utf8) }
            return left.second < right.second
        }
    }

    private func figure(of row: ResultsRow, _ basis: Basis) -> Int64? {
        let progress = row.progress
        switch column {
        case .name, .code: return 0
        case .rate: return row.tally.rate?.millionths
        case .coverage: return progress.flatMap { $0.coverage(basis)?.millionths }
        case .participants: return progress.map { Int64($0.participants) }
        case .certified: return progress.map { Int64($0.certified) }
        case .notCertified: return progress.map { Int64($0.notCertified) }
        case .untouched: return progress.map { Int64($0.untouched) }
        case .state: return row.state.flatMap { Assessment.State.allCases.firstIndex(of: $0) }.map { Int64($0) }
        case .met: return Int64(row.tally.met)
        case .belowTarget: return Int64(row.tally.belowTarget)
        case .noService: return Int64(row.tally.noService)
        case .notCarriedOut: return Int64(row.tally.notCarriedOut)
        case .notRecorded: return Int64(row.tally.notRecorded)
        case .applicable: return Int64(row.tally.applicable)
        }
    }
}
