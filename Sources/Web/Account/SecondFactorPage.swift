import Actions
import Domain

/// What a person sees of the second factor of his account.
struct SecondFactorPage: Sendable {
    var state: SecondFactorReading
    var username: String
    /// A role of his that requires one.
    var required: Role?
    /// It is required and missing, so that nothing else is open to him.
    var isAlone = false
    var problem: Problem?
    /// Shown once.
    var newCodes: [String] = []
    /// What has just been done, as the address names it.
    var wasRemoved = false

    enum Problem: Sendable {
        case wrongCode, wrongPasswordOrCode
        /// Seconds.
        case wait(Int)
    }

    static let title = Words(th: "การยืนยันตัวตนสองขั้น", en: "Two-step sign-in")

    /// What an authenticator app reads from the QR code.
    static func address(secret: [UInt8], username: String) -> String {
        "otpauth://totp/Mattrathan:\(URLText.encoded(username))?secret=\(Base32.text(secret))&issuer=Mattrathan&algorithm=SHA1&digits=\(TimedCode.digits)&period=30"
    }

    /// "ABCD EFGH …", to be typed where no camera is at hand.
    static func groups(secret: [UInt8]) -> String {
        var text = ""
        for (offset, character) in Base32.text(secret).enumerated() {
            if offset > 0, offset % 4 == 0 { text += " " }
            text.append(character)
        }
        return text
    }
}
