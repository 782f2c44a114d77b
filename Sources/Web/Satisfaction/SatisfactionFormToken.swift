import Actions
import Domain

/// What stands in the hidden field of a citizen's form: which form it is, when and for whom it was shown, under the seal. An
/// answer without it was not made on a form of ours; the number makes a form count once, however often it is sent.
struct SatisfactionFormToken: Sendable {
    /// Drawn by chance.
    let form: [UInt8]
    /// Minutes since 1970.
    private let minute: UInt32

    /// Minutes a form may lie open.
    private static let longest: UInt32 = 120
    private static let formLength = 12

    static func fresh(_ site: Site) -> SatisfactionFormToken {
        SatisfactionFormToken(
            form: site.environment.randomBytes(formLength), minute: Self.minute(site.environment.now()))
    }

    private init(form: [UInt8], minute: UInt32) {
        self.form = form
        self.minute = minute
    }

    /// - Returns: nil for what this site did not make for this local government in this round, or too long ago.
    init?(_ text: String, round: String, code: String, _ seal: SatisfactionSeal, at now: Int64) {
        guard let bytes = CSRF.bytes(text), bytes.count == 4 + Self.formLength + SatisfactionSeal.length else {
            return nil
        }
        minute = bytes[..<4].reduce(0) { $0 << 8 | UInt32($1) }
        form = Array(bytes[4..<4 + Self.formLength])
        let (today, mark) = (Self.minute(now), Array(bytes.suffix(SatisfactionSeal.length)))
        guard seal.isMark(mark, of: Self.message(minute, form, round, code), .form), minute <= today,
            today - minute <= Self.longest
        else { return nil }
    }

    func text(round: String, code: String, _ seal: SatisfactionSeal) -> String {
        let message = Self.message(minute, form, round, code)
        return Hexadecimal.text(message.prefix(4 + form.count) + seal.mark(message, .form))
    }

    private static func message(_ minute: UInt32, _ form: [UInt8], _ round: String, _ code: String) -> [UInt8] {
        let time = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: minute >> $0) }
        return time + form + Array("\(round)/\(code)".utf8)
    }

    private static func minute(_ moment: Int64) -> UInt32 { UInt32(truncatingIfNeeded: moment / 60_000) }
}
