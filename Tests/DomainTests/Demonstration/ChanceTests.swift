import Testing

@testable import Domain

struct ChanceTests {
    @Test("The same seed and keys give the same numbers on every machine")
    func golden() {
        var chance = Chance(2567).at("6110111").at("A1-01").at(2566)
        let drawn = (0..<8).map { _ in chance.below(1_000) }
        #expect(drawn == [775, 390, 207, 81, 895, 672, 952, 834])
    }

    @Test("What a key draws does not depend on what was drawn before")
    func independence() {
        let fresh = Chance(1)
        var used = fresh
        for _ in 0..<100 { _ = used.below(10) }
        var (left, right) = (fresh.at("size"), used.at("size"))
        for _ in 0..<100 { #expect(left.below(1 << 40) == right.below(1 << 40)) }
        var (one, other) = (Chance(1).at("ab"), Chance(1).at("ba"))
        #expect(one.below(1 << 40) != other.below(1 << 40))
    }

    @Test("Draws stay below their bound, spread evenly, and a bell lies around nought")
    func spread() {
        var chance = Chance(7)
        var counts = Array(repeating: 0, count: 10)
        for _ in 0..<10_000 { counts[chance.below(10)] += 1 }
        #expect(counts.allSatisfy { (850...1_150).contains($0) })
        let bells = (0..<10_000).map { _ in chance.bell(1_000) }
        #expect(bells.allSatisfy { abs($0) <= 1_000 })
        #expect(abs(bells.reduce(0, +)) < 10_000 * 15)
        #expect((6_200...7_400).contains(bells.count { abs($0) < 289 }))
        #expect(chance.below(1) == 0 && chance.below(0) == 0)
    }

    @Test(
        "Stretching doubles and halves",
        arguments: [
            (600, 0, 600), (600, 1_000, 1_200), (600, -1_000, 300), (600, 500, 900), (600, -500, 450),
            (600, 2_000, 2_400),
        ])
    func stretching(value: Int, thousandths: Int, expected: Int) {
        #expect(Invention.stretched(value, by: thousandths) == expected)
    }

    @Test("A portion is rounded up or down and never longer than a figure can be")
    func portions() {
        #expect(Invention.portion(7, 8_000, of: 10_000, isUp: true) == 6)
        #expect(Invention.portion(7, 8_000, of: 10_000, isUp: false) == 5)
        #expect(Invention.portion(999_999_999_999, 20_000, of: 10_000, isUp: true) == 999_999_999_999)
    }
}
