import Domain

/// What a cell of a workbook that was read holds.
package enum CellValue: Hashable, Sendable {
    /// Nothing, or a text without a letter.
    case empty
    /// A text, shared or inline, its runs joined and what is read aloud beside it left out.
    case text(String)
    /// A number, as the decimal text that stood in the file.
    case number(NumberText)
    /// A logical value.
    case boolean(Bool)
    /// A day, known by the number format of the cell.
    indirect case date(SerialDate)
    /// What the program could not reckon, in its own spelling: "#N/A", "#DIV/0!".
    case error(String)
    /// A formula, without "=" before it, and what the program that saved the file reckoned, if it did.
    ///
    /// A formula shared from another cell has an empty text. It is never reckoned here.
    indirect case formula(String, cached: CellValue?)

    /// The value itself, or of a formula what was reckoned; `empty` where nothing was.
    package var resolved: CellValue {
        if case .formula(_, let cached) = self { cached ?? .empty } else { self }
    }
}

/// A day as spreadsheets keep it: days since the turn of 1899 to 1900 or of 1903 to 1904, the hour as a fraction.
package struct SerialDate: Hashable, Sendable {
    /// The day that the serial number names, in the Gregorian calendar.
    package let day: ThaiDate
    /// The time of that day, 0 to 86,399 seconds, rounded to the second; 0 for a day alone.
    package let secondOfDay: Int

    /// Takes a day and a time of it.
    package init(day: ThaiDate, secondOfDay: Int = 0) {
        self.day = day
        self.secondOfDay = secondOfDay
    }

    /// The day that was meant: "15/3/2567" typed into a program that counts in the Christian era is 15 March 2024.
    ///
    /// Years from 2400 are taken to be of the Buddhist era, as in `DateInput`. Nothing when that year has no such day.
    package var dayMeant: ThaiDate? {
        day.year < 2400 ? day : ThaiDate(year: day.year - 543, month: day.month, day: day.day)
    }
}

/// From which day a workbook counts.
enum DateSystem: Hashable, Sendable {
    /// Day 1 is 1 January 1900, and day 60 is a 29 February that there never was.
    case from1900
    /// Day 0 is 1 January 1904, as old Macintosh programs had it.
    case from1904

    /// The day of a serial number; nothing for day 0 and below, the day that never was, and years past 9999.
    func date(ofSerial text: String) -> SerialDate? {
        guard let serial = Double(text), serial.magnitude < 3_000_000 else { return nil }
        var whole = Int(serial.rounded(.down))
        var second = Int(((serial - serial.rounded(.down)) * 86_400).rounded())
        if second == 86_400 {
            whole += 1
            second = 0
        }
        let daysToEpoch: Int
        switch self {
        case .from1904:
            guard whole >= 0 else { return nil }
            daysToEpoch = 24_107
        case .from1900:
            guard whole >= 1, whole != 60 else { return nil }
            daysToEpoch = whole < 60 ? 25_568 : 25_569
        }
        let day = ThaiDate(daysSinceEpoch: whole - daysToEpoch)
        return day.daysSinceEpoch == whole - daysToEpoch ? SerialDate(day: day, secondOfDay: second) : nil
    }
}
