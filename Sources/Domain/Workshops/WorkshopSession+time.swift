extension WorkshopSession {
    /// "วันอังคารที่ 23 เมษายน พ.ศ. 2567 เวลา 09.00–12.00 น."
    package var timeWords: Words {
        let start = ThaiClock.bangkok(millisecondsSinceEpoch: startsAt)
        let end = ThaiClock.bangkok(millisecondsSinceEpoch: endsAt)
        func time(_ clock: (date: ThaiDate, hour: Int, minute: Int, second: Int), _ mark: String) -> String {
            "\(clock.hour < 10 ? "0" : "")\(clock.hour)\(mark)\(clock.minute < 10 ? "0" : "")\(clock.minute)"
        }
        guard start.date == end.date else {
            return Words(
                th: "\(ThaiClock.dateTime(startsAt)) ถึง \(ThaiClock.dateTime(endsAt))",
                en: "\(ThaiClock.dateTime(startsAt, in: .english)) to \(ThaiClock.dateTime(endsAt, in: .english))")
        }
        return Words(
            th: "\(start.date.full()) เวลา \(time(start, "."))–\(time(end, ".")) น.",
            en: "\(start.date.english), \(time(start, ":"))–\(time(end, ":"))")
    }
}
