import Domain
import Testing

@Suite struct NumberInputTests {
    @Test(
        "what people type is read",
        arguments: [
            ("12", "12"), ("๑๒", "12"), ("１２", "12"), ("๑2.๕", "12.5"), (" 12 ", "12"), ("\u{A0}12\u{200B}", "12"),
            ("1,234,567.5", "1234567.5"), ("๑,๒๓๔", "1234"), ("1 234", "1234"), ("1\u{2009}234\u{202F}567", "1234567"),
            ("1, 234", "1234"), ("12,345", "12345"), ("+5", "5"), ("+ 5", "5"), ("1.", "1"), (".5", "0.5"),
            ("1 .5", "1.5"),
            ("-0", "0"), ("−0.0", "0"), ("007", "7"), ("1,234.", "1234"), ("1.50000000", "1.5"), ("\u{FEFF}5", "5"),
            ("5\n", "5"), ("\t5", "5"), ("1\u{200D}2", "12"), ("999,999,999,999.999999", "999999999999.999999"),
        ]
    )
    func read(typed: String, spelling: String) throws {
        #expect(try NumberInput.parse(typed).get()?.description == spelling)
    }

    @Test("an empty box is no figure", arguments: ["", " ", "\u{A0}\u{2003}", "\u{200B}", "\n\t", "\u{FEFF}"])
    func blank(typed: String) {
        #expect(NumberInput.parse(typed) == .success(nil))
    }

    @Test(
        "what can be read in two ways, or in none, is not a number",
        arguments: [
            "1,23", "1,2345", "1234,567", "1,234,5", ",123", "1,", "1,,234", "1.2.3", "12 หลัง", "1e5", "1.500,25",
            "12 34",
            "1 2", "+", "-", "−", ".", "-.", "+-5", "--5", "5-", "5+", "1,234.567,8", "1.2 3", "ห้า", "½", "1/2", "๑๒%",
            "1 234 5", "1,234 56", "0x1F", "Infinity", "๏", "1,.5",
        ]
    )
    func notNumbers(typed: String) {
        #expect(NumberInput.parse(typed) == .failure(.notANumber))
    }

    @Test("below zero is refused by name", arguments: ["-5", "−5", "– 5", "-๐.๑", "-1,000", "-.5"])
    func negatives(typed: String) {
        #expect(NumberInput.parse(typed) == .failure(.negative))
    }

    @Test(
        "more digits than can be kept are refused by name",
        arguments: ["1,000,000,000,000", "0.1234567", "๑๒๓๔๕๖๗๘๙๐๑๒๓", ".0000001"]
    )
    func tooLong(typed: String) {
        #expect(NumberInput.parse(typed) == .failure(.tooManyDigits))
    }
}

@Suite struct ThaiDigitsTests {
    @Test("digits change, everything else stays")
    func both() {
        #expect(ThaiDigits.thai("อบต. 12/2567 a") == "อบต. ๑๒/๒๕๖๗ a")
        #expect(ThaiDigits.arabic("อบต. ๑๒/๒๕๖๗ ๏ ฿") == "อบต. 12/2567 ๏ ฿")
        #expect(ThaiDigits.arabic("0๑2๓4๕6๗8๙"[...]) == "0123456789")
        #expect(ThaiDigits.thai("") == "")
    }

    @Test("Thai digits made Arabic are what they were")
    func roundTrip() {
        var random = ThaiRandom(seed: 3)
        for _ in 0..<5000 {
            let text = ThaiDigits.arabic(random.text())
            #expect(points(ThaiDigits.arabic(ThaiDigits.thai(text))) == points(text))
        }
    }
}
