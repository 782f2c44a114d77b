import Crypto

/// Codes of six digits made of a secret and the time, one for each half minute, as authenticator apps make them: HMAC-SHA-1 by
/// RFC 4226 and RFC 6238. SHA-1 is what the apps know; what breaks it for signatures does not touch its HMAC.
package enum TimedCode {
    /// Of a secret, in bytes: as long as what SHA-1 gives.
    package static let secretLength = 20
    package static let digits = 6
    private static let interval: Int64 = 30_000
    /// Steps by which the clock of a telephone may be wrong, before and after.
    private static let tolerance: Int64 = 1

    /// - Parameter moment: milliseconds since 1970, UTC.
    package static func step(at moment: Int64) -> Int64 { moment / interval }

    package static func code(_ secret: [UInt8], step: Int64, digits: Int = digits) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * Int64($0))) }
        let mark = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(mark[mark.count - 1] & 15)
        let number = mark[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        var text = String(number % power(digits))
        while text.utf8.count < digits { text = "0" + text }
        return text
    }

    /// - Returns: the step to which a code belongs, if it is one of now.
    package static func step(of code: String, _ secret: [UInt8], at moment: Int64) -> Int64? {
        let now = step(at: moment)
        return ((now - tolerance)...(now + tolerance)).first { self.code(secret, step: $0) == code }
    }

    private static func power(_ digits: Int) -> Int { (0..<digits).reduce(1) { product, _ in product * 10 } }
}
