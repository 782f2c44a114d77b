import Domain
import TestSupport
import Testing
import Transfer

@Suite("A provider of identities")
struct OpenIDProviderTests {
    private static let verifier = String(repeating: "v", count: 64)
    private let clock = ThaiDate(year: 2024, month: 3, day: 26).map { TestClock($0, hour: 9, minute: 0) }

    private func start(
        _ key: ProviderKey = ProviderKey("first"), patience: Double = 60, claim: String = "pid"
    ) async throws -> (LyingProvider, OpenIDProvider, TestClock) {
        let clock = try #require(clock)
        let lying = try await LyingProvider.start(signingWith: key)
        lying.follow(clock)
        let provider = OpenIDProvider(
            try lying.settings(patience: patience, claim: claim), now: { clock.now },
            fetch: { try await HTTPTransferTests.run($0).get() })
        return (lying, provider, clock)
    }

    private func identity(
        _ provider: OpenIDProvider, _ lying: LyingProvider, verifier: String = verifier, nonce: String = "n0nce"
    ) async throws -> String {
        let address = try await provider.signInAddress(state: "state", nonce: nonce, verifier: Self.verifier)
        let path = try lying.signIn("1101700203450", at: address)
        let code = try #require(LyingProvider.query(of: path)["code"])
        return try await provider.identity(code: code, verifier: verifier, nonce: nonce)
    }

    private func failure(_ work: () async throws -> String) async -> OpenIDFailure? {
        do {
            Issue.record("it was believed: \(try await work())")
            return nil
        } catch {
            return error as? OpenIDFailure
        }
    }

    @Test("tells who signed in", arguments: [ProviderKey.Kind.es256, .rs256, .ps256])
    func honest(kind: ProviderKey.Kind) async throws {
        let (lying, provider, _) = try await start(ProviderKey("first", kind))
        defer { lying.stop() }
        for _ in 0..<3 { #expect(try await identity(provider, lying) == "1101700203450") }
        #expect(lying.asked("document") == 1 && lying.asked("keys") == 1, "both are kept")
    }

    @Test("tells it by the claim of the settings")
    func claim() async throws {
        let (lying, provider, _) = try await start(claim: "sub")
        defer { lying.stop() }
        #expect(try await identity(provider, lying) == "subject of 1101700203450")
    }

    /// Each lie, and the check that must have found it.
    private static let lies: [(LyingProvider.Lie, String)] = [
        (.unsigned, "its algorithm is not taken"), (.signedByPublicKey, "its algorithm is not taken"),
        (.signedByStranger, "its signature is not right"),
        (.changedAfterwards, "its signature is not right"), (.criticalHead, "it asks for what is not known here"),
        (.unknownKey, "its key is not among those of the provider"), (.otherIssuer, "another issuer"),
        (.otherAudience, "another audience"), (.manyAudiences, "another authorized party"),
        (.otherParty, "another authorized party"), (.expired, "expired"), (.issuedLongAgo, "not issued now"),
        (.issuedLater, "not issued now"), (.notYetValid, "not valid yet"), (.otherNonce, "another nonce"),
        (.noNonce, "another nonce"), (.noClaim, "the claim pid is missing"), (.emptyClaim, "the claim pid is missing"),
        (.noToken, "there is none"), (.brokenToken, "it is no token"),
    ]

    @Test("is not believed with a token that does not stand", arguments: [ProviderKey.Kind.es256, .rs256])
    func lies(kind: ProviderKey.Kind) async throws {
        let (lying, provider, _) = try await start(ProviderKey("first", kind))
        defer { lying.stop() }
        for (lie, words) in Self.lies {
            lying.lie(lie)
            #expect(await failure { try await identity(provider, lying) } == .untrusted(words), "\(lie)")
        }
        lying.lie(nil)
        #expect(try await identity(provider, lying) == "1101700203450", "the honest one beside them is")
    }

    @Test(
        "is of no use when it is broken, and is believed again when it is not", arguments: LyingProvider.Lie.ofProvider)
    func broken(lie: LyingProvider.Lie) async throws {
        let (lying, provider, clock) = try await start(patience: lie == .hanging ? 0.3 : 60)
        defer { lying.stop() }
        lying.lie(lie)
        for _ in 0..<3 {
            let found = await failure { try await identity(provider, lying) }
            guard case .unavailable? = found else {
                Issue.record("\(lie): \(String(describing: found))")
                return
            }
        }
        #expect(lying.asked("document") == 1, "it is left alone for a moment")
        #expect(lying.asked("elsewhere") == 0)
        // Who waits so shortly would not hear an honest answer either where hundreds of tests run at once.
        guard lie != .hanging else { return }
        lying.lie(nil)
        clock.advance(minutes: 1)
        #expect(try await identity(provider, lying) == "1101700203450")
    }

    @Test("is held to the algorithms that it has announced")
    func announced() async throws {
        let (lying, provider, _) = try await start()
        defer { lying.stop() }
        lying.lie(.otherAlgorithmInDocument)
        #expect(await failure { try await identity(provider, lying) } == .untrusted("its algorithm is not taken"))
    }

    @Test("does not change a code twice, nor one for another browser")
    func codes() async throws {
        let (lying, provider, _) = try await start()
        defer { lying.stop() }
        let address = try await provider.signInAddress(state: "state", nonce: "n0nce", verifier: Self.verifier)
        let code = try #require(LyingProvider.query(of: try lying.signIn("1", at: address))["code"])
        _ = try await provider.identity(code: code, verifier: Self.verifier, nonce: "n0nce")
        let replayed = await failure {
            try await provider.identity(code: code, verifier: Self.verifier, nonce: "n0nce")
        }
        #expect(replayed == .codeRefused)
        let other = String(repeating: "w", count: 64)
        #expect(await failure { try await identity(provider, lying, verifier: other) } == .codeRefused)
    }

    @Test("may change its keys; what is unknown is asked for once a minute")
    func rotation() async throws {
        let (lying, provider, clock) = try await start()
        defer { lying.stop() }
        _ = try await identity(provider, lying)
        let second = ProviderKey("second", .rs256)
        lying.rotate(to: second)
        for _ in 0..<3 {
            let early = await failure { try await identity(provider, lying) }
            #expect(early == .untrusted("its key is not among those of the provider"))
        }
        #expect(lying.asked("keys") == 1)
        clock.advance(minutes: 1)
        #expect(try await identity(provider, lying) == "1101700203450")
        #expect(lying.asked("keys") == 2)
        // The old name with a new key: what is kept says no until it is read again.
        lying.rotate(to: ProviderKey("second"))
        clock.advance(minutes: 60)
        #expect(try await identity(provider, lying) == "1101700203450")
    }

    @Test("takes part in one reading however many come at once")
    func crowd() async throws {
        let (lying, provider, _) = try await start()
        defer { lying.stop() }
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask { (try? await provider.prepare()) != nil }
            }
            for await isReady in group { #expect(isReady) }
        }
        #expect(lying.asked("document") == 1)
    }
}
