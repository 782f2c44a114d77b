import Domain
import Testing

/// Receipts and files of heads, as people hand them on.
@Suite struct AuditHeadTests {
    private static let hash = [UInt8](0..<32)
    private static let digits = Hexadecimal.text(hash)

    @Test("a receipt is read as it was written, and with spaces and capital digits")
    func receipts() {
        let receipt = AuditReceipt(chain: "6760201", sequence: 12, hash: Self.hash)
        #expect(AuditReceipt(receipt.description) == receipt)
        #expect(AuditReceipt("  6760201:12:\(Self.digits.uppercased())\n") == receipt)
    }

    @Test(
        "what is no receipt is not read",
        arguments: [
            "", "6760201", "6760201:12", "6760201:12:abc", ":12:\(digits)", "6760201:0:\(digits)",
            "6760201:-1:\(digits)",
            "6760201:x:\(digits)", "6760201:12:\(digits)0", "6760201:12:\(digits):", "6760201:12:\(digits.dropLast())g",
            "6760201:99999999999999999999:\(digits)",
        ])
    func noReceipts(_ text: String) { #expect(AuditReceipt(text) == nil) }

    @Test("a file of heads is read back; chains without entries do not stand in it")
    func files() {
        let heads = [
            AuditHead(chain: "1100001", entries: 3, hash: Self.hash),
            AuditHead(chain: "central", entries: 40, hash: Self.hash),
        ]
        let bytes = AuditHeadsFile.bytes(heads + [AuditHead(chain: "x", entries: 0, hash: [])])
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "lao_code,entries,head\n1100001,3,\(Self.digits)\ncentral,40,\(Self.digits)\n")
        #expect(AuditHeadsFile.read(bytes, file: "h.csv").heads == heads)
        let bundle = Array("lao_code,entries,head\n1100001,0,\n".utf8)
        #expect(AuditHeadsFile.read(bundle, file: "h.csv").heads.isEmpty)
        #expect(AuditHeadsFile.read(bundle, file: "h.csv").problems.isEmpty)
    }

    @Test("every mistake of a file is told with its line")
    func mistakes() {
        let text = "lao_code,entries,head\n1,x,\(Self.digits)\n2,3,abc\n3,0,\(Self.digits)\n4,5\n"
        let problems = AuditHeadsFile.read(Array(text.utf8), file: "h.csv").problems
        #expect(problems.map(\.line) == [2, 3, 4, 5])
        #expect(problems.map(\.code) == ["not_a_count", "not_a_hash", "not_a_count", "wrong_number_of_fields"])
        #expect(!AuditHeadsFile.read(Array("a,b\n".utf8), file: "h.csv").problems.isEmpty)
    }

    @Test("who reads the record of a local government, and of central acts")
    func permissions() {
        let reaches = Role.allCases.map { role in
            "\(role) \(Permissions.reach(of: role, .readJournal)) \(Permissions.reach(of: role, .readCentralJournal))"
        }
        #expect(
            reaches == [
                "recorder ownLocalGovernment nothing", "contributor nothing nothing",
                "certifier ownLocalGovernment nothing",
                "district ownDistrict nothing", "province ownProvince nothing", "odloc country country",
                "dla country nothing", "committee nothing nothing", "auditor country country", "admin nothing country",
            ])
    }
}
