import Actions
import Domain
import Store

/// The record of one chain, narrowed by what the reader asks for.
struct JournalPage: Sendable {
    let chain: String
    let name: Words
    /// On the page of a round, for those whose figures they are.
    let assessment: Assessment?
    let search: JournalSearch
    /// As it was typed.
    let typedDay: String
    let dayProblem: Words?
    let rounds: [Round]
    let accounts: [(id: Int, name: String)]
    let entries: [JournalEntry]
    /// From 1.
    let number: Int
    let found: Int
    /// The last entry of the whole chain.
    let head: AuditReceipt?
    /// The first entry that is not what was written, looked at now.
    let fault: AuditFault?

    static let perPage = 50

    /// Where it stands who looked at it.
    var viewings: SitePath {
        .privacy(chain == Audit.centralChain ? .viewings : .viewingsOfChain(chain))
    }

    var pages: Int { max(1, (found + Self.perPage - 1) / Self.perPage) }

    /// What somebody asks for, by the names of the form.
    struct Asked: Sendable {
        var round = ""
        var action = ""
        var account = ""
        var day = ""
        var page = 1

        init(_ fields: FormFields) {
            round = fields["round"]
            action = fields["action"]
            account = fields["account"]
            day = String(fields["day"].prefix(60))
            page = Int(fields["page"]) ?? 1
        }
    }

    init(
        _ chain: String, name: Words, of assessment: Assessment?, _ asked: Asked, in environment: Environment,
        on db: any Connection
    ) throws {
        self.chain = chain
        self.name = name
        self.assessment = assessment
        var search = JournalSearch(
            chain: chain, round: assessment?.round.id ?? (asked.round.isEmpty ? nil : asked.round),
            action: AuditEntry.Action(rawValue: asked.action), account: Int(asked.account))
        typedDay = asked.day
        switch DateInput.parse(asked.day) {
        case .success(let day):
            search.day = day
            dayProblem = nil
        case .failure:
            dayProblem = Words(
                th: "อ่านวันที่ไม่ได้ โปรดพิมพ์เช่น 26/3/2567", en: "This is no day. Please type it as 26/3/2567")
        }
        self.search = search
        rounds = assessment == nil ? try Rounds.list(on: db).reversed() : []
        accounts = try JournalSearch.accounts(of: chain, on: db)
        found = try search.count(on: db)
        number = min(max(asked.page, 1), max(1, (found + Self.perPage - 1) / Self.perPage))
        let stored = try search.list(after: (number - 1) * Self.perPage, limit: Self.perPage, on: db)
        let reader = try JournalReader(
            stored, texts: try AuditTexts.standing(in: chain, on: db), in: environment, on: db)
        entries = stored.map(reader.entry)
        head = try AuditEntries.head(chain, on: db).map {
            AuditReceipt(chain: chain, sequence: $0.sequence, hash: $0.hash)
        }
        fault = try VerifyAudit.firstFault(of: chain, on: db)
    }

    /// The page without anything narrowed.
    var path: String {
        guard let assessment else { return SitePath.audit(.chain(chain)).path }
        return SitePath.audit(.journal(round: assessment.round.id, code: chain)).path
    }

    /// The address of another page of the same search.
    func address(_ number: Int) -> String { path + "?" + query + "page=\(number)" }

    var isNarrowed: Bool { !query.isEmpty }

    private var query: String {
        var query = ""
        if assessment == nil, let round = search.round { query += "round=\(URLText.encoded(round))&" }
        if let action = search.action { query += "action=\(action.rawValue)&" }
        if let account = search.account { query += "account=\(account)&" }
        if !typedDay.isEmpty { query += "day=\(URLText.encoded(typedDay))&" }
        return query
    }
}

/// Where somebody who reads the records of many chooses one.
struct JournalChoicePage: Sendable {
    let readsCentral: Bool
    /// Local governments that are his own.
    let own: [LocalGovernment]
    /// nil for somebody who reads nothing beyond his own.
    let typed: String?
    let found: [LocalGovernment]
    /// More were found than are shown.
    let isCut: Bool

    static let most = 50

    init(_ person: Principal, typed: String, on db: any Connection) throws {
        readsCentral = person.mayInCountry(.readCentralJournal)
        let places = person.assignments.filter { Permissions.reach(of: $0.role, .readJournal) == .ownLocalGovernment }
        own = try Set(places.map(\.place)).sorted().compactMap { try LocalGovernments.find($0, on: db) }
        let reach = person.reach(.readJournal)
        self.typed = reach.isEmpty ? nil : typed
        guard !reach.isEmpty else {
            (found, isCut) = ([], false)
            return
        }
        let all = try LocalGovernments.search(typed, limit: 2_000, on: db).filter {
            reach.contains(province: $0.provinceCode, district: $0.districtCode)
        }
        found = Array(all.prefix(Self.most))
        isCut = all.count > Self.most
    }

    var isEmpty: Bool { !readsCentral && own.isEmpty && typed == nil }
}
