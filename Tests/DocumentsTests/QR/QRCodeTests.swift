import Documents
import Markup
import Testing

@Suite struct QRCodeTests {
    @Test("the stretches of dark modules cover the dark modules and nothing else")
    func stretches() throws {
        let code = try QRCode("https://example.go.th/ตรวจสอบ/1")
        var dark = Set<[Int]>()
        for stretch in code.stretches {
            for column in stretch.column..<stretch.column + stretch.length { dark.insert([stretch.row, column]) }
        }
        for row in 0..<code.side {
            for column in 0..<code.side {
                #expect(dark.contains([row, column]) == code.isDark(row: row, column: column))
            }
        }
        // The corner pattern.
        #expect((0..<7).allSatisfy { code.isDark(row: 0, column: $0) } && !code.isDark(row: 0, column: 7))
    }

    @Test("on a page it is one picture with words for those who do not see it")
    func page() throws {
        let svg = try QRCode("1").svg(description: "\"><x>").text
        #expect(
            svg.hasPrefix("<svg class=\"qr\" viewBox=\"0 0 29 29\" role=\"img\" aria-label=\"&quot;&gt;&lt;x&gt;\""))
        #expect(!svg.contains("<x>"))
    }

    @Test("nothing, and too much, is refused")
    func refused() {
        #expect(throws: PressError.qrTooLong(bytes: 0)) { try QRCode("") }
        #expect(throws: PressError.qrTooLong(bytes: 3_000)) { try QRCode(String(repeating: "x", count: 3_000)) }
    }
}
