/// A day of the Gregorian calendar, as it is kept; it is shown in the Buddhist era (543 years more).
///
/// Days run from 1 January of year 1 to 31 December of year 9999.
package struct ThaiDate: Hashable, Comparable, Sendable {
    /// The Gregorian year, 1 to 9999.
    package let year: Int
    /// The month, 1 to 12.
    package let month: Int
    /// The day of the month, from 1.
    package let day: Int

    /// Makes a day; nothing when there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard year >= 1, year <= 9999, month >= 1, month <= 12 else { return nil }
        guard day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Makes the day that many days after 1 January 1970.
    ///
    /// Numbers outside the years 1 to 9999 give the first or the last day there is.
    package init(daysSinceEpoch: Int) {
        // Howard Hinnant's civil_from_days: years that begin in March, eras of 400 years.
        let shifted = min(max(daysSinceEpoch, Self.firstDay), Self.lastDay) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Reads "2024-03-26"; nothing when the text is of another form or there is no such day.
    package init?(iso text: String) {
        guard text.utf8.count == 10 else { return nil }
        var parts = (year: 0, month: 0, day: 0)
        var index = 0
        for byte in text.utf8 {
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                let digit = Int(byte - 0x30)
                switch index {
                case 0..<4: parts.year = parts.year * 10 + digit
                case 5..<7: parts.month = parts.month * 10 + digit
                default: parts.day = parts.day * 10 + digit
                }
            }
            index += 1
        }
        self.init(year: parts.year, month: parts.month, day: parts.day)
    }

    package static func < (left: ThaiDate, right: ThaiDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

// MARK: - Reckoning

extension ThaiDate {
    /// Days after 1 January 1970; before it, below zero.
    package var daysSinceEpoch: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear % 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day so many days later, or earlier when `days` is below zero; it stops at the first and the last day.
    package func adding(days: Int) -> ThaiDate {
        let (sum, overflowed) = daysSinceEpoch.addingReportingOverflow(days)
        return ThaiDate(daysSinceEpoch: overflowed ? (days < 0 ? Int.min : Int.max) : sum)
    }

    /// The year of the Buddhist era: 2024 is 2567.
    package var buddhistYear: Int { year + 543 }

    /// The fiscal year in the Buddhist era: 2567 runs from 1 October 2566 to 30 September 2567.
    package var fiscalYearBE: Int { month >= 10 ? buddhistYear + 1 : buddhistYear }

    /// The day of the week, 0 for Sunday to 6 for Saturday.
    package var weekday: Int {
        let fromSunday = (daysSinceEpoch + 4) % 7
        return fromSunday < 0 ? fromSunday + 7 : fromSunday
    }

    private static let firstDay = -719_162
    private static let lastDay = 2_932_896

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
