/// What a local government means to do about one standard that it missed (แผนปรับปรุงบริการ): one line of its plan of a round.
package struct ImprovementItem: Hashable, Sendable {
    package var indicator: String
    /// Empty once it was erased.
    package var text: String
    /// Somebody of the office by his account; nil where nobody, or only a name, was given.
    package var owner: Int?
    /// The name of whoever it is, where he has no account.
    package var ownerName: String
    package var due: ThaiDate?
    /// 1 for the first; one more for each change.
    package var version: Int
    package var savedBy: Int
    /// Milliseconds since 1970, UTC.
    package var savedAt: Int64

    package init(
        indicator: String, text: String, owner: Int?, ownerName: String, due: ThaiDate?, version: Int, savedBy: Int,
        savedAt: Int64
    ) {
        self.indicator = indicator
        self.text = text
        self.owner = owner
        self.ownerName = ownerName
        self.due = due
        self.version = version
        self.savedBy = savedBy
        self.savedAt = savedAt
    }

    /// In code points.
    package static let longestText = 2_000
    package static let longestName = 200

    /// What somebody wants to put down.
    package struct Draft: Hashable, Sendable {
        package var text: String
        package var owner: Int?
        package var ownerName: String
        package var due: ThaiDate?

        package init(text: String, owner: Int?, ownerName: String, due: ThaiDate?) {
            self.text = text
            self.owner = owner
            self.ownerName = ownerName
            self.due = due
        }
    }

    package var draft: Draft { Draft(text: text, owner: owner, ownerName: ownerName, due: due) }

    package enum Problem: String, CaseIterable, Sendable {
        case textMissing, textTooLong, nameTooLong
        /// The account holds no role at the office.
        case ownerElsewhere
        /// An account and a name beside it.
        case twoOwners
    }
}

/// What came of a line of last year's plan by this year's verdict.
package enum PlanOutcome: Hashable, Sendable {
    case reached
    case notReached
    /// this year asks for something else, or counts otherwise
    case incomparable(FigureDifference)
    /// this year does not ask for it
    case notAsked
    /// this year has no figure yet
    case open

    /// - Parameters:
    ///   - then: the indicator in the year of the plan.
    ///   - now: this year's; nil where it is not asked.
    package init(then: Indicator?, now: Indicator?, verdict: Verdict?) {
        guard let now, let verdict else {
            self = .notAsked
            return
        }
        if let then, let difference = FigureDifference(then, now) {
            self = .incomparable(difference)
            return
        }
        switch verdict {
        case .met: self = .reached
        case .belowTarget, .notCarriedOut: self = .notReached
        case .noService: self = .notAsked
        case .notRecorded: self = .open
        }
    }

    package var words: Words {
        switch self {
        case .reached: Words(th: "บรรลุ", en: "Reached")
        case .notReached: Words(th: "ยังไม่บรรลุ", en: "Not reached")
        case .incomparable(let difference):
            Words(th: "เปรียบเทียบไม่ได้: \(difference.words.th)", en: "Not comparable: \(difference.words.en)")
        case .notAsked: Words(th: "ปีนี้ไม่ได้ประเมินข้อนี้", en: "Not assessed this year")
        case .open: Words(th: "ปีนี้ยังไม่มีข้อมูล", en: "No figure yet this year")
        }
    }
}
