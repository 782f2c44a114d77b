import Domain
import Store

/// Ends a one-time link, and at once the session of who opened it.
package struct RevokeCollectionLink: Action {
    package var round: String
    package var localGovernment: String
    package var link: Int
    package var requestID: String

    package init(round: String, localGovernment: String, link: Int, requestID: String = "") {
        self.round = round
        self.localGovernment = localGovernment
        self.link = link
        self.requestID = requestID
    }

    /// - Returns: false when it was revoked before.
    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Bool {
        try LocalGovernments.lock(localGovernment, on: db)
        let (assessment, role) = try Assessment.forCollecting(round, localGovernment, by: person, on: db)
        guard let found = try CollectionLinks.find(link, of: assessment.id, on: db) else {
            throw Refusal.notFound("no link \(link) of \(localGovernment)")
        }
        let now = environment.now()
        guard try CollectionLinks.revoke(link, by: person.accountID, at: now, on: db) else { return false }
        if let contributor = found.contributor {
            try ContributorAccounts.disable(contributor.account, at: now, on: db)
        }
        _ = try Audit.append(
            AuditEntry(
                .linkRevoked, round: round, subject: found.rows.division,
                became: CanonicalJSON.object(["link": .whole(link)]).text),
            to: localGovernment, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        return true
    }
}
