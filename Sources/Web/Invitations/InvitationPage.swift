import Actions
import Domain
import Store

/// An invitation, or a code for a new password, before whoever holds it.
struct InvitationPage: Sendable {
    /// nil where nothing has this code.
    let invitation: Invitation?
    /// Where the role is held; nil for the country.
    let office: Words?
    /// The sign-in name: as typed, else as proposed.
    var username: String
    var problems: [AcceptInvitation.Problem] = []
    /// The new account can be bound to an identity on the way, and whether that is asked for.
    var offersIdentity = false
    var bindsIdentity = false
    /// Too many passwords are being hashed at once.
    var isBusy = false
    /// Why a signed-in person does not get the role into his account.
    var refusal: Words?
    /// Milliseconds since 1970, UTC.
    let now: Int64

    init(_ code: InvitationCode?, at now: Int64, on db: any Connection) throws {
        self.now = now
        invitation = try code.flatMap { try Invitations.find(tokenHash: $0.hash, on: db) }
        office = try invitation?.assignment.flatMap { try Offices.name(of: $0.place, on: db) }
        username = try invitation.map { try Self.proposal($0, on: db) } ?? ""
    }

    var state: Invitation.State? { invitation?.state(at: now) }
    var isOpen: Bool { state == .waiting }

    /// A name that nobody has: "recorder-6760201", "recorder-6760201-2".
    private static func proposal(_ invitation: Invitation, on db: any Connection) throws -> String {
        guard let assignment = invitation.assignment else { return invitation.username }
        let wanted =
            invitation.username.isEmpty
            ? Username.proposal(email: invitation.email, assignment) : invitation.username
        if try !AccountChanges.isTaken(wanted, on: db) { return wanted }
        for number in 2..<100 where try !AccountChanges.isTaken("\(wanted)-\(number)", on: db) {
            return "\(wanted)-\(number)"
        }
        return ""
    }
}

enum InvitationWords {
    static let title = Words(th: "คำเชิญเข้าใช้ระบบ", en: "Invitation")
    static let resetTitle = Words(th: "ตั้งรหัสผ่านใหม่", en: "Choose a new password")
    static let codeTitle = Words(th: "กรอกรหัสจากใบเชิญ", en: "Type the code of your slip")
    static let unreadable = Words(
        th: "รหัสนี้ไม่ครบหรือไม่ถูกต้อง รหัสมี 20 ตัว เป็นตัวอักษรอังกฤษและตัวเลข โปรดตรวจกับใบเชิญ",
        en: "This code is not complete or not right: it has 20 letters and digits. Please compare it with your slip.")
    static let unknown = Words(
        th: "ไม่พบคำเชิญนี้ โปรดตรวจรหัสให้ครบทุกตัว หรือขอใบใหม่จากผู้ที่ออกใบให้ท่าน",
        en: "There is no such invitation. Please check the code, or ask for a new slip from who gave you this one.")
    static let busy = Words(
        th: "ขณะนี้มีผู้ใช้งานพร้อมกันมาก โปรดกรอกรหัสผ่านแล้วลองใหม่ในอีกสักครู่",
        en: "Many people are using the system now. Please type the password again and retry in a moment.")

    static func over(_ state: Invitation.State?) -> Words? {
        switch state {
        case .accepted:
            Words(
                th: "ใบนี้ใช้แล้ว หากท่านเป็นผู้ใช้ โปรดเข้าสู่ระบบ หากไม่ใช่ โปรดแจ้งผู้ที่ออกใบให้ท่านทันที",
                en: "This slip has been used. If you used it, please sign in; if not, tell who gave it to you at once.")
        case .revoked:
            Words(
                th: "ใบนี้ถูกยกเลิกแล้ว โปรดสอบถามผู้ที่ออกใบให้ท่าน",
                en: "This slip was revoked. Please ask who gave it to you.")
        case .expired:
            Words(
                th: "ใบนี้หมดอายุแล้ว โปรดขอใบใหม่จากผู้ที่ออกใบให้ท่าน",
                en: "This slip has expired. Please ask who gave it to you for a new one.")
        case .waiting, nil: nil
        }
    }
}

extension AcceptInvitation.Problem {
    /// The box that it belongs to.
    var box: String {
        switch self {
        case .username: "username"
        case .password: "password"
        case .passwordsDiffer: "repeated"
        }
    }

    var words: Words {
        switch self {
        case .password(let problem): problem.words
        case .passwordsDiffer:
            Words(th: "รหัสผ่านทั้งสองช่องไม่ตรงกัน", en: "The two passwords are not the same")
        case .username(let problem): problem.words
        }
    }
}

extension Username.Problem {
    var words: Words {
        let (shortest, longest) = (Username.shortest, Username.longest)
        return switch self {
        case .missing: Words(th: "โปรดตั้งชื่อผู้ใช้", en: "Please choose a username")
        case .tooShort:
            Words(th: "ชื่อผู้ใช้ต้องมีอย่างน้อย \(shortest) ตัว", en: "A username has at least \(shortest) characters")
        case .tooLong: Words(th: "ชื่อผู้ใช้ยาวเกิน \(longest) ตัว", en: "A username has at most \(longest) characters")
        case .wrongLetters:
            Words(
                th: "ชื่อผู้ใช้ใช้ได้เฉพาะ a–z 0–9 จุด ขีดกลาง และขีดล่าง โดยขึ้นต้นด้วยตัวอักษร",
                en: "A username is made of a–z, 0–9, dot, hyphen and underscore, and begins with a letter")
        case .reserved:
            Words(th: "ชื่อผู้ใช้ขึ้นต้นด้วย contributor- ไม่ได้", en: "A username cannot begin with contributor-")
        case .taken: Words(th: "มีผู้ใช้ชื่อนี้แล้ว โปรดตั้งชื่ออื่น", en: "Somebody has this username. Please choose another.")
        }
    }
}
