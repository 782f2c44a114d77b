import Domain
import Markup

/// Who is signed in, as what, and in which office.
struct Seat: Sendable {
    var person: String
    var role: Words
    /// nil for the country, and for somebody who works in several places.
    var office: Words?
    /// Whether he may invite others.
    var invites = false
    /// Whether he reads the record of others than his own local government.
    var readsJournals = false
    /// Whether the person has a password of his own, as one who came by a one-time link has not.
    var hasAccount = true
}

/// The head of every page: the name of the system, the languages, and who is signed in.
/// - Parameters:
///   - seat: nil for somebody who is not signed in.
///   - csrf: the hidden field of the form that signs out.
func siteHeader(_ seat: Seat?, csrf: HTML) -> HTML {
    """
    <header class="site-header">
    <div class="inner">
    <a class="brand" href="\(url: (seat == nil ? SitePath.front : .home).path)">\(th: "<strong>มาตรฐาน</strong> <span>การประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะของ อปท.</span>", en: "<strong>Mattrathan</strong> <span>Minimum standards of public services of Thai local governments</span>")</a>
    <div class="tools">
    \(languageSwitch())
    \(if: seat?.hasAccount == true, accountLink())
    \(seat == nil ? signInLink() : signOutForm(csrf))
    </div>
    </div>
    \(seat.map(seatLine))
    </header>
    """
}

private func signInLink() -> HTML {
    "<a class=\"sign-in\" href=\"\(url: SitePath.signIn.path)\">\(th: "เข้าสู่ระบบ", en: "Sign in")</a>"
}

private func accountLink() -> HTML {
    "<a class=\"sign-in\" href=\"\(url: SitePath.account(.overview).path)\">\(th: "บัญชีของท่าน", en: "Your account")</a>"
}

private func signOutForm(_ csrf: HTML) -> HTML {
    """
    <form method="post" action="\(url: SitePath.signOut.path)">
    \(csrf)
    <button class="quiet">\(th: "ออกจากระบบ", en: "Sign out")</button>
    </form>
    """
}

private func seatLine(_ seat: Seat) -> HTML {
    let office: HTML? = seat.office.map { " · \($0)" }
    return """
        <p class="seat"><span class="inner"><strong>\(thai: seat.person)</strong> <span class="as">\(seat.role)\(office)</span>\(if: seat.invites, " <a href=\"\(url: SitePath.people(.list).path)\">\(PeopleWords.title)</a>")\(if: seat.readsJournals, " <a href=\"\(url: SitePath.audit(.overview).path)\">\(AuditWords.journal)</a>")</span></p>
        """
}

extension Seat {
    /// Somebody with several roles in one office has them all named there.
    init(_ visit: Visit) {
        var roles: [Role] = []
        for assignment in visit.person.assignments where !roles.contains(assignment.role) {
            roles.append(assignment.role)
        }
        person = visit.person.name
        office = visit.office
        invites = visit.person.invites
        readsJournals =
            !visit.person.reach(.readJournal).isEmpty || visit.person.mayInCountry(.readCentralJournal)
        hasAccount = !visit.person.isContributor
        switch roles.count {
        case 0: role = Words(th: "ยังไม่ได้รับมอบหมายหน้าที่", en: "No role assigned yet")
        case 1: role = roles[0].name
        case 2 where visit.office != nil:
            let (one, other) = (roles[0].name, roles[1].name)
            role = Words(th: "\(one.th)และ\(other.th)", en: "\(one.en) and \(other.en)")
        default: role = Words(th: "หลายหน้าที่", en: "Several roles")
        }
    }
}
