import Domain
import HTTPTypes
import Hummingbird
import Transfer

/// Why somebody is not signed in, or not bound, by an identity: what happened and what to do, in a line.
enum IdentityProblem: Error, Hashable, Sendable {
    case unavailable
    case expired
    /// What came back belongs to the way of another browser, or of another window of this one.
    case foreign
    /// The person said no.
    case denied
    /// The code was used before, or is not one.
    case codeRefused
    case untrusted
    /// No account, or one that was stopped.
    case unbound
    case boundElsewhere
    case boundAlready
    case wrongPassword
    case wrongPasswordOrCode
    /// Seconds.
    case wait(Int)

    init(_ failure: OpenIDFailure) {
        self =
            switch failure {
            case .unavailable: .unavailable
            case .codeRefused: .codeRefused
            case .untrusted: .untrusted
            }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .unavailable: .serviceUnavailable
        case .expired, .foreign, .denied, .codeRefused, .untrusted: .badRequest
        case .unbound: .forbidden
        case .boundElsewhere, .boundAlready: .conflict
        case .wrongPassword, .wrongPasswordOrCode: .unprocessableContent
        case .wait: .tooManyRequests
        }
    }

    var words: String {
        switch self {
        case .unavailable: IdentityWords.unavailable.text
        case .expired: IdentityWords.expired.text
        case .foreign: IdentityWords.foreign.text
        case .denied: IdentityWords.denied.text
        case .codeRefused: IdentityWords.codeRefused.text
        case .untrusted: IdentityWords.untrusted.text
        case .unbound: IdentityWords.unbound.text
        case .boundElsewhere: IdentityWords.boundElsewhere.text
        case .boundAlready: IdentityWords.boundAlready.text
        case .wrongPassword: IdentityWords.wrongPassword.text
        case .wrongPasswordOrCode: IdentityWords.wrongPasswordOrCode.text
        case .wait(let seconds): TooManyAttempts.words(seconds)
        }
    }
}

enum IdentityWords {
    static let title = Words(th: "เข้าสู่ระบบด้วย ThaID", en: "Sign in with ThaID")
    static let leading = Words(th: "กำลังไปที่ ThaID", en: "On the way to ThaID")
    static let bind = Words(th: "ผูกกับ ThaID", en: "Bind to ThaID")
    static let unbind = Words(th: "เลิกผูกกับ ThaID", en: "Undo the bond to ThaID")

    static let unavailable = Words(
        th: "ขณะนี้ติดต่อ ThaID ไม่ได้ โปรดใช้ชื่อผู้ใช้และรหัสผ่าน หรือลองใหม่ในอีกสักครู่",
        en: "ThaID cannot be reached now. Use your username and password, or try again in a moment.")
    static let expired = Words(
        th: "การยืนยันตัวตนด้วย ThaID ครั้งนี้หมดเวลาหรือใช้ไปแล้ว โปรดเริ่มใหม่จากหน้านี้",
        en: "This way to ThaID is over or was used before. Begin again from this page.")
    static let foreign = Words(
        th: "คำตอบจาก ThaID ไม่ใช่ของครั้งที่เริ่มในเบราว์เซอร์นี้ จึงไม่รับ โปรดเริ่มใหม่จากหน้านี้",
        en: "This answer of ThaID was not asked for by this browser and is not taken. Begin again from this page.")
    static let denied = Words(
        th: "ยังไม่ได้ยืนยันตัวตน เพราะท่านยกเลิกหรือไม่อนุญาตใน ThaID โปรดลองใหม่ หรือใช้ชื่อผู้ใช้และรหัสผ่าน",
        en: "You cancelled or did not allow it in ThaID. Try again, or use your username and password.")
    static let codeRefused = Words(
        th: "ThaID ไม่รับรหัสที่ส่งกลับมา อาจใช้ไปแล้วหรือหมดเวลา โปรดเริ่มใหม่จากหน้านี้",
        en: "ThaID did not take the code that came back: it was used before or is too old. Begin again from this page.")
    static let untrusted = Words(
        th: "ตรวจคำตอบจาก ThaID แล้วไม่ถูกต้อง จึงไม่รับ โปรดลองใหม่ หากยังเป็นเช่นนี้ โปรดแจ้งผู้ดูแลระบบ",
        en:
            "The answer of ThaID did not stand the check and is not taken. Try again; if it stays so, tell the administrator."
    )
    static let unbound = Words(
        th: "ThaID นี้ยังไม่ได้ผูกกับบัญชีใดที่ใช้งานได้ โปรดเปิดใบเชิญของท่าน หรือเข้าสู่ระบบด้วยรหัสผ่านแล้วผูกที่ “บัญชีของท่าน”",
        en:
            "This ThaID is not bound to an account that can be used. Open the slip of your invitation, or sign in with your password and bind it under “Your account”."
    )
    static let boundElsewhere = Words(
        th: "ThaID นี้ผูกกับบัญชีอื่นอยู่แล้ว โปรดเลิกผูกในบัญชีนั้นก่อน หรือติดต่อผู้ดูแลระบบ",
        en: "This ThaID is bound to another account. Undo the bond there first, or ask the administrator.")
    static let boundAlready = Words(
        th: "บัญชีนี้ผูกกับ ThaID อยู่แล้ว หากต้องการเปลี่ยน โปรดเลิกผูกก่อน",
        en: "This account is bound to a ThaID already. To change it, undo the bond first.")
    static let wrongPassword = Words(
        th: "รหัสผ่านไม่ถูกต้อง โปรดลองใหม่", en: "The password is not right. Please try again.")
    static let wrongPasswordOrCode = Words(
        th: "รหัสผ่านหรือรหัสยืนยันไม่ถูกต้อง โปรดลองใหม่", en: "The password or the code is not right. Please try again.")
}
