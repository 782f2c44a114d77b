import Actions
import Testing

/// Codes of a telephone, and what keeps their secrets.
@Suite struct TimedCodeTests {
    /// Of RFC 6238, Appendix B, the rows for SHA-1.
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `Codes are those of RFC 6238`(seconds: Int64, code: String) {
        let secret = Array("12345678901234567890".utf8)
        let step = TimedCode.step(at: seconds * 1_000)
        #expect(TimedCode.code(secret, step: step, digits: 8) == code)
        #expect(TimedCode.code(secret, step: step) == String(code.suffix(6)))
    }

    @Test func `A telephone whose clock is half a minute off is understood, one that is a minute off is not`() {
        let secret = [UInt8](repeating: 5, count: TimedCode.secretLength)
        let now: Int64 = 1_700_000_000_000
        for offset in -3...3 {
            let code = TimedCode.code(secret, step: TimedCode.step(at: now) + Int64(offset))
            let found = TimedCode.step(of: code, secret, at: now)
            #expect((found != nil) == (abs(offset) <= 1), "\(offset)")
        }
    }

    @Test func `A sealed secret opens for its account and its key, and for no other`() throws {
        let key = CredentialKey([UInt8](repeating: 1, count: CredentialKey.length))
        let secret = [UInt8](repeating: 9, count: TimedCode.secretLength)
        var sealed = try key.seal(secret, of: 7)
        #expect(key.secret(sealed, of: 7) == secret)
        #expect(key.secret(sealed, of: 8) == nil)
        #expect(CredentialKey([UInt8](repeating: 2, count: CredentialKey.length)).secret(sealed, of: 7) == nil)
        sealed[sealed.count - 1] ^= 1
        #expect(key.secret(sealed, of: 7) == nil)
        #expect(key.secret([1, 2, 3], of: 7) == nil)
    }

    @Test func `Marks tell neither networks nor recovery codes of two accounts apart from chance`() {
        let key = CredentialKey([UInt8](repeating: 1, count: CredentialKey.length))
        let marks = [
            key.mark(network: "203.0.113.0/24", of: 1), key.mark(network: "203.0.113.0/24", of: 2),
            key.mark(recoveryCode: "203.0.113.0/24", of: 1),
        ]
        #expect(Set(marks).count == marks.count)
        #expect(marks[0] == key.mark(network: "203.0.113.0/24", of: 1))
    }
}
