/// รหัสจากการถ่ายทอดสด: four digits that are shown in the stream for a while; who types them was watching.
package struct StreamCode: Hashable, Sendable {
    /// How long it is taken after it was shown.
    package static let minutesOfUse: Int64 = 15
    /// Until this is over, the code that is shown is given again rather than a new one made, so that one look is not two codes.
    package static let minutesApart: Int64 = 5
    package static let digits = 4

    package var round: String
    package var session: Int
    /// 1 for the first of its session.
    package var number: Int
    /// "0417"
    package var code: String
    /// Milliseconds since 1970, UTC.
    package var validFrom: Int64
    package var validUntil: Int64

    package init(round: String, session: Int, number: Int, code: String, validFrom: Int64, validUntil: Int64) {
        self.round = round
        self.session = session
        self.number = number
        self.code = code
        self.validFrom = validFrom
        self.validUntil = validUntil
    }

    package func isValid(at now: Int64) -> Bool { now >= validFrom && now < validUntil }

    /// What somebody typed, in Arabic digits without spaces.
    package static func read(_ typed: String) -> String {
        ThaiDigits.arabic(ThaiText.normalised(typed)).filter { $0 != " " && $0 != "-" }
    }

    /// A code that no other of the session has.
    package static func draw(_ bytes: [UInt8], besides used: Set<String>) -> String {
        var number = bytes.reduce(0) { ($0 * 256 + Int($1)) % 10_000 }
        for _ in 0..<10_000 {
            let plain = String(number)
            let code = String(repeating: "0", count: digits - plain.count) + plain
            if !used.contains(code) { return code }
            number = (number + 1) % 10_000
        }
        return "0000"
    }
}
