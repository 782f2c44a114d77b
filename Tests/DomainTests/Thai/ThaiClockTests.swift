import Domain
import Testing

@Suite struct ThaiClockTests {
    /// 26 March 2024, 07:32:00.123 UTC; 14.32 in Thailand.
    private let moment: Int64 = 1_711_438_320_123

    @Test("a moment is written for machines in UTC and for people in the hours of Thailand")
    func spellings() {
        #expect(ThaiClock.rfc3339(moment) == "2024-03-26T07:32:00.123Z")
        #expect(ThaiClock.hourMinute(moment) == "14.32 น.")
        #expect(ThaiClock.dateTime(moment) == "26 มี.ค. 67 14.32 น.")
        #expect(ThaiClock.hourMinute(0) == "07.00 น.")
        #expect(ThaiClock.rfc3339(-1) == "1969-12-31T23:59:59.999Z")
    }

    @Test("the day in Thailand turns seven hours before the day of Greenwich")
    func bangkok() throws {
        let date = try #require(ThaiDate(iso: "2024-03-26"))
        let start = ThaiClock.startOfDay(date)
        #expect(ThaiClock.rfc3339(start) == "2024-03-25T17:00:00.000Z")
        #expect(ThaiClock.rfc3339(ThaiClock.endOfDay(date)) == "2024-03-26T16:59:59.999Z")
        #expect(ThaiClock.bangkok(millisecondsSinceEpoch: start).date == date)
        #expect(ThaiClock.bangkok(millisecondsSinceEpoch: start - 1).date == date.adding(days: -1))
        let last = ThaiClock.bangkok(millisecondsSinceEpoch: ThaiClock.endOfDay(date))
        #expect((last.date, last.hour, last.minute, last.second) == (date, 23, 59, 59))
    }

    @Test(
        "moments of RFC 3339 are read with any offset",
        arguments: [
            ("2024-03-26T07:32:00.123Z", 1_711_438_320_123), ("2024-03-26T14:32:00.123+07:00", 1_711_438_320_123),
            ("2024-03-26t07:32:00.1239999z", 1_711_438_320_123), ("2024-03-26T07:32:00Z", 1_711_438_320_000),
            ("2024-03-26T07:32:00.1Z", 1_711_438_320_100), ("2024-03-25T23:32:00-08:00", 1_711_438_320_000),
            ("1970-01-01T00:00:00Z", 0),
        ] as [(String, Int64)]
    )
    func reading(text: String, moment: Int64) {
        #expect(ThaiClock.parseRFC3339(text) == moment)
    }

    @Test(
        "what is not a moment of RFC 3339 is not read",
        arguments: [
            "", "2024-03-26", "2024-03-26T07:32:00", "2024-03-26 07:32:00Z", "2024-03-26T24:00:00Z",
            "2024-02-30T00:00:00Z",
            "2024-03-26T07:60:00Z", "2024-03-26T07:32:60Z", "2024-03-26T07:32:00.Z", "2024-03-26T07:32:00+0700",
            "2024-03-26T07:32:00Zx", "2024-03-26T07:32:00.123", "2024-03-26T07:32:00+24:00",
        ]
    )
    func notMoments(text: String) {
        #expect(ThaiClock.parseRFC3339(text) == nil)
    }

    @Test("a moment written is the moment read, and the extremes do not fail")
    func roundTrip() {
        var random = ThaiRandom(seed: 4)
        for _ in 0..<20_000 {
            let moment = Int64.random(in: -62_135_596_800_000...253_402_300_799_999, using: &random)
            #expect(ThaiClock.parseRFC3339(ThaiClock.rfc3339(moment)) == moment)
        }
        for moment in [Int64.min, .max, .min + 1, .max - 25_200_000] {
            #expect(ThaiClock.rfc3339(moment).utf8.count == 24)
            #expect(!ThaiClock.dateTime(moment).isEmpty)
        }
        for _ in 0..<5000 { _ = ThaiClock.parseRFC3339(random.text()) }
    }
}
