import Domain
import Testing

@Suite struct DateInputTests {
    @Test(
        "the same day in many spellings",
        arguments: [
            "26 มีนาคม 2567", "26 มี.ค. 67", "๒๖ มี.ค. ๖๗", "26/3/2567", "26-03-2567", "26.3.2567", "2024-03-26",
            "26/03/2024",
            "26/3/67", "26 มีค 67", "26มี.ค.67", "26 มีนา 67", "26 มี.ค 2567", "26 มีนาคม พ.ศ. 2567", "26 มีนาคม พ.ศ.2567",
            "26 มีนาคม พศ 67", "26 มีนาคม ค.ศ. 2024", "26 มีนาคม 2024", "วันที่ 26 มีนาคม 2567", "วันที่ ๒๖ เดือน มีนาคม พ.ศ. ๒๕๖๗",
            "วันอังคารที่ 26 มีนาคม พ.ศ. 2567", "อังคาร 26 มี.ค. 67", "อ. 26 มี.ค. 67", " 26\u{A0}มีนาคม\u{200B} 2567 ",
            "26 เดือนมีนาคม ปี 2567", "26 มีนาคม ปี พ.ศ. 2567", "2567-03-26", "2567/3/26", "26 - 3 - 2567", "26–3–2567",
            "26/3/พ.ศ.2567", "26/มี.ค./2567", "26-มี.ค.-67", "26 March 2024", "26 mar 2024", "Tue, 26 March 2024",
            "26 3 2567", "２６/３/２５６７", "26 มีนาคม พุทธศักราช 2567", "26 มีนาคม คริสต์ศักราช 2024",
        ]
    )
    func sameDay(typed: String) throws {
        #expect(try DateInput.parse(typed).get()?.iso == "2024-03-26")
    }

    @Test("every month is known by its long and its short name")
    func months() throws {
        for month in 1...12 {
            let date = try #require(ThaiDate(year: 2024, month: month, day: 9))
            #expect(DateInput.parse(date.short()) == .success(date))
            #expect(DateInput.parse(date.long()) == .success(date))
            #expect(DateInput.parse(date.english) == .success(date))
            #expect(DateInput.parse(ThaiDigits.thai(date.short())) == .success(date))
        }
        #expect(try DateInput.parse("1 กรกฏาคม 2567").get()?.iso == "2024-07-01")
        #expect(try DateInput.parse("1 กุมภา 67").get()?.iso == "2024-02-01")
    }

    @Test("two digits are a year of the Buddhist era")
    func twoDigits() throws {
        #expect(try DateInput.parse("1/1/00").get()?.iso == "1957-01-01")
        #expect(try DateInput.parse("29 ก.พ. 67").get()?.iso == "2024-02-29")
    }

    @Test("an empty box is no day", arguments: ["", "  ", "\u{200B}", "\u{A0}\n"])
    func blank(typed: String) {
        #expect(DateInput.parse(typed) == .success(nil))
    }

    @Test(
        "a year of neither era is asked about",
        arguments: [
            "26/3/2200", "26/3/1899", "26 มีนาคม 567", "26/3/7", "26 มีนาคม ค.ศ. 2567", "26 มีนาคม พ.ศ. 2024",
            "26 มี.ค. ค.ศ. 24",
        ]
    )
    func ambiguous(typed: String) {
        #expect(DateInput.parse(typed) == .failure(.ambiguousYear))
    }

    @Test(
        "days the calendar does not have are named as such",
        arguments: [
            "30 ก.พ. 67", "29 ก.พ. 66", "31/4/2567", "26/13/2567", "0/1/2567", "1/0/2567", "32 ม.ค. 67", "2024-02-30",
        ]
    )
    func noSuchDay(typed: String) {
        #expect(DateInput.parse(typed) == .failure(.noSuchDay))
    }

    @Test(
        "everything else is not a date",
        arguments: [
            "พรุ่งนี้", "26", "26 มีนาคม", "มีนาคม 2567", "26/3", "26//3/2567", "26/3-2567", "26 มกรามีนา 2567",
            "26/3/2567 น.",
            "26/3/25670", "126/3/2567", "26 มีนาคม 2567 14.32", "เมื่อ 26/3/2567", "2024-03-26T00:00", "1.2.3.4",
            "26 ม 67",
            "วันวันที่ 26/3/2567", "20240326",
        ]
    )
    func notADate(typed: String) {
        #expect(DateInput.parse(typed) == .failure(.notADate))
    }

    @Test("no text makes reading fail hard")
    func fuzz() {
        var random = ThaiRandom(seed: 5)
        let pieces = [
            "26", "มี.ค.", "67", "/", "-", ".", " ", "พ.ศ.", "ค.ศ.", "2567", "3", "วันที่", "๙", "ปี", "เดือน", "\u{E31}",
        ]
        for _ in 0..<20_000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...7, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
            for typed in [text, random.text()] {
                if case .success(let date?) = DateInput.parse(typed) { #expect(ThaiDate(iso: date.iso) == date) }
            }
        }
    }
}
