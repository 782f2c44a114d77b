import Domain
import Testing

@Suite struct LetterDigitsTests {
    @Test(
        "digits become Thai everywhere but in what is copied or clicked letter by letter",
        arguments: [
            ("ที่ มท 0810.2/ว 1234 ลงวันที่ 14 มีนาคม 2567", "ที่ มท ๐๘๑๐.๒/ว ๑๒๓๔ ลงวันที่ ๑๔ มีนาคม ๒๕๖๗"),
            ("ที่ มท 0810.2/ว1234", "ที่ มท ๐๘๑๐.๒/ว๑๒๓๔"), ("โทร. 0-2241-9000 ต่อ 2302", "โทร. ๐-๒๒๔๑-๙๐๐๐ ต่อ ๒๓๐๒"),
            ("ส่งที่ saraban2@dla.go.th ภายใน 5 วัน", "ส่งที่ saraban2@dla.go.th ภายใน ๕ วัน"),
            ("ดู https://lpa.example.go.th/ปี/2567?ข้อ=3 ข้อ 3", "ดู https://lpa.example.go.th/ปี/2567?ข้อ=3 ข้อ ๓"),
            ("(www.odloc.go.th/2567) 7 แห่ง", "(www.odloc.go.th/2567) ๗ แห่ง"),
            ("form-2567.xlsx 2 แผ่น", "form-2567.xlsx ๒ แผ่น"),
            ("แบบตอบรับ2567.pdf", "แบบตอบรับ2567.pdf"), ("กระดาษ A4 COVID-19", "กระดาษ A4 COVID-19"),
            ("ข้อ 3(a) ร้อยละ 12.50%", "ข้อ ๓(a) ร้อยละ ๑๒.๕๐%"), ("1,234.50", "๑,๒๓๔.๕๐"), ("๑๒ แล้ว", "๑๒ แล้ว"), ("", ""),
        ])
    func digits(typed: String, printed: String) {
        #expect(LetterDigits.thai(typed) == printed)
        #expect(LetterDigits.thai(printed) == printed)
    }
}
