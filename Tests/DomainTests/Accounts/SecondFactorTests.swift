import Domain
import Testing

@Suite struct SecondFactorTests {
    @Test func `A second factor is required of the Office, the Department, administrators and auditors`() {
        let required = Role.allCases.filter(\.requiresSecondFactor)
        #expect(required == [.odloc, .dla, .auditor, .admin])
    }

    /// Of RFC 4648, section 10, without the signs at the end.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func `Secrets are spelled in base 32`(text: String, spelled: String) {
        #expect(Base32.text(Array(text.utf8)) == spelled)
    }

    @Test func `A recovery code is read as people write it`() {
        let plain = RecoveryCode.plain([19, 7, 22, 20, 2, 15, 9, 26, 0, 1])
        let printed = RecoveryCode.printed(plain)
        #expect(printed == "K7PM2-F9T01")
        for typed in [printed, printed.lowercased(), " " + plain + " ", printed.replacing("0", with: "o")] {
            #expect(RecoveryCode.read(typed) == plain, "\(typed)")
        }
        for typed in ["", "123456", printed + "X", "K7PM2-F9T0U", String(repeating: "A", count: 200)] {
            #expect(RecoveryCode.read(typed) == nil, "\(typed)")
        }
    }

    @Test(arguments: [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0.0.0 Safari/537.36", "Chrome, Windows"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0 Safari/537.36 Edg/126.0", "Edge, Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile Safari/604.1", "Safari, iPhone"),
        ("Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile Safari/537.36 Line/14.9.0", "LINE, Android"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", "Firefox, Linux"),
        ("curl/8.0", ""), ("", ""),
    ])
    func `A browser and its system are told in plain words`(agent: String, words: String) {
        #expect(BrowserName.of(userAgent: agent) == words)
    }
}
