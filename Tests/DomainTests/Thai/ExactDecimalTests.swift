import Domain
import Testing

@Suite struct ExactDecimalTests {
    @Test(
        "a figure has one canonical spelling",
        arguments: [
            ("0", "0"), ("-0", "0"), ("0.0", "0"), ("0007", "7"), ("57.24", "57.24"), ("57.2400000000", "57.24"),
            ("0.000001", "0.000001"), ("999999999999.999999", "999999999999.999999"), ("000000000000000012", "12"),
            ("100", "100"), ("-0.000", "0"), ("10.050", "10.05"),
        ]
    )
    func canonical(text: String, spelling: String) throws {
        #expect(try ExactDecimal.parse(text).get().description == spelling)
        #expect(ExactDecimal(canonicalInput: text)?.description == spelling)
    }

    @Test(
        "what is not of the form of the interface is refused",
        arguments: [
            "", " ", "-", ".", "1.", ".5", "+1", "1e5", "1,000", "1.2.3", "--1", "1-", "๑", "12 ", " 12", "0x10", "NaN",
            "1_0",
            "1\u{0}", "１",
        ]
    )
    func notNumbers(text: String) {
        #expect(ExactDecimal.parse(text) == .failure(.notANumber))
        #expect(ExactDecimal(canonicalInput: text) == nil)
    }

    @Test("below zero is refused by name", arguments: ["-1", "-0.000001", "-1234567890123", "-0.0000001", "-007"])
    func negatives(text: String) {
        #expect(ExactDecimal.parse(text) == .failure(.negative))
    }

    @Test(
        "more digits than can be kept are refused by name",
        arguments: ["1000000000000", "0.0000001", "1.1234567", "99999999999999999999999999", "1.00000000000000001"]
    )
    func tooLong(text: String) {
        #expect(ExactDecimal.parse(text) == .failure(.tooManyDigits))
    }

    @Test("thousands are set apart on pages")
    func grouped() {
        #expect(ExactDecimal(millionths: 1_234_567_500_000).grouped == "1,234,567.5")
        #expect(ExactDecimal(999).grouped == "999")
        #expect(ExactDecimal(1000).grouped == "1,000")
        #expect(ExactDecimal(-123_456).grouped == "-123,456")
        #expect(ExactDecimal(999_999_999_999).grouped == "999,999,999,999")
    }

    @Test("the widest numbers are spelled without overflow")
    func extremes() {
        #expect(ExactDecimal(millionths: .max).description == "9223372036854.775807")
        #expect(ExactDecimal(millionths: .min).description == "-9223372036854.775808")
        #expect(ExactDecimal(millionths: .min).grouped == "-9,223,372,036,854.775808")
        #expect(ExactDecimal(millionths: -1).description == "-0.000001")
    }

    @Test("figures are ordered by value and zero is zero")
    func order() {
        #expect(ExactDecimal(2) < ExactDecimal(10))
        #expect(ExactDecimal(millionths: -1) < .zero)
        #expect(ExactDecimal(0) == .zero)
    }

    @Test("reading back what was written gives the same figure")
    func roundTrip() {
        var random = ThaiRandom(seed: 1)
        for _ in 0..<20_000 {
            let bits = Int.random(in: 0...60, using: &random)
            let value = ExactDecimal(
                millionths: min(Int64.random(in: 0...(Int64(1) << bits), using: &random), 999_999_999_999_999_999)
            )
            #expect(ExactDecimal.parse(value.description) == .success(value))
            #expect(ExactDecimal.parse("00\(value)") == .success(value))
            #expect(NumberInput.parse(value.grouped) == .success(value))
            #expect(NumberInput.parse(ThaiDigits.thai(value.grouped)) == .success(value))
        }
    }

    @Test("no text makes reading fail hard")
    func fuzz() {
        var random = ThaiRandom(seed: 2)
        let bytes = Array("0123456789.-+, ๑".unicodeScalars)
        for _ in 0..<20_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...30, using: &random) {
                text.append(bytes.randomElement(using: &random) ?? "0")
            }
            for typed in [String(text), random.text()] {
                if case .success(let value) = ExactDecimal.parse(typed) {
                    #expect(ExactDecimal.parse(value.description) == .success(value))
                    #expect(value >= .zero)
                }
                if case .success(let value?) = NumberInput.parse(typed) {
                    #expect(NumberInput.parse(value.grouped) == .success(value))
                }
            }
        }
    }
}
