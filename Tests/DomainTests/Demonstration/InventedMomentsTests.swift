import Testing

@testable import Domain

struct InventedMomentsTests {
    @Test("In an open round everything was saved by now, in order, by day", arguments: [0, 1, 30, 200])
    func open(daysOpen: Int) {
        let now = ThaiClock.startOfDay(today) + 40_000_000
        let round = round(opens: today.adding(days: -daysOpen), closes: today.adding(days: 30))
        for (saves, submitted, certified) in moments(round, now: now) {
            #expect(saves == saves.sorted() && saves.count == 80)
            #expect(submitted >= saves[79] && certified >= submitted && certified <= now)
            #expect(saves[0] >= ThaiClock.startOfDay(today.adding(days: -max(daysOpen, 1))))
            for save in saves {
                let hour = ThaiClock.bangkok(millisecondsSinceEpoch: save).hour
                #expect((8...16).contains(hour))
            }
        }
    }

    @Test("In a closed round nothing is later than its last day, and the late ones are near it")
    func closed() {
        let round = round(opens: day("2023-04-01"), closes: day("2023-07-31"))
        let end = ThaiClock.endOfDay(day("2023-07-31"))
        let all = moments(round, now: end + 1_000_000_000_000)
        for (saves, _, certified) in all {
            #expect(saves[0] >= ThaiClock.startOfDay(day("2023-04-01")) && certified <= end)
        }
        let inLastDays = all.count { $0.certified > end - 12 * 86_400_000 }
        #expect((20...300).contains(inLastDays * 1_000 / all.count))
    }

    private let today = ThaiDate(daysSinceEpoch: 20_000)

    private func moments(_ round: Round, now: Int64) -> [(saves: [Int64], submitted: Int64, certified: Int64)] {
        let figures = InventedFigures(seed: 1, year: 2567, InventedCountry.standards)
        let places = figures.places(InventedCountry.localGovernments(ofEach: 100))
        let progress = InventedProgress.spread(
            over: places, seed: 1, year: 2567, certified: ExactDecimal(millionths: 900_000),
            fill: ExactDecimal(millionths: 970_000))
        let moments = InventedMoments(round, now: now)
        return zip(places, progress).map { moments.of($0, $1, rows: 80) }
    }

    private func round(opens: ThaiDate, closes: ThaiDate) -> Round {
        Round(
            id: "2567", standardSet: "2567", state: .open, opensOn: opens, closesOn: closes,
            resolution: Resolution(meeting: "", on: nil))
    }

    private func day(_ iso: String) -> ThaiDate { ThaiDate(iso: iso) ?? today }
}
