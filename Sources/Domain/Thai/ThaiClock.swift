/// Moments, in milliseconds since 1 January 1970 00:00 UTC, and the hours of Thailand (UTC+7, no summer time).
package enum ThaiClock {
    private static let dayLength: Int64 = 86_400_000
    private static let offset: Int64 = 25_200_000

    /// The day and the time of day in Thailand.
    package static func bangkok(
        millisecondsSinceEpoch moment: Int64
    ) -> (date: ThaiDate, hour: Int, minute: Int, second: Int) {
        let (shifted, overflowed) = moment.addingReportingOverflow(offset)
        let (days, rest) = split(overflowed ? moment : shifted)
        return (ThaiDate(daysSinceEpoch: days), rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60)
    }

    /// "14.32 น.", the hours of Thailand.
    package static func hourMinute(_ moment: Int64) -> String {
        let (_, hour, minute, _) = bangkok(millisecondsSinceEpoch: moment)
        return "\(hour < 10 ? "0" : "")\(hour).\(minute < 10 ? "0" : "")\(minute) น."
    }

    /// The day and the hours of Thailand.
    ///
    /// "26 มี.ค. 67 14.32 น.".
    package static func dateTime(_ moment: Int64) -> String {
        "\(bangkok(millisecondsSinceEpoch: moment).date.short()) \(hourMinute(moment))"
    }

    /// "14.32 น.", "14:32", the hours of Thailand.
    package static func hourMinute(_ moment: Int64, in language: Language) -> String {
        guard language == .english else { return hourMinute(moment) }
        let (_, hour, minute, _) = bangkok(millisecondsSinceEpoch: moment)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// "26 มี.ค. 67 14.32 น.", "26 Mar 2024, 14:32", the hours of Thailand.
    package static func dateTime(_ moment: Int64, in language: Language) -> String {
        guard language == .english else { return dateTime(moment) }
        return
            "\(bangkok(millisecondsSinceEpoch: moment).date.short(in: .english)), \(hourMinute(moment, in: .english))"
    }

    /// The moment the day begins in Thailand.
    package static func startOfDay(_ date: ThaiDate) -> Int64 {
        Int64(date.daysSinceEpoch) * dayLength - offset
    }

    /// The last millisecond of the day in Thailand.
    package static func endOfDay(_ date: ThaiDate) -> Int64 {
        startOfDay(date) + dayLength - 1
    }

    /// "2024-03-26T07:32:00.123Z": UTC, always with three decimals.
    package static func rfc3339(_ moment: Int64) -> String {
        let (days, rest) = split(moment)
        return String(unsafeUninitializedCapacity: 24) { buffer in
            var line = ByteLine(buffer)
            line.put(date: ThaiDate(daysSinceEpoch: days))
            line.put(UInt8(ascii: "T"))
            line.put(rest / 3_600_000, width: 2)
            line.put(UInt8(ascii: ":"))
            line.put(rest / 60_000 % 60, width: 2)
            line.put(UInt8(ascii: ":"))
            line.put(rest / 1000 % 60, width: 2)
            line.put(UInt8(ascii: "."))
            line.put(rest % 1000, width: 3)
            line.put(UInt8(ascii: "Z"))
            return line.count
        }
    }

    /// Reads "2024-03-26T14:32:00.123+07:00" and its kin; nothing when the text is not a moment of RFC 3339.
    ///
    /// Decimals beyond the millisecond are dropped; a leap second (60) is not read.
    package static func parseRFC3339(_ text: String) -> Int64? {
        let bytes = Array(text.utf8.prefix(64))
        guard bytes.count >= 20, bytes[10] | 0x20 == UInt8(ascii: "t") else { return nil }
        guard let date = ThaiDate(iso: String(decoding: bytes[..<10], as: UTF8.self)) else { return nil }
        guard let hour = pair(bytes, at: 11, below: 24), bytes[13] == UInt8(ascii: ":") else { return nil }
        guard let minute = pair(bytes, at: 14, below: 60), bytes[16] == UInt8(ascii: ":") else { return nil }
        guard let second = pair(bytes, at: 17, below: 60) else { return nil }
        var index = 19
        var milliseconds: Int64 = 0
        if bytes[index] == UInt8(ascii: ".") {
            var unit: Int64 = 100
            index += 1
            let first = index
            while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
                milliseconds += Int64(bytes[index] - 0x30) * unit
                unit /= 10
                index += 1
            }
            guard index > first else { return nil }
        }
        guard let offset = offset(bytes[index...]) else { return nil }
        let minutes = Int64(hour) * 60 + Int64(minute) - offset
        return Int64(date.daysSinceEpoch) * dayLength + minutes * 60_000 + Int64(second) * 1000 + milliseconds
    }

    /// Whole days, and the milliseconds of the day.
    private static func split(_ moment: Int64) -> (days: Int, rest: Int) {
        let (days, rest) = moment.quotientAndRemainder(dividingBy: dayLength)
        return rest < 0 ? (Int(days) - 1, Int(rest + dayLength)) : (Int(days), Int(rest))
    }

    /// Minutes east of Greenwich: "Z" or "+07:00".
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int64? {
        let zone = Array(bytes)
        if zone.count == 1, zone[0] | 0x20 == UInt8(ascii: "z") { return 0 }
        guard zone.count == 6, zone[3] == UInt8(ascii: ":") else { return nil }
        guard zone[0] == UInt8(ascii: "+") || zone[0] == UInt8(ascii: "-") else { return nil }
        guard let hours = pair(zone, at: 1, below: 24), let minutes = pair(zone, at: 4, below: 60) else { return nil }
        let east = Int64(hours * 60 + minutes)
        return zone[0] == UInt8(ascii: "-") ? -east : east
    }

    /// Two digits of a number below a limit.
    private static func pair(_ bytes: [UInt8], at index: Int, below limit: Int) -> Int? {
        guard index + 1 < bytes.count else { return nil }
        guard bytes[index] >= 0x30, bytes[index] <= 0x39, bytes[index + 1] >= 0x30, bytes[index + 1] <= 0x39 else {
            return nil
        }
        let number = Int(bytes[index] - 0x30) * 10 + Int(bytes[index + 1] - 0x30)
        return number < limit ? number : nil
    }
}
