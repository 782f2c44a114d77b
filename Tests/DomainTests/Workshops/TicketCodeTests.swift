import Domain
import Testing

/// Codes of tickets as they are typed and scanned.
@Suite struct TicketCodeTests {
    private static let code = "6110111-1-K7QM-2F9T-0XWB"
    private static let address = "https://example.go.th/rounds/2567/workshop/sessions/12/check-in?code=\(code)"

    @Test("Made and read again, it is the same")
    func made() throws {
        let proof = try #require(InvitationCode(typed: "K7QM-2F9T-0XWB-4R6N-D8HC"))
        let made = TicketCode(localGovernment: "6110111", seat: 1, proof: proof)
        #expect(made.text == Self.code && made.plain.utf8.count == 20)
        #expect(made.localGovernment == "6110111" && made.seat == 1)
        #expect(TicketCode(typed: made.text) == made && TicketCode(typed: made.plain) == made)
    }

    @Test(
        "Small letters, Thai digits, spaces, letters that are taken for digits, an address, what a scanner sends",
        arguments: [
            code.lowercased(), ThaiDigits.thai(code), " 6110111 1 k7qm 2f9t oxwb\r\n", address, address.uppercased(),
            address + "&x=1", address + "#top", thai(code), thai(address),
        ])
    func read(_ typed: String) {
        #expect(TicketCode(typed: typed)?.text == Self.code, "\(typed)")
    }

    @Test(
        "What is no code is none",
        arguments: [
            "", "6110111", "6110111-1-K7QM-2F9T-0XW", "6110111-1-K7QM-2F9T-0XWBB", "K7QM-2F9T-0XWB-4R6N-D8HC",
            "6110111-1-K7QM-2F9T-0XWก", "https://example.go.th/",
        ])
    func refused(_ typed: String) {
        #expect(TicketCode(typed: typed) == nil)
    }

    /// As a scanner types it on a keyboard that is set to Thai.
    private static func thai(_ text: String) -> String {
        let latin = "0123456789-/?=&:.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
        let thai = "จๅ/-ภถุึคตขฝฦช฿ซใฟิแกำดเ้ร่าสทืนยๆพหะีอไปัผฤฺฉฏฎโฌ็ณ๋ษศ?์ฯญ๐ฑฆธ๊ฮ\")ํ("
        let keys = Dictionary(uniqueKeysWithValues: zip(latin.unicodeScalars, thai.unicodeScalars))
        var typed = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { typed.append(keys[scalar] ?? scalar) }
        return String(typed)
    }
}
