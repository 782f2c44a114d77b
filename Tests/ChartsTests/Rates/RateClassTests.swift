import Domain
import Testing

@testable import Charts

@Suite struct RateClassTests {
    @Test(
        "a class begins at its limit and ends below the next",
        arguments: [
            ("0", RateClass.below60), ("59.99", .below60), ("60", .from60), ("69.99", .from60), ("70", .from70),
            ("79.99", .from70), ("80", .from80), ("89.99", .from80), ("90", .from90), ("100", .from90),
        ])
    func limits(rate: String, expected: RateClass) throws {
        #expect(RateClass(try #require(ExactDecimal(canonicalInput: rate))) == expected)
    }

    @Test("the words name the limits, in both languages, and shades differ")
    func words() {
        for (lower, upper) in zip(RateClass.allCases, RateClass.allCases.dropFirst()) {
            for language in Language.allCases {
                #expect(lower.words[language].contains(String(upper.lowerLimit)))
                #expect(upper.words[language].contains(String(upper.lowerLimit)))
            }
        }
        #expect(Set(RateClass.allCases.map(\.shade)).count == 5)
    }
}
