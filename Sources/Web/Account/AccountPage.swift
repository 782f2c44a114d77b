import Actions
import Domain
import Store

/// What a person sees of his own account.
struct AccountPage: Sendable {
    /// A role and the place where it is held; nil for the country.
    struct Held: Sendable {
        var role: Words
        var office: Words?
    }

    /// What has just been done, as the address names it.
    enum Done: String, Sendable {
        case password, sessions
    }

    var name: String
    var username: String
    var held: [Held]
    var sessions: [OpenSession]
    /// Of the session in which the page is looked at.
    var ownSession: String
    var hasSecondFactor: Bool
    /// Whether there is anybody whom this person may help to a new password.
    var helpsOthers: Bool
    var done: Done?

    static let title = Words(th: "บัญชีของท่าน", en: "Your account")

    init(
        name: String, username: String, held: [Held], sessions: [OpenSession], ownSession: String,
        hasSecondFactor: Bool, helpsOthers: Bool, done: Done? = nil
    ) {
        self.name = name
        self.username = username
        self.held = held
        self.sessions = sessions
        self.ownSession = ownSession
        self.hasSecondFactor = hasSecondFactor
        self.helpsOthers = helpsOthers
        self.done = done
    }

    init(_ visit: Visit, at now: Int64, on db: any Connection) throws {
        let person = visit.person
        self.init(
            name: person.name, username: person.username,
            held: try person.assignments.map {
                Held(role: $0.role.name, office: try Offices.name(of: $0.place, on: db))
            },
            sessions: try OpenSessions.list(of: person.accountID, at: now, idleLimit: SignIn.idleLimit, on: db),
            ownSession: Hexadecimal.text(SignIn.hash(visit.token).prefix(8)),
            hasSecondFactor: try SecondFactors.isConfirmed(person.accountID, on: db), helpsOthers: person.invites)
    }
}
