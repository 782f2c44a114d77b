import Actions
import Domain
import Store

/// Who holds which role where, as far as the reader may invite there.
struct PeoplePage: Sendable {
    /// Three lists about the same places.
    enum List: String, CaseIterable, Sendable {
        case holders, invitations, past
    }

    /// What has just been done.
    enum Done: String, Sendable {
        case revoked, ended, disabled, enabled
    }

    var list: List
    var words: String
    /// The page of the list, from 1.
    var number: Int
    var count = 0
    var holders: [RoleHolders.Holder] = []
    var invitations: [Invitation] = []
    var past: [RoleHolders.PastHolder] = []
    /// Names of places by code.
    var offices: [String: Words] = [:]
    /// The reader's own account.
    let account: Int
    /// Milliseconds since 1970, UTC.
    let now: Int64
    var done: Done?
    /// How far the mails of the invitations have come, by invitation.
    var mails: [Int: Mail.State] = [:]
    /// Whether the reader looks after what is mailed.
    let seesOutbox: Bool

    static let rowsOfPage = 50
    var pages: Int { (count + Self.rowsOfPage - 1) / Self.rowsOfPage }

    init(
        _ asked: FormFields, of person: Principal, isMailing: Bool = false, at now: Int64, on db: any Connection
    ) throws {
        list = List(rawValue: asked["list"]) ?? .holders
        words = String(asked["q"].prefix(100))
        number = min(max(1, Int(asked["page"]) ?? 1), 10_000)
        done = Done(rawValue: asked["done"])
        account = person.accountID
        seesOutbox = isMailing && person.looksAfterMail
        self.now = now
        let search = RoleHolders.Search(
            person.peopleInReach, words: words, limit: Self.rowsOfPage, offset: (number - 1) * Self.rowsOfPage)
        let places: [String]
        switch list {
        case .holders:
            let found = try RoleHolders.holders(search, on: db)
            (count, holders) = (found.count, found.rows)
            places = holders.map(\.assignment.place)
        case .invitations:
            let found = try RoleHolders.invitations(search, on: db)
            (count, invitations) = (found.count, found.rows)
            places = invitations.compactMap { $0.assignment?.place }
            if isMailing { try findMails(on: db) }
        case .past:
            let found = try RoleHolders.pastHolders(search, on: db)
            (count, past) = (found.count, found.rows)
            places = past.map(\.assignment.place)
        }
        offices = try Offices.names(of: places, on: db)
    }

    private mutating func findMails(on db: any Connection) throws {
        let keys = invitations.map { (id: $0.id, key: Invitation.mailKey($0.id)) }
        let states = try Outbox.states(ofKeys: keys.map(\.key), on: db)
        for one in keys { mails[one.id] = states[one.key] }
    }

    func office(_ place: String) -> Words {
        offices[place] ?? (place.isEmpty ? PeopleWords.country : Words(both: place))
    }

    /// The same page, or another list or part of it.
    func address(_ list: List? = nil, page: Int = 1) -> String {
        let query = "?list=\((list ?? self.list).rawValue)&q=\(URLText.encoded(words))&page=\(page)"
        return SitePath.people(.list).path + query
    }
}

enum PeopleWords {
    static let title = Words(th: "ผู้ใช้งานและหน้าที่", en: "Users and roles")
    static let country = Words(th: "ส่วนกลาง", en: "Central")
    static let invite = Words(th: "เชิญผู้ใช้งาน", en: "Invite somebody")
    static let inviteByFile = Words(th: "เชิญหลายคนด้วยไฟล์ CSV", en: "Invite many by a CSV file")
    static let handover = Words(th: "ส่งมอบหน้าที่", en: "Hand the role over")
    static let disable = Words(th: "ระงับบัญชี", en: "Disable the account")
    static let enable = Words(th: "เปิดใช้บัญชีอีกครั้ง", en: "Enable the account again")
    static let revoke = Words(th: "ยกเลิกคำเชิญ", en: "Revoke the invitation")
    static let renew = Words(th: "ออกใบเชิญใหม่", en: "Issue a new slip")
    static let reason = Words(th: "เหตุผล", en: "Reason")
    static let reasonMissing = Words(th: "โปรดระบุเหตุผล", en: "Please give a reason")
    static let reasonTooLong = Words(
        th: "เหตุผลยาวเกิน \(HandOverRole.longestReason) ตัวอักษร",
        en: "The reason is longer than \(HandOverRole.longestReason) characters")
}

extension InvitationProblem {
    /// The box that it belongs to.
    var box: String {
        switch self {
        case .nameMissing, .nameTooLong, .heldAlready, .waitingAlready: "name"
        case .emailBad: "email"
        case .placeUnknown, .placeUnsuitable: "place"
        }
    }

    var words: Words {
        switch self {
        case .nameMissing: Words(th: "โปรดกรอกชื่อและนามสกุล", en: "Please give name and surname")
        case .nameTooLong:
            Words(
                th: "ชื่อยาวเกิน \(Invitation.longestText) ตัวอักษร",
                en: "The name is longer than \(Invitation.longestText) characters")
        case .emailBad:
            Words(th: "อีเมลไม่ถูกต้อง เช่น somsri@example.go.th", en: "This is no e-mail address, as somsri@example.go.th")
        case .placeUnknown: Words(th: "ไม่พบหน่วยงานรหัสนี้", en: "No office has this code")
        case .placeUnsuitable:
            Words(th: "หน้าที่นี้ไม่มีในหน่วยงานที่เลือก", en: "There is no such role in this office")
        case .heldAlready:
            Words(th: "ผู้มีชื่อนี้มีหน้าที่นี้ในหน่วยงานนี้อยู่แล้ว", en: "Somebody of this name holds the role there already")
        case .waitingAlready:
            Words(
                th: "มีคำเชิญถึงชื่อนี้ที่ยังไม่ตอบรับอยู่แล้ว", en: "An invitation to this name is waiting already")
        }
    }
}
