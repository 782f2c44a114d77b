/// Answers that came faster than ever here, and nearly all alike (การตอบผิดปกติ). They stay counted and are marked: the note
/// shows its arithmetic, and people judge.
package struct SatisfactionAnomaly: Hashable, Sendable {
    package var day: ThaiDate
    /// 0 to 23; nil where it is the whole day.
    package var hour: Int?
    /// Sheets of that time.
    package var sheets: Int
    /// Sheets of such a time as is usual here.
    package var usual: Int
    /// The choice that nearly all have made, and how often, of how many.
    package var choice: SatisfactionChoice
    package var same: Int
    package var choices: Int

    /// How many times the usual, half up to two places.
    package var times: ExactDecimal? { Percent.rate(ExactDecimal(sheets), per: ExactDecimal(usual), places: 2) }

    /// The choice in per cent of all choices, half up to two places.
    package var percent: ExactDecimal? { Percent.share(same, of: choices, places: 2) }
}

extension SatisfactionAnomaly {
    /// So many times the usual is far above it.
    package static let factor = 10
    /// At least this many sheets are taken as usual for an hour and for a day: a meeting of a village is no flood.
    package static let leastUsual = (hour: 5, day: 20)
    /// In per cent: from here on, nearly all are alike.
    package static let alike = 95

    /// Hours and days that are out of the ordinary, in their order. A day is named only where none of its hours is.
    ///
    /// Usual is the median over all hours (days) from the first to the last day with an answer, those without any
    /// included, so that a flood moves it only after lasting for half of that time.
    package static func find(in slots: [SatisfactionSlot]) -> [SatisfactionAnomaly] {
        guard let first = slots.map(\.day).min(), let last = slots.map(\.day).max() else { return [] }
        let days = last.daysSinceEpoch - first.daysSinceEpoch + 1
        let hours = tallies(slots) { Time(day: $0.day, hour: $0.hour) }
        let wholeDays = tallies(slots) { Time(day: $0.day, hour: nil) }
        let ofHours = found(hours, usual: max(median(hours, of: days * 24), leastUsual.hour))
        let named = Set(ofHours.map(\.day))
        let ofDays = found(wholeDays, usual: max(median(wholeDays, of: days), leastUsual.day))
        return (ofHours + ofDays.filter { !named.contains($0.day) }).sorted {
            ($0.day, $0.hour ?? 0) < ($1.day, $1.hour ?? 0)
        }
    }

    private struct Time: Hashable {
        var day: ThaiDate
        var hour: Int?
    }

    private static func tallies(
        _ slots: [SatisfactionSlot], by time: (SatisfactionSlot) -> Time
    ) -> [Time: SatisfactionTally] {
        var tallies: [Time: SatisfactionTally] = [:]
        for slot in slots { tallies[time(slot), default: SatisfactionTally()].add(slot.sheet, times: slot.sheets) }
        return tallies
    }

    private static func found(_ tallies: [Time: SatisfactionTally], usual: Int) -> [SatisfactionAnomaly] {
        tallies.compactMap { time, tally in
            let all = tally.all
            let choice: SatisfactionChoice = all.satisfied >= all.improve ? .satisfied : .improve
            guard tally.sheets >= factor * usual, all[choice] * 100 >= alike * all.answers else { return nil }
            return SatisfactionAnomaly(
                day: time.day, hour: time.hour, sheets: tally.sheets, usual: usual, choice: choice, same: all[choice],
                choices: all.answers)
        }
    }

    /// Of so many times, of which those that are not named are zero; the lower one of the two in the middle.
    private static func median(_ tallies: [Time: SatisfactionTally], of times: Int) -> Int {
        let named = tallies.values.map(\.sheets).sorted()
        let middle = (times - 1) / 2 - (times - named.count)
        return middle >= 0 && middle < named.count ? named[middle] : 0
    }
}

extension SatisfactionAnomaly {
    /// "26 มีนาคม 2567 เวลา 14.00–15.00 น.", with the arithmetic behind it.
    package var words: Words {
        let (often, share) = (times?.grouped ?? "", percent?.description ?? "")
        let count = [sheets, usual, same, choices].map { ExactDecimal($0).grouped }
        let usually =
            hour == nil ? Words(th: "ต่อวัน", en: "a day") : Words(th: "ต่อชั่วโมง", en: "an hour")
        return Words(
            th: """
                พบการตอบผิดปกติ \(when.th): มีผู้ตอบ \(count[0]) คน เท่ากับ \(often) เท่าของปกติ (\(count[1]) คน\(usually.th)) \
                และร้อยละ \(share) เลือก “\(choice.words.th)” (\(count[2]) จาก \(count[3]) คำตอบ)
                """,
            en: """
                Unusual answers on \(when.en): \(count[0]) forms, \(often) times the usual \(count[1]) \(usually.en), and \
                \(share)% chose “\(choice.words.en)” (\(count[2]) of \(count[3]) answers)
                """)
    }

    private var when: Words {
        guard let hour else { return Words(th: day.long(), en: day.english) }
        func clock(_ hour: Int, _ separator: String) -> String { "\(hour < 10 ? "0" : "")\(hour)\(separator)00" }
        return Words(
            th: "\(day.long()) เวลา \(clock(hour, "."))–\(clock(hour + 1, ".")) น.",
            en: "\(day.english), \(clock(hour, ":"))–\(clock(hour + 1, ":"))")
    }
}
