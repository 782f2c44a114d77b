import Actions
import Crypto
import Domain
import Store
import TestSupport
import Testing

/// What `verify` says of bundles that are intact, damaged, and forged.
@Suite struct VerifyBundleTests {
    private static let signer: [UInt8] = {
        let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: TrialBundle.key)
        return key.map { Array($0.publicKey.rawRepresentation) } ?? []
    }()

    @Test("an intact bundle is intact; the signer is checked only by a key", arguments: 1...8)
    func intact(seed: Int) throws {
        let bundle = try TrialBundle(seed: seed)
        let files = try bundle.sealed()
        let open = VerifyBundle.run(files, key: nil)
        #expect(open.isIntact && !open.isSignerChecked, "\(open.problems.prefix(3))")
        #expect(open.rows == bundle.rows.count)
        #expect(VerifyBundle.run(files, key: Self.signer).isSignerChecked)
        let wrong = VerifyBundle.run(files, key: [UInt8](repeating: 1, count: 32))
        #expect(!wrong.isIntact && wrong.problems.map(\.file) == ["seal.json"])
    }

    @Test("of 300 changes of one bit 300 are found, in whatever file")
    func bits() throws {
        let files = try TrialBundle(seed: 3).sealed()
        let names = files.keys.sorted()
        var random = SeededRandom(67)
        for round in 0..<300 {
            // Every file is hit, the large one no more often than the small ones.
            let name = names[round % names.count]
            var changed = files
            guard var bytes = changed[name] else { continue }
            let position = Int.random(in: bytes.indices, using: &random)
            let bit = Int.random(in: 0..<8, using: &random)
            bytes[position] ^= 1 << bit
            changed[name] = bytes
            #expect(!VerifyBundle.run(changed, key: nil).isIntact, "\(name): bit \(bit) of byte \(position)")
        }
    }

    @Test("a missing file and an extra one are named")
    func files() throws {
        let files = try TrialBundle(seed: 1).sealed()
        for file in BundleFile.allCases {
            var less = files
            less[file.rawValue] = nil
            #expect(VerifyBundle.run(less, key: nil).problems.map(\.file) == [file.rawValue])
        }
        var more = files
        more["notes.txt"] = []
        #expect(VerifyBundle.run(more, key: nil).problems.map(\.file) == ["notes.txt"])
    }

    /// What somebody who holds the key might write; each must be found by its meaning, since every hash is right.
    @Test("a forged table under a new seal is found by what is wrong in it, with its row", arguments: Forgery.all)
    func forged(_ forgery: Forgery) throws {
        var bundle = try TrialBundle(seed: 2)
        var lines = bundle.lines(forgery.file)
        let line = try #require(forgery.change(&lines), "\(forgery.name): nothing to change")
        bundle.set(forgery.file, lines)
        let findings = VerifyBundle.run(try bundle.sealed(), key: Self.signer)
        let first = try #require(findings.problems.first, "\(forgery.name) was not found")
        #expect(!findings.isSignerChecked)
        #expect(first.file == (forgery.foundIn ?? forgery.file).rawValue, "\(forgery.name): \(first)")
        if line > 0 { #expect(findings.problems.contains { $0.line == line }, "\(forgery.name): \(first)") }
    }

    @Test("a seal that is not the signer's, or names other files, is refused")
    func seals() throws {
        let files = try TrialBundle(seed: 1).sealed()
        let seal = try #require(Seal(exactly: files["seal.json"] ?? []))
        func problems(_ change: (inout Seal) -> Void) -> [String] {
            var changed = seal
            change(&changed)
            var all = files
            all["seal.json"] = changed.bytes
            return VerifyBundle.run(all, key: nil).problems.map(\.file)
        }
        #expect(problems { _ in } == [])
        #expect(problems { $0.publicKey = String(repeating: "0a", count: 32) } == ["seal.json"])
        #expect(problems { $0.round = "2566" }.contains("datapackage.json"))
        #expect(problems { $0.files["results.csv"] = nil }.contains("seal.json"))
        #expect(problems { $0.merkleRoot = $0.publicKey }.contains("results.csv"))
    }

    @Test("every worked case stands in a bundle with its verdict, and is found right there")
    func workedCases() throws {
        for one in try WorkedCase.all() {
            let bundle = TrialBundle(try one.columns())
            let row = try #require(bundle.fields(.results).first)
            #expect(row[7] == one.verdict, "\(one.line)")
            let percent = ExactDecimal(canonicalInput: row[6])
            #expect((percent == nil) == one.percent.isEmpty, "\(one.line)")
            let findings = VerifyBundle.run(try bundle.sealed(), key: nil)
            #expect(findings.isIntact, "\(one.line): \(findings.problems.prefix(2))")
        }
    }
}
