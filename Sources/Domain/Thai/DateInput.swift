/// A day as a person types it.
///
/// "26 มีนาคม 2567", "๒๖ มี.ค. ๖๗", "26/3/2567", "2024-03-26": three numbers or a named month.
///
/// Day, month, year in this order, or year, month, day when the first number has four digits. Years of two digits and
/// years from 2400 are of the Buddhist era, 1900 to 2100 of the Christian era; "พ.ศ." and "ค.ศ." may say so, "วันที่" and
/// the day of the week before the date are passed over (and not checked).
package enum DateInput {
    /// Why the typed text is not a day.
    package enum Problem: Error, Hashable, Sendable, CaseIterable {
        /// Not of a form that dates are written in.
        case notADate
        /// There is a day and a month, but the year is of neither era, or not of the era that is named.
        case ambiguousYear
        /// The calendar has no such day, as 30 February.
        case noSuchDay
    }

    /// Reads what was typed; nothing for an empty box.
    package static func parse(_ typed: String) -> Result<ThaiDate?, Problem> {
        let text = ThaiText.normalised(typed)
        if text.isEmpty { return .success(nil) }
        guard let pieces = Pieces(text), let parts = pieces.parts() else { return .failure(.notADate) }
        guard let year = parts.year.gregorian(in: parts.era) else { return .failure(.ambiguousYear) }
        guard let date = ThaiDate(year: year, month: parts.month, day: parts.day) else { return .failure(.noSuchDay) }
        return .success(date)
    }

    private enum Era {
        case buddhist
        case christian
    }

    private struct Number {
        var value = 0
        var digits = 0

        /// The Gregorian year this number means, or nothing when that cannot be told.
        func gregorian(in era: Era?) -> Int? {
            switch (digits, value, era) {
            case (2, _, .buddhist), (2, _, nil): value + 2500 - 543
            case (4, 2400..., .buddhist), (4, 2400..., nil): value - 543
            case (4, 1900...2100, .christian), (4, 1900...2100, nil): value
            default: nil
            }
        }
    }

    private struct Parts {
        var day: Int
        var month: Int
        var year: Number
        var era: Era?
    }

    /// The numbers of a typed date and the words before and between them, in small letters without spaces.
    private struct Pieces {
        private var numbers: [Number] = []
        private var gaps: [String] = [""]

        /// Takes the text apart; nothing when there are more numbers or longer ones than a date has, or words after it.
        init?(_ text: String) {
            var inNumber = false
            for scalar in text.unicodeScalars {
                if let digit = ThaiScalar.digit(scalar) {
                    if !inNumber {
                        guard numbers.count < 3 else { return nil }
                        numbers.append(Number())
                        gaps.append("")
                    }
                    inNumber = true
                    let last = numbers.count - 1
                    guard numbers[last].digits < 4 else { return nil }
                    numbers[last].value = numbers[last].value * 10 + Int(digit)
                    numbers[last].digits += 1
                } else {
                    inNumber = false
                    if scalar != " " { gaps[gaps.count - 1].unicodeScalars.append(Self.folded(scalar)) }
                }
            }
            guard gaps[gaps.count - 1].isEmpty else { return nil }
        }

        func parts() -> Parts? {
            guard numbers.count > 1, ThaiWeekday.isBeforeDate(Self.letters(gaps[0])) else { return nil }
            return numbers.count == 2 ? partsWithNamedMonth() : partsInNumbers()
        }

        private func partsWithNamedMonth() -> Parts? {
            guard numbers[0].digits <= 2 else { return nil }
            let (word, era) = Self.withoutEra(Self.letters(gaps[1]))
            var name = word
            if name.utf8.starts(with: "เดือน".utf8) { name = String(Substring(name.utf8.dropFirst("เดือน".utf8.count))) }
            guard let month = ThaiMonth.number(ofTyped: name) else { return nil }
            return Parts(day: numbers[0].value, month: month, year: numbers[1], era: era)
        }

        private func partsInNumbers() -> Parts? {
            let (between, era) = Self.withoutEra(gaps[2])
            guard gaps[1] == between, ["/", "-", ".", ""].contains(between), numbers[1].digits <= 2 else { return nil }
            let isYearFirst = numbers[0].digits == 4
            let (year, day) = isYearFirst ? (numbers[0], numbers[2]) : (numbers[2], numbers[0])
            guard day.digits <= 2, !isYearFirst || era == nil else { return nil }
            return Parts(day: day.value, month: numbers[1].value, year: year, era: era)
        }

        /// Takes the era, and "ปี" before it, off the end of the words between month and year.
        private static func withoutEra(_ words: String) -> (rest: String, era: Era?) {
            var rest = words
            var era: Era?
            let names: [(name: String, era: Era?)] = [
                ("พ.ศ.", .buddhist), ("พศ.", .buddhist), ("พ.ศ", .buddhist), ("พศ", .buddhist), ("พุทธศักราช", .buddhist),
                ("ค.ศ.", .christian), ("คศ.", .christian), ("ค.ศ", .christian), ("คศ", .christian),
                ("คริสต์ศักราช", .christian), ("ปี", nil),
            ]
            for entry in names where rest.utf8.reversed().starts(with: entry.name.utf8.reversed()) {
                rest = String(Substring(rest.utf8.dropLast(entry.name.utf8.count)))
                era = era ?? entry.era
            }
            return (rest, era)
        }

        /// The words without the signs that stand between them.
        private static func letters(_ words: String) -> String {
            var letters = String.UnicodeScalarView()
            for scalar in words.unicodeScalars where !ThaiScalar.isPunctuation(scalar) { letters.append(scalar) }
            return String(letters)
        }

        private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
            switch scalar {
            case "A"..."Z": Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value | 0x20))
            case "\u{2010}", "\u{2011}", "\u{2013}", "\u{2212}", "\u{FF0D}": "-"
            case "\u{FF0F}": "/"
            case "\u{FF0E}": "."
            default: scalar
            }
        }
    }
}
