/// A figure that differs so much from last year's that whoever reads it will ask why. It refuses nothing: the note of its
/// row is the reason.
package struct LargeChange: Hashable, Sendable {
    package enum Figure: String, CaseIterable, Sendable {
        case frame, provision
        /// The one figure of a row without a frame.
        case count
        /// An item of base data.
        case value
    }

    package var figure: Figure
    package var was: ExactDecimal
    package var became: ExactDecimal

    /// nil where the two are near enough.
    package init?(_ figure: Figure, from was: ExactDecimal, to became: ExactDecimal) {
        guard Self.isLarge(was, became) else { return nil }
        self.figure = figure
        self.was = was
        self.became = became
    }

    /// From this many times on, up or down, a change is large.
    package static let factor = ExactDecimal(millionths: 1_500_000)
    /// The larger of the two is at least this: of a few things, one more or less is a large part.
    package static let least = ExactDecimal(10)
    /// From this many times on the size does not matter: so far apart are two units of one thing.
    package static let factorOfUnits = ExactDecimal(100)

    private static func isLarge(_ was: ExactDecimal, _ became: ExactDecimal) -> Bool {
        let (smaller, larger) = (min(was, became), max(was, became))
        guard smaller < larger else { return false }
        if smaller > .zero, isTimes(factorOfUnits, smaller, larger) { return true }
        return larger >= least && (smaller == .zero || isTimes(factor, smaller, larger))
    }

    private static func isTimes(_ factor: ExactDecimal, _ smaller: ExactDecimal, _ larger: ExactDecimal) -> Bool {
        Int128(larger.millionths) * 1_000_000 >= Int128(smaller.millionths) * Int128(factor.millionths)
    }
}

extension Indicator {
    /// Figures of a row that differ much from last year's. What was not carried out provided nothing; a frame that base data
    /// gives is none of the row's own figures.
    ///
    /// - Parameters:
    ///   - earlier: comparable figures of the round before.
    ///   - answer: as recorded; blanks are compared with nothing.
    package func largeChanges(from earlier: Answer, to answer: Answer) -> [LargeChange] {
        guard kind != .yesNo, !answer.isBlank else { return [] }
        var changes: [LargeChange] = []
        if kind.hasFrame, frameFrom == nil, let was = earlier.frame, let became = answer.frame {
            if let change = LargeChange(.frame, from: was, to: became) { changes.append(change) }
        }
        if let was = earlier.provided, let became = answer.provided {
            if let change = LargeChange(kind.hasFrame ? .provision : .count, from: was, to: became) {
                changes.append(change)
            }
        }
        return changes
    }
}

extension Answer {
    fileprivate var provided: ExactDecimal? { carriedOut ? provision : .zero }
}

// MARK: - In words

extension LargeChange {
    /// How a change is said. The braces hold `{figure}`, `{was}`, `{became}` and `{times}`, rounded half up to two places.
    package enum Form: String, CaseIterable, Sendable {
        case up, down
        case fromZero = "from_zero"
        case toZero = "to_zero"

        package var template: Words {
            switch self {
            case .up:
                Words(
                    th: "{figure} เปลี่ยนจากปีก่อนเป็น {times} เท่า ({became} ÷ {was})",
                    en: "{figure} has become {times} times last year's ({became} ÷ {was})")
            case .down:
                Words(
                    th: "{figure} เปลี่ยนจากปีก่อน ลดลงเหลือ 1 ใน {times} ({was} ÷ {became})",
                    en: "{figure} has become 1/{times} of last year's ({was} ÷ {became})")
            case .fromZero:
                Words(
                    th: "{figure} เปลี่ยนจากปีก่อน จาก 0 เป็น {became}", en: "{figure} was 0 last year and is {became} now")
            case .toZero:
                Words(th: "{figure} เปลี่ยนจากปีก่อน จาก {was} เป็น 0", en: "{figure} was {was} last year and is 0 now")
            }
        }
    }

    package var form: Form {
        if was == .zero { return .fromZero }
        if became == .zero { return .toZero }
        return was < became ? .up : .down
    }

    /// "การจัดบริการสาธารณะ (2) เปลี่ยนจากปีก่อนเป็น 2.5 เท่า (250 ÷ 100)"
    package var words: Words {
        let times = Percent.rate(max(was, became), per: min(was, became), places: 2)
        let (template, name) = (form.template, figure.name)
        func filled(_ text: String, _ name: String) -> String {
            text.replacing("{figure}", with: name).replacing("{was}", with: was.grouped)
                .replacing("{became}", with: became.grouped).replacing("{times}", with: times?.grouped ?? "")
        }
        return Words(th: filled(template.th, name.th), en: filled(template.en, name.en))
    }

    /// What is asked for where base data have changed: a figure from another source is the usual reason.
    package static let askForSource = Words(th: "โปรดระบุที่มาของข้อมูล", en: "Please say where the figure comes from.")

    /// Where the reason of a row goes.
    package static let askForNote = Words(th: "โปรดระบุเหตุผลในหมายเหตุ", en: "Please give the reason in the note.")
}

extension LargeChange.Figure {
    package var name: Words {
        switch self {
        case .frame: Words(th: "กรอบการประเมิน (1)", en: "The frame (1)")
        case .provision: Words(th: "การจัดบริการสาธารณะ (2)", en: "The provision (2)")
        case .count, .value: Words(th: "จำนวน", en: "The number")
        }
    }
}
