/// Moments as the programs of Webex write them: "2024-04-23T02:01:22Z", "2024-04-23T09:01:22.123+07:00".
package enum WebexMoment {
    /// - Returns: milliseconds since 1970, UTC; nil for what is none, and for 1970, which stands for "not known yet".
    package static func read(_ text: String) -> Int64? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
            [4, 7].allSatisfy({ bytes[$0] == UInt8(ascii: "-") }),
            [13, 16].allSatisfy({ bytes[$0] == UInt8(ascii: ":") }),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
            let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
            year >= 2000, hour < 24, minute < 60, second <= 60, let date = ThaiDate(year: year, month: month, day: day)
        else { return nil }
        var rest = bytes[19...]
        var milliseconds: Int64 = 0
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
            guard (1...9).contains(digits.count), let value = number((digits + [0x30, 0x30]).prefix(3)) else {
                return nil
            }
            milliseconds = Int64(value)
            rest = rest.dropFirst(1 + digits.count)
        }
        guard let offset = offset(rest) else { return nil }
        let seconds = Int64(hour * 3_600 + minute * 60 + second)
        // The day of Bangkok begins seven hours before that of Greenwich.
        return ThaiClock.startOfDay(date) + 7 * 3_600_000 + (seconds - offset) * 1_000 + milliseconds
    }

    /// Seconds east of Greenwich.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int64? {
        if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] { return 0 }
        let parts = Array(bytes)
        guard parts.count == 6 || parts.count == 5, parts.count == 5 || parts[3] == UInt8(ascii: ":"),
            let hours = number(parts[1...2]), let minutes = number(parts.suffix(2)), hours < 24, minutes < 60
        else { return nil }
        switch parts[0] {
        case UInt8(ascii: "+"): return Int64(hours * 3_600 + minutes * 60)
        case UInt8(ascii: "-"): return -Int64(hours * 3_600 + minutes * 60)
        default: return nil
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
