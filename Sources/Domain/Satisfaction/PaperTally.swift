/// Forms filled in on paper on one occasion, counted by the recorder (แบบประเมินกระดาษ).
package struct PaperTally: Hashable, Sendable {
    /// "วันออกหน่วยบริการ หมู่ที่ 3".
    package var occasion: String
    package var heldOn: ThaiDate
    package var tally: SatisfactionTally

    package init(occasion: String, heldOn: ThaiDate, tally: SatisfactionTally) {
        self.occasion = occasion
        self.heldOn = heldOn
        self.tally = tally
    }

    package static let longestOccasion = 200
    /// Nobody counts more forms by hand on one occasion.
    package static let mostSheets = 100_000

    package enum Problem: Error, Hashable, Sendable {
        case occasionMissing
        case occasionTooLong
        /// Before the round, or in the future.
        case dayOutside(from: ThaiDate, to: ThaiDate)
        case noSheets
        case tooManySheets
        /// Of this question there are more answers than forms.
        case moreAnswersThanSheets(String)
        /// No question has an answer.
        case noAnswers
    }

    /// Every problem, in the order of the form.
    package func problems(from first: ThaiDate, to last: ThaiDate) -> [Problem] {
        var problems: [Problem] = []
        if occasion.isEmpty { problems.append(.occasionMissing) }
        if occasion.utf16.count > Self.longestOccasion { problems.append(.occasionTooLong) }
        if heldOn < first || heldOn > last { problems.append(.dayOutside(from: first, to: last)) }
        if tally.sheets < 1 {
            problems.append(.noSheets)
        } else if tally.sheets > Self.mostSheets {
            problems.append(.tooManySheets)
        } else {
            for code in tally.counts.keys.sorted() where tally[code].answers > tally.sheets {
                problems.append(.moreAnswersThanSheets(code))
            }
        }
        if tally.all.answers == 0 { problems.append(.noAnswers) }
        return problems
    }
}

/// A tally on paper as the system knows it.
package struct StoredPaperTally: Hashable, Sendable {
    /// Counts the tallies of one local government in one round, from 1; never given twice.
    package var number: Int
    package var paper: PaperTally
    package var version: Int
    package var savedBy: Int
    /// Milliseconds since 1970, UTC.
    package var savedAt: Int64
    package var isInvented: Bool

    package init(
        number: Int, paper: PaperTally, version: Int, savedBy: Int, savedAt: Int64, isInvented: Bool = false
    ) {
        self.number = number
        self.paper = paper
        self.version = version
        self.savedBy = savedBy
        self.savedAt = savedAt
        self.isInvented = isInvented
    }
}
