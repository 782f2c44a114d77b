import Domain
import Testing

@Suite struct ThaiDateTests {
    private let day = ThaiDate(year: 2024, month: 3, day: 26)

    @Test("a day is written in every way the pages need")
    func spellings() throws {
        let day = try #require(day)
        #expect(day.iso == "2024-03-26")
        #expect(day.long() == "26 มีนาคม 2567")
        #expect(day.short() == "26 มี.ค. 67")
        #expect(day.full() == "วันอังคารที่ 26 มีนาคม พ.ศ. 2567")
        #expect(day.english == "26 March 2024")
        #expect(day.buddhistYear == 2567)
        #expect(ThaiDate(iso: "1957-01-02")?.short() == "2 ม.ค. 00")
        #expect(ThaiDate(iso: "2024-11-10")?.full() == "วันอาทิตย์ที่ 10 พฤศจิกายน พ.ศ. 2567")
    }

    @Test("the fiscal year begins on 1 October of the year before")
    func fiscalYear() {
        #expect(ThaiDate(iso: "2023-09-30")?.fiscalYearBE == 2566)
        #expect(ThaiDate(iso: "2023-10-01")?.fiscalYearBE == 2567)
        #expect(ThaiDate(iso: "2024-09-30")?.fiscalYearBE == 2567)
    }

    @Test("every day from 1900 to 2200 comes back from its number, its ISO form and its Thai forms")
    func everyDay() throws {
        let first = try #require(ThaiDate(year: 1900, month: 1, day: 1))
        var expected = (year: 1900, month: 1, day: 1)
        var number = first.daysSinceEpoch
        #expect(number == -25_567)
        while expected.year <= 2200 {
            let date = ThaiDate(daysSinceEpoch: number)
            #expect((date.year, date.month, date.day) == expected)
            #expect(date.daysSinceEpoch == number)
            #expect(ThaiDate(iso: date.iso) == date)
            #expect(DateInput.parse(date.long()) == .success(date))
            #expect(DateInput.parse(date.full()) == .success(date))
            #expect(date.weekday == (number + 4 + 70_000) % 7)
            #expect(first.adding(days: number + 25_567) == date)
            expected = Self.next(expected)
            number += 1
        }
    }

    /// The day after, reckoned in the plainest way.
    private static func next(_ day: (year: Int, month: Int, day: Int)) -> (year: Int, month: Int, day: Int) {
        let isLeap = (day.year % 4 == 0 && day.year % 100 != 0) || day.year % 400 == 0
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        if day.day < lengths[day.month - 1] { return (day.year, day.month, day.day + 1) }
        return day.month < 12 ? (day.year, day.month + 1, 1) : (day.year + 1, 1, 1)
    }

    @Test("days that do not exist are not made")
    func impossible() {
        #expect(ThaiDate(year: 2023, month: 2, day: 29) == nil)
        #expect(ThaiDate(year: 2024, month: 2, day: 29) != nil)
        #expect(ThaiDate(year: 1900, month: 2, day: 29) == nil)
        #expect(ThaiDate(year: 2024, month: 13, day: 1) == nil)
        #expect(ThaiDate(year: 2024, month: 0, day: 1) == nil)
        #expect(ThaiDate(year: 0, month: 1, day: 1) == nil)
        #expect(ThaiDate(year: 10_000, month: 1, day: 1) == nil)
        for text in ["", "2024-3-26", "2024/03/26", "2024-03-2x", "2024-02-30", " 2024-03-26", "๒๐๒๔-๐๓-๒๖"] {
            #expect(ThaiDate(iso: text) == nil)
        }
    }

    @Test("reckoning stops at the first and the last day instead of failing")
    func limits() {
        #expect(ThaiDate(daysSinceEpoch: .min).iso == "0001-01-01")
        #expect(ThaiDate(daysSinceEpoch: .max).iso == "9999-12-31")
        #expect(day?.adding(days: .max).iso == "9999-12-31")
        #expect(day?.adding(days: .min).iso == "0001-01-01")
        #expect(ThaiDate(daysSinceEpoch: 0).adding(days: -1).iso == "1969-12-31")
    }

    @Test("days are ordered by time")
    func order() throws {
        let day = try #require(day)
        #expect(day < day.adding(days: 1))
        #expect(day.adding(days: 300) > day.adding(days: 10))
    }
}
