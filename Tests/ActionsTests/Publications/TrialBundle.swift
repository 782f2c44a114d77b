import Actions
import Crypto
import Domain
import Store
import TestSupport

/// A bundle of invented figures, made without a database, that a test may change and seal anew.
struct TrialBundle {
    static let key = [UInt8](repeating: 9, count: 32)
    /// Read once: hundreds of bundles are made of it.
    static let standards = Result { try SmallRound.standards() }

    var files: [BundleFile: [UInt8]]
    /// Before anything was hidden.
    let rows: [PublishedRow]

    /// - Parameter seed: of the figures.
    init(seed: Int) throws {
        var random = SeededRandom(seed)
        let columns = try Self.columns(&random)
        rows = PublishedRow.all(in: columns)
        let package = DataPackage(round: "2567", version: 1, publishedAt: SmallRound.now, isDemonstration: true)
        let heads = columns.participants.list.map {
            AuditHead(chain: $0.code, entries: 3, hash: [UInt8](repeating: 4, count: 32))
        }
        files = ResultBundle(columns, package, heads: heads).files
    }

    init(_ columns: AnswerColumns) {
        rows = PublishedRow.all(in: columns)
        let package = DataPackage(round: "2567", version: 1, publishedAt: SmallRound.now, isDemonstration: false)
        files = ResultBundle(columns, package, heads: []).files
    }

    /// Sealed as it stands now, by whoever holds the key.
    func sealed() throws -> [String: [UInt8]] {
        var hashes: [String: String] = [:]
        var all: [String: [UInt8]] = [:]
        for (file, bytes) in files where file != .seal {
            hashes[file.rawValue] = Hexadecimal.text(SHA256.hash(data: bytes))
            all[file.rawValue] = bytes
        }
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: Self.key)
        let root = MerkleTree.root(ofRowsIn: files[.results] ?? []) { Array(SHA256.hash(data: $0)) }
        var seal = Seal(
            round: "2567", version: 1,
            standardSets: [Seal.SetHash(id: "2567", sha256: String(repeating: "ab", count: 32))], files: hashes,
            merkleRoot: Hexadecimal.text(root), publicKey: Hexadecimal.text(key.publicKey.rawRepresentation))
        seal.signature = Hexadecimal.text(try key.signature(for: seal.signedBytes))
        all[BundleFile.seal.rawValue] = seal.bytes
        return all
    }

    func text(_ file: BundleFile) -> String { String(decoding: files[file] ?? [], as: UTF8.self) }

    func lines(_ file: BundleFile) -> [String] {
        text(file).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    /// The rows of a table that holds no quotes, without its header.
    func fields(_ file: BundleFile) -> [[String]] {
        lines(file).dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    mutating func set(_ file: BundleFile, _ lines: [String]) {
        files[file] = Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    private static func columns(_ random: inout SeededRandom) throws -> AnswerColumns {
        let types: [LocalGovernmentType] = [.pao, .cityMunicipality, .townMunicipality, .subdistrictMunicipality, .tao]
        var participants = (0..<24).map { number in
            let province = ["11", "11", "12", "96"][number % 4]
            return participant(number, types[number % types.count], province, "\(province)01")
        }
        participants.append(participant(90, .bma, "10", ""))
        participants.append(participant(91, .pattaya, "20", "2004"))
        var columns = AnswerColumns(
            round: "2567", standards: try standards.get(), participants: Participants(participants))
        for position in columns.participants.list.indices where Int.random(in: 0..<6, using: &random) > 0 {
            columns.putCertification(
                participant: position, number: 1, certifiedAt: SmallRound.now + Int64(position) * 61_001)
            for (indicator, definition) in columns.standards.set.indicators.enumerated()
            where Int.random(in: 0..<12, using: &random) > 0 {
                let answer = answer(definition, &random)
                columns.putCertifiedAnswer(
                    participant: position, indicator: indicator, number: 1,
                    frame: answer.frame?.millionths ?? Cell.blank,
                    provision: answer.provision?.millionths ?? Cell.blank, carriedOut: answer.carriedOut,
                    hasNote: false)
            }
        }
        columns.judge(.certified)
        return columns
    }

    private static func participant(
        _ number: Int, _ type: LocalGovernmentType, _ province: String, _ district: String
    ) -> Participant {
        Participant(
            assessmentID: number + 1,
            localGovernment: LocalGovernment(
                code: String(5_000_000 + number), type: type, name: "บ้าน \"ใหม่\", \(number)", fullName: "",
                provinceCode: province, province: "", districtCode: district, district: ""))
    }

    private static func answer(_ indicator: Indicator, _ random: inout SeededRandom) -> Answer {
        var answer = Answer()
        let isSmall = Int.random(in: 0..<4, using: &random) == 0
        let frame = Int64.random(in: 0...(isSmall ? 6 : 4_000), using: &random) * 1_000_000
        if indicator.kind.hasFrame { answer.frame = ExactDecimal(millionths: frame) }
        if indicator.kind.hasFrame, frame == 0 {
            answer.provision = .zero
        } else if Int.random(in: 0..<12, using: &random) == 0 {
            answer.carriedOut = false
        } else if indicator.kind == .yesNo {
            answer.provision = ExactDecimal(Int.random(in: 0...1, using: &random))
        } else {
            let most = indicator.kind == .ratio ? frame : 9_000_000
            answer.provision = ExactDecimal(millionths: Int64.random(in: (most / 2)...most, using: &random))
        }
        return answer
    }
}
