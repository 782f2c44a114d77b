import Domain
import Store

/// The record of viewings, narrowed to what was asked for.
struct ViewingsPage: Sendable {
    /// As it was typed.
    struct Asked: Hashable, Sendable {
        var place = ""
        var username = ""
        var page = 1

        init(_ fields: FormFields) {
            place = String(ThaiText.normalised(fields["place"]).prefix(20))
            username = String(Username.normalised(fields["username"]).prefix(Username.longest))
            page = max(Int(fields["page"]) ?? 1, 1)
        }
    }

    struct Line: Sendable {
        let viewing: Viewing
        let name: String
        /// nil for the country.
        let office: Words?
    }

    let asked: Asked
    /// The local government that it is about; nil for everywhere.
    let localGovernment: LocalGovernment?
    let lines: [Line]
    let count: Int
    /// Whether nobody has the username that was typed.
    let isUnknownPerson: Bool

    static let perPage = 100

    init(_ asked: Asked, of localGovernment: LocalGovernment?, on db: any Connection) throws {
        self.localGovernment = localGovernment
        var question = Viewings.Question(place: localGovernment?.code, province: localGovernment?.provinceCode)
        if localGovernment == nil, !asked.place.isEmpty { question.place = asked.place }
        let account = try asked.username.isEmpty ? nil : Pseudonyms.account(asked.username, on: db)
        isUnknownPerson = !asked.username.isEmpty && account == nil
        // No account has the number 0, so an unknown name finds nothing.
        if !asked.username.isEmpty { question.account = account ?? 0 }
        count = try Viewings.count(question, on: db)
        var asked = asked
        asked.page = min(asked.page, max(1, (count + Self.perPage - 1) / Self.perPage))
        self.asked = asked
        let found = try Viewings.list(
            question, after: (asked.page - 1) * Self.perPage, limit: Self.perPage, on: db)
        let names = try Accounts.names(found.map(\.account), on: db)
        var offices: [String: Words] = [:]
        for place in Set(found.map(\.place)) { offices[place] = try Offices.name(of: place, on: db) }
        lines = found.map { viewing in
            Line(
                viewing: viewing, name: names[viewing.account] ?? Pseudonym.name(of: viewing.account),
                office: offices[viewing.place]
                    ?? (viewing.place.isEmpty
                        ? nil : viewing.place == "central" ? AuditWords.central : Words(both: viewing.place)))
        }
    }

    var pages: Int { max(1, (count + Self.perPage - 1) / Self.perPage) }

    var path: String {
        SitePath.privacy(localGovernment.map { .viewingsOfChain($0.code) } ?? .viewings).path
    }
}
