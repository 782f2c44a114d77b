/// Times and durations as the participants file of Webex writes them, in the hours of Thailand.
enum WebexTime {
    /// Reads "2024-04-23 09:01:22", "4/23/2024 9:01 AM", "23/4/2567 09.01 น.", "23/4/67 09.01", also inside `="…"`.
    ///
    /// Where day and month cannot be told apart, the reading that falls on the day of the session is taken, else the American one.
    static func moment(_ typed: String, on session: ThaiDate) -> Int64? {
        let text = ThaiDigits.arabic(bare(typed)).uppercased()
        let isAfternoon = text.hasSuffix("PM")
        let isMorning = text.hasSuffix("AM")
        let numbers = text.split(whereSeparator: { !$0.isASCII || !$0.isNumber }).map(String.init)
        guard (5...7).contains(numbers.count), numbers.allSatisfy({ $0.count <= 4 }) else { return nil }
        let parts = numbers.compactMap { Int($0) }
        guard let date = date(parts[0], parts[1], parts[2], numbers[0].count == 4, on: session) else { return nil }
        var (hour, minute, second) = (parts[3], parts[4], parts.count > 5 ? parts[5] : 0)
        if isAfternoon || isMorning {
            guard (1...23).contains(hour) else { return nil }
            if isAfternoon, hour < 12 { hour += 12 }
            if isMorning, hour == 12 { hour = 0 }
        }
        guard hour < 24, minute < 60, second < 60 else { return nil }
        (hour, minute, second) = (hour * 3_600, minute * 60, second)
        return ThaiClock.startOfDay(date) + Int64(hour + minute + second) * 1_000
    }

    /// Reads "85 mins", "1 hr 25 min", "85", "1:25:00", "85 นาที", "1 ชั่วโมง 25 นาที".
    /// - Returns: milliseconds.
    static func duration(_ typed: String) -> Int64? {
        let text = ThaiDigits.arabic(bare(typed)).lowercased()
        if text.contains(":") {
            let parts = text.split(separator: ":").map { Int64($0) }
            guard (2...3).contains(parts.count), let hours = parts[0], let minutes = parts[1] else { return nil }
            let seconds = parts.count > 2 ? parts[2] : 0
            guard let seconds, (0..<60).contains(minutes), (0..<60).contains(seconds), (0..<100).contains(hours)
            else { return nil }
            return (hours * 3_600 + minutes * 60 + seconds) * 1_000
        }
        var seconds: Int64 = 0
        var rest = Substring(text)
        var isFound = false
        while let start = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
            rest = rest[start...]
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard digits.count <= 5, let number = Int64(digits) else { return nil }
            rest = rest.dropFirst(digits.count)
            let unit = rest.drop { $0 == " " }.prefix { $0 != " " && !$0.isNumber }
            if unit.hasPrefix("h") || unit.hasPrefix("ชั่วโมง") || unit.hasPrefix("ชม") {
                seconds += number * 3_600
            } else if unit.hasPrefix("s") || unit.hasPrefix("วินาที") {
                seconds += number
            } else {
                seconds += number * 60
            }
            isFound = true
        }
        return isFound ? seconds * 1_000 : nil
    }

    /// Without `="` before and `"` behind, by which Webex keeps spreadsheets from reading a text as a number.
    static func bare(_ typed: String) -> String {
        let text = ThaiText.normalised(typed)
        guard text.hasPrefix("=\""), text.hasSuffix("\""), text.count >= 3 else { return text }
        return ThaiText.normalised(String(text.dropFirst(2).dropLast()))
    }

    private static func date(
        _ one: Int, _ two: Int, _ three: Int, _ yearFirst: Bool, on session: ThaiDate
    )
        -> ThaiDate?
    {
        func day(_ year: Int, _ month: Int, _ day: Int) -> ThaiDate? {
            let christian = year < 100 ? short(year) : year > 2400 ? year - 543 : year
            return ThaiDate(year: christian, month: month, day: day)
        }
        /// "24" is 2024 and "67" is 2567, of the Buddhist era: whichever lies nearer to the session.
        func short(_ year: Int) -> Int {
            let (western, thai) = (year + 2000, year + 2500 - 543)
            return abs(western - session.year) <= abs(thai - session.year) ? western : thai
        }
        if yearFirst { return day(one, two, three) }
        let readings = [day(three, one, two), day(three, two, one)].compactMap { $0 }
        if three > 2400 { return readings.contains(session) ? session : day(three, two, one) ?? readings.first }
        return readings.contains(session) ? session : readings.first
    }
}
