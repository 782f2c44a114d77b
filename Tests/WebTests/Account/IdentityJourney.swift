import Domain
import Store
import TestSupport
import Testing
import Web

/// What tests of ThaID do again and again: leave for the provider, come back, bind an account.
protocol IdentityJourney {}

extension IdentityJourney {
    static var number: String { "1101700203450" }
    static var wayBack: String { "/sign-in/thaid/return" }

    func start(
        _ engine: Engine, counts: Bool = false, patience: Double = 60
    ) async throws -> (TestSite, LyingProvider) {
        let provider = try await LyingProvider.start()
        let identity = IdentitySettings(
            provider: try provider.settings(patience: patience), countsAsSecondFactor: counts)
        let site = try await TestSite(engine, identity: identity)
        provider.follow(site.clock)
        return (site, provider)
    }

    /// Presses the button at the sign-in page.
    /// - Returns: the address at the provider to which the site leads.
    func leave(_ visitor: Visitor, next: String = "") async throws -> String {
        try await visitor.get("/sign-in" + (next.isEmpty ? "" : "?next=\(next)"))
        try await visitor.submit(to: "/sign-in/thaid")
        return try leading(visitor)
    }

    func leading(_ visitor: Visitor) throws -> String {
        guard let link = visitor.page.root.all("a").first(where: { $0.text.contains("ไปที่ ThaID") })?["href"] else {
            throw HTMLFault("\(visitor.page.address) leads to no provider: \(visitor.page.text)")
        }
        return link
    }

    @discardableResult
    func signIn(
        _ visitor: Visitor, as person: String = number, at provider: LyingProvider, next: String = ""
    ) async throws -> SeenPage {
        try await visitor.get(try provider.signIn(person, at: try await leave(visitor, next: next)))
    }

    /// Binds the account of somebody who is signed in.
    @discardableResult
    func bind(
        _ visitor: Visitor, to person: String = number, at provider: LyingProvider, code: String? = nil
    ) async throws -> SeenPage {
        try await visitor.get("/account/thaid")
        var values = ["password": TestPerson.password]
        if let code { values["code"] = code }
        try await visitor.submit(to: "/account/thaid", with: values)
        return try await visitor.get(try provider.signIn(person, at: try leading(visitor)))
    }

    func acts(_ site: TestSite) async throws -> [String] {
        try await site.database.read { db in
            try db.rows("SELECT action FROM audit_entry WHERE action LIKE 'identity.%' ORDER BY action")
                .map { try $0.get("action") }
        }
    }

    func sessions(_ site: TestSite) async throws -> Int {
        try await site.database.read { try $0.first("SELECT COUNT(*) AS count FROM session")?.get("count") ?? -1 }
    }
}
