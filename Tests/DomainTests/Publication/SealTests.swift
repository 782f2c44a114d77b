import Domain
import Testing

@Suite struct SealTests {
    private static let seal: Seal = {
        let hash = String(repeating: "0a", count: 32)
        let files = Dictionary(
            BundleFile.allCases.filter { $0 != .seal }.map { ($0.rawValue, hash) },
            uniquingKeysWith: { first, _ in first })
        return Seal(
            round: "2567", version: 2,
            standardSets: [Seal.SetHash(id: "2567", sha256: hash), Seal.SetHash(id: "2567-2", sha256: hash)],
            files: files, merkleRoot: hash, publicKey: hash, signature: hash + hash)
    }()

    @Test("a seal is read from its own bytes; keys are sorted, without a space, with one line feed")
    func roundTrip() {
        let bytes = Self.seal.bytes
        #expect(Seal(exactly: bytes) == Self.seal)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("{\"files\":{\"applicability.csv\":\"0a0a") && text.hasSuffix("\"version\":2}\n"))
        #expect(!text.contains(" ") && text.filter { $0 == "\n" }.count == 1)
        #expect(text.contains("\"supersedes\":1,"))
        #expect(!String(decoding: Self.seal.signedBytes, as: UTF8.self).contains("signature"))
    }

    @Test("another spelling of the same seal is none")
    func onlyForm() {
        let text = String(decoding: Self.seal.bytes, as: UTF8.self)
        #expect(Seal(exactly: Array(text.dropLast().utf8)) == nil)
        #expect(Seal(exactly: Array((text + "\n").utf8)) == nil)
        #expect(Seal(exactly: Array((" " + text).utf8)) == nil)
        #expect(Seal(exactly: Array(text.replacing("\"version\":2", with: "\"version\": 2").utf8)) == nil)
        #expect(Seal(exactly: Array(text.replacing("\"supersedes\":1", with: "\"supersedes\":null").utf8)) == nil)
        #expect(Seal(exactly: Array(text.replacing("\"version\":2", with: "\"version\":2,\"x\":1").utf8)) == nil)
        #expect(Seal(exactly: Array(text.replacing("0a0a", with: "0A0a").utf8)) == nil)
    }

    @Test("no single bit of it can be another: it is no seal then, or another one")
    func bits() {
        let bytes = Self.seal.bytes
        for position in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[position] ^= 1 << bit
                #expect(Seal(exactly: changed) != Self.seal)
            }
        }
    }

    @Test("the tree of hashes: leaves and nodes are told apart, an odd one moves up, the header is no leaf")
    func tree() {
        func hash(_ bytes: [UInt8]) -> [UInt8] {
            let mark = bytes.first == 0 ? "l" : bytes.first == 1 ? "n" : "e"
            return Array("\(mark)(\(String(decoding: bytes.dropFirst(), as: UTF8.self)))".utf8)
        }
        func root(_ lines: String) -> String {
            String(decoding: MerkleTree.root(ofRowsIn: Array(lines.utf8), hash: hash), as: UTF8.self)
        }
        #expect(root("head\n") == "e()")
        #expect(root("head\na\n") == "l(a)")
        #expect(root("head\na\nb\n") == "n(l(a)l(b))")
        #expect(root("head\na\nb\nc\n") == "n(n(l(a)l(b))l(c))")
        #expect(root("head\na\nb\nc\nd\ne\n") == "n(n(n(l(a)l(b))n(l(c)l(d)))l(e))")
    }

    @Test("a difference names each cell, and a moment of certification once for a local government")
    func difference() {
        func table(_ rows: String...) -> [UInt8] {
            Array(([BundleFile.results.columns.joined(separator: ",")] + rows).map { $0 + "\n" }.joined().utf8)
        }
        let old = table(
            "1,A1,10,8,true,,80,met,false,t1", "1,A2,,,true,,,not_recorded,false,t1",
            "2,A1,,,true,,,not_recorded,false,",
            "3,A1,,,true,,,not_recorded,false,")
        let new = table(
            "1,A1,10,7,true,,70,below_target,false,t2", "1,A2,,,true,,,not_recorded,false,t2",
            "2,A1,,,true,,,not_recorded,false,", "4,A1,,,true,,,not_recorded,false,")
        #expect(BundleDifference.between(old, old).isEmpty)
        let text = String(decoding: BundleDifference.bytes(BundleDifference.between(old, new)), as: UTF8.self)
        #expect(
            text == """
                lao_code,indicator_code,column,was,became
                1,A1,provision,8,7
                1,A1,percent,80,70
                1,A1,verdict,met,below_target
                1,,certified_at,t1,t2
                3,A1,,row,
                4,A1,,,row

                """)
    }

    @Test("a data package is read from its own bytes, and invented figures are marked in it")
    func package() {
        for isDemonstration in [false, true] {
            let package = DataPackage(
                round: "2567", version: 3, publishedAt: 1_711_438_320_123, isDemonstration: isDemonstration)
            let text = String(decoding: package.bytes, as: UTF8.self)
            #expect(DataPackage(exactly: package.bytes) == package)
            #expect(text.contains("\"demonstration\":true") == isDemonstration)
            #expect(text.contains("DEMO") == isDemonstration && text.contains("v3-demo\"") == isDemonstration)
            #expect(DataPackage(exactly: Array(text.replacing("CC-BY-4.0", with: "CC0").utf8)) == nil)
        }
        #expect(Province.codes.count == 77)
    }
}
