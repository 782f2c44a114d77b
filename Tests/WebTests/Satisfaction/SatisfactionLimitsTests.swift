import Testing
import Web

@Suite struct SatisfactionLimitsTests {
    @Test(
        "a network is an address of version 4, or the first half of one of version 6",
        arguments: [
            ("192.0.2.1", "192.0.2.1", true), ("192.0.2.1", "192.0.2.2", false),
            ("::ffff:192.0.2.1", "192.0.2.1", true),
            ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true), ("2001:db8:1:2::1", "2001:db8:1:3::1", false),
            ("unknown", "", true), ("unknown", "192.0.2.1", false),
        ])
    func network(one: String, other: String, isSame: Bool) {
        #expect((CallerNetwork(one) == CallerNetwork(other)) == isSame)
    }

    @Test("a hall full of people answers at once, then one every ten seconds; a refusal costs nothing")
    func pair() {
        let limits = SatisfactionLimits()
        let hall = CallerNetwork("192.0.2.1")
        for _ in 0..<200 { #expect(limits.take(hall, "1", at: 1_000) == nil) }
        for _ in 0..<50 { #expect(limits.take(hall, "1", at: 1_000) == 10) }
        #expect(limits.take(CallerNetwork("192.0.2.2"), "1", at: 1_000) == nil)
        #expect(limits.take(hall, "2", at: 1_000) == nil)
        #expect(limits.take(hall, "1", at: 6_000) == 5)
        #expect(limits.take(hall, "1", at: 11_000) == nil)
        #expect(limits.take(hall, "1", at: 11_000) == 10)
    }

    @Test(
        "one network answers for many places up to its own limit, and one place is answered for by many up to its own")
    func others() {
        let limits = SatisfactionLimits()
        let company = CallerNetwork("192.0.2.1")
        let taken = (0..<1_500).count { limits.take(company, String($0), at: 0) == nil }
        #expect(taken == 1_000)
        let flooded = (0..<3_000).count {
            limits.take(CallerNetwork("10.0.\($0 / 250).\($0 % 250)"), "x", at: 0) == nil
        }
        #expect(flooded == 2_000)
    }

    @Test("the table of addresses is bounded and forgets; when it is full, strangers share one limit")
    func bounded() {
        let limits = SatisfactionLimits(most: 300)
        let known = CallerNetwork("192.0.2.1")
        _ = limits.take(known, "1", at: 0)
        let taken = (0..<2_000).count { limits.take(CallerNetwork("10.1.\($0 / 250).\($0 % 250)"), "1", at: 0) == nil }
        #expect(taken > 500 && taken < 700 && limits.remembered <= 302)
        #expect(limits.take(known, "1", at: 0) == nil, "who was known before keeps his own")
        _ = limits.take(known, "1", at: 3_600_000)
        #expect(limits.remembered <= 3)
    }
}
