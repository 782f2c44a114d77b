import Testing

@testable import Spreadsheets

struct NumberFormatTests {
    @Test(
        "A format tells whether a number is a day",
        arguments: [
            ("General", NumberFormatKind.number), ("0", .number), ("#,##0.00", .number), ("0.00E+00", .number),
            ("[$-107041E]d mmm yyyy;@", .date), ("d/m/yy", .date), ("yyyy\\-mm\\-dd", .date), ("mmm", .date),
            ("[$-D07041E]0", .number), ("[Red]0;[Blue]-0", .number), ("0 \"d\"", .number), ("0\\d", .number),
            ("h:mm", .time), ("[h]:mm:ss", .time), ("mm:ss", .time), ("d/m/yyyy h:mm", .date), ("0%", .percent),
            ("0.00%", .percent), ("0\"%\"", .number), ("[$-1070000]d/mm/bbbb", .date), ("@", .number),
            ("_-* #,##0_-;-* #,##0_-", .number), ("\"", .number), ("[", .number), ("\\", .number), ("", .number),
            ("#,##0 \"บาท\"", .number), ("ee/mm/dd", .date),
        ])
    func codes(code: String, kind: NumberFormatKind) {
        #expect(NumberFormatKind(code: code) == kind)
    }

    @Test("The formats without a code are known, Thai ones too")
    func builtIn() {
        #expect(NumberFormatKind(builtIn: 0) == .number)
        #expect(NumberFormatKind(builtIn: 9) == .percent)
        #expect(NumberFormatKind(builtIn: 14) == .date)
        #expect(NumberFormatKind(builtIn: 71) == .date)
        #expect(NumberFormatKind(builtIn: 20) == .time)
        #expect(NumberFormatKind(builtIn: 49) == .number)
    }
}
