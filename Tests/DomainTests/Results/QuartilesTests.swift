import Domain
import Testing

@Suite struct QuartilesTests {
    private func figures(_ texts: String...) -> [ExactDecimal] { texts.compactMap { ExactDecimal(canonicalInput: $0) } }

    @Test("as spreadsheets make them")
    func known() throws {
        let odd = try #require(Quartiles(figures("7", "1", "3", "9", "5")))
        #expect([odd.lower, odd.median, odd.upper].map(\.description) == ["3", "5", "7"])
        let even = try #require(Quartiles(figures("1", "2", "3", "4")))
        #expect([even.lower, even.median, even.upper].map(\.description) == ["1.75", "2.5", "3.25"])
        let one = try #require(Quartiles(figures("4.2")))
        #expect([one.lower, one.median, one.upper].map(\.description) == ["4.2", "4.2", "4.2"])
        let half = try #require(Quartiles(figures("0", "0.000001")))
        #expect(half.median.description == "0.000001", "half up at the sixth place")
        #expect(Quartiles([]) == nil)
    }

    @Test("counted otherwise they are the same, and they lie in order between the ends", arguments: 1...30)
    func property(seed: Int) throws {
        var random = ThaiRandom(seed: UInt64(seed))
        for _ in 0..<50 {
            let count = Int.random(in: 1...40, using: &random)
            let most = Bool.random(using: &random) ? 100_000_000 : Int64.max / 1_000
            let list = (0..<count).map { _ in ExactDecimal(millionths: Int64.random(in: 0...most, using: &random)) }
            let made = try #require(Quartiles(list))
            // Between each two figures three more are put, in quarters; then the quartiles are figures of the list.
            let sorted = list.map { Int128($0.millionths) }.sorted()
            var quarters: [Int128] = []
            for (left, right) in zip(sorted, sorted.dropFirst()) {
                quarters += (0..<4).map { left * 4 + (right - left) * Int128($0) }
            }
            quarters.append((sorted.last ?? 0) * 4)
            for (number, figure) in [(1, made.lower), (2, made.median), (3, made.upper)] {
                let exact = quarters[number * (count - 1)]
                #expect(Int128(figure.millionths) == (exact + 2) / 4)
            }
            #expect(made.lower <= made.median && made.median <= made.upper)
            #expect(try made.lower >= #require(list.min()) && made.upper <= #require(list.max()))
            #expect(Quartiles(list.shuffled(using: &random)) == made)
        }
    }
}
