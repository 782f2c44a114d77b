import Domain
import Store

/// Uses a one-time link up: whoever has it becomes a contributor under the name that he gives.
package struct OpenCollectionLink: Sendable {
    package var token: String
    /// Each as it was typed.
    package var name: String
    package var position: String
    package var telephone: String
    package var requestID: String

    package init(token: String, name: String, position: String, telephone: String, requestID: String = "") {
        self.token = token
        self.name = name
        self.position = position
        self.telephone = telephone
        self.requestID = requestID
    }

    /// In code points.
    package static let longestText = 100

    package enum Problem: Hashable, Sendable {
        case nameMissing, nameTooLong, positionMissing, positionTooLong, telephoneTooLong
    }

    package enum Outcome: Hashable, Sendable {
        /// The token of a session, which goes into the cookie and is nowhere else.
        case opened(token: String, until: Int64)
        case invalid([Problem])
        /// It cannot be opened any more, or recording is over.
        case over(CollectionLink)
        case unknown
    }

    package func open(in environment: Environment, on database: any Database) async throws -> Outcome {
        try await database.write { db in
            let hash = SignIn.hash(token)
            guard let link = try CollectionLinks.find(tokenHash: hash, on: db) else { return .unknown }
            try LocalGovernments.lock(link.rows.localGovernment, on: db)
            return try open(hash, in: environment, on: db)
        }
    }

    private func open(
        _ hash: [UInt8], in environment: Environment, on db: any Connection
    ) throws -> Outcome {
        let now = environment.now()
        guard let link = try CollectionLinks.find(tokenHash: hash, on: db),
            let assessment = try Assessments.find(link.rows.round, link.rows.localGovernment, on: db)
        else { return .unknown }
        guard link.state(at: now) == .waiting, assessment.closedReason(at: now) == nil else { return .over(link) }
        let problems = problems
        guard problems.isEmpty else { return .invalid(problems) }
        let code = assessment.localGovernment.code
        let account = try ContributorAccounts.insert(ThaiText.normalised(name), at: code, now, on: db)
        let contributor = CollectionLink.Contributor(
            account: account, name: ThaiText.normalised(name), position: ThaiText.normalised(position),
            telephone: ThaiText.normalised(telephone), openedAt: now)
        guard try CollectionLinks.open(link.id, by: contributor, on: db) else {
            throw StoreError.busy("link \(link.id) was opened in between")
        }
        let session = Hexadecimal.text(environment.randomBytes(32))
        try Sessions.insert(
            tokenHash: SignIn.hash(session), account: account, csrfSecret: environment.randomBytes(32), at: now,
            expiresAt: link.expiresAt, on: db)
        _ = try Audit.append(
            AuditEntry(
                .linkOpened, round: link.rows.round, subject: link.rows.division,
                became: CanonicalJSON.object(["link": .whole(link.id)]).text),
            to: code, by: account, role: Role.contributor.rawValue, at: now, requestID: requestID, on: db)
        return .opened(token: session, until: link.expiresAt)
    }

    private var problems: [Problem] {
        var problems: [Problem] = []
        func length(_ text: String) -> Int { ThaiText.normalised(text).unicodeScalars.count }
        if length(name) == 0 { problems.append(.nameMissing) }
        if length(name) > Self.longestText { problems.append(.nameTooLong) }
        if length(position) == 0 { problems.append(.positionMissing) }
        if length(position) > Self.longestText { problems.append(.positionTooLong) }
        if length(telephone) > Self.longestText { problems.append(.telephoneTooLong) }
        return problems
    }
}
