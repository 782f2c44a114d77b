/// Choices counted: of one question, or of many.
package struct SatisfactionCount: Hashable, Sendable {
    package var satisfied: Int
    package var improve: Int

    package init(satisfied: Int = 0, improve: Int = 0) {
        self.satisfied = satisfied
        self.improve = improve
    }

    package static let zero = SatisfactionCount()

    /// How many answered.
    package var answers: Int { satisfied + improve }

    package subscript(_ choice: SatisfactionChoice) -> Int { choice == .satisfied ? satisfied : improve }

    /// A choice in per cent of the answers, half up to two places; nil where nobody answered.
    package func percent(_ choice: SatisfactionChoice) -> ExactDecimal? {
        Percent.share(self[choice], of: answers, places: 2)
    }

    package mutating func add(_ choice: SatisfactionChoice, times: Int = 1) {
        if choice == .satisfied { satisfied += times } else { improve += times }
    }

    package static func + (left: SatisfactionCount, right: SatisfactionCount) -> SatisfactionCount {
        SatisfactionCount(satisfied: left.satisfied + right.satisfied, improve: left.improve + right.improve)
    }
}

/// The answers of a local government's citizens, counted by question.
package struct SatisfactionTally: Hashable, Sendable {
    /// Forms filled in, on paper or on the page.
    package var sheets: Int
    package var counts: [String: SatisfactionCount]

    package init(sheets: Int = 0, counts: [String: SatisfactionCount] = [:]) {
        self.sheets = sheets
        self.counts = counts
    }

    /// Fewer answers than this are not to be compared with those of others.
    package static let fewest = 30

    /// จำนวนผู้ตอบน้อย: nobody should compare such a figure.
    package static func isFew(_ answers: Int) -> Bool { answers < fewest }

    package subscript(_ question: String) -> SatisfactionCount { counts[question] ?? .zero }

    /// All choices of all questions.
    package var all: SatisfactionCount { counts.values.reduce(.zero, +) }

    package mutating func add(_ sheet: SatisfactionSheet, times: Int) {
        sheets += times
        for (question, choice) in sheet.choices { counts[question, default: .zero].add(choice, times: times) }
    }

    package static func + (left: SatisfactionTally, right: SatisfactionTally) -> SatisfactionTally {
        SatisfactionTally(
            sheets: left.sheets + right.sheets, counts: left.counts.merging(right.counts) { $0 + $1 })
    }
}

/// Equal sheets of one hour: the finest that is known of when somebody answered.
package struct SatisfactionSlot: Hashable, Sendable {
    package var day: ThaiDate
    /// 0 to 23, the hours of Thailand.
    package var hour: Int
    package var sheet: SatisfactionSheet
    package var sheets: Int

    package init(day: ThaiDate, hour: Int, sheet: SatisfactionSheet, sheets: Int) {
        self.day = day
        self.hour = hour
        self.sheet = sheet
        self.sheets = sheets
    }
}
