/// What holds a bundle together (`seal.json`): the hash of every other file under one signature.
package struct Seal: Hashable, Sendable {
    package struct SetHash: Hashable, Sendable {
        package var id: String
        /// SHA-256 of the set's file, hexadecimal.
        package var sha256: String

        package init(id: String, sha256: String) {
            self.id = id
            self.sha256 = sha256
        }
    }

    package var round: String
    /// 1 for the first publication of a round, one more for each correction.
    package var version: Int
    /// The version that this one corrects.
    package var supersedes: Int?
    /// In the order in which the round was judged by them; the last one gave these results.
    package var standardSets: [SetHash]
    /// SHA-256 by name of every other file, hexadecimal.
    package var files: [String: String]
    package var merkleRoot: String
    package var publicKey: String
    package var signature: String

    package init(
        round: String, version: Int, standardSets: [SetHash], files: [String: String], merkleRoot: String,
        publicKey: String, signature: String = ""
    ) {
        self.round = round
        self.version = version
        supersedes = version > 1 ? version - 1 : nil
        self.standardSets = standardSets
        self.files = files
        self.merkleRoot = merkleRoot
        self.publicKey = publicKey
        self.signature = signature
    }

    /// The bytes that are signed: the file without its signature.
    package var signedBytes: [UInt8] { Self.file(members) }

    /// The file.
    package var bytes: [UInt8] {
        var all = members
        all["signature"] = .string(signature)
        return Self.file(all)
    }

    private var members: [String: CanonicalJSON] {
        [
            "files": .object(files.mapValues { .string($0) }),
            "merkle_root": .string(merkleRoot),
            "public_key": .string(publicKey),
            "round": .string(round),
            "standard_sets": .array(
                standardSets.map { .object(["id": .string($0.id), "sha256": .string($0.sha256)]) }),
            "supersedes": supersedes.map { .whole($0) } ?? .null,
            "version": .whole(version),
        ]
    }

    private static func file(_ members: [String: CanonicalJSON]) -> [UInt8] {
        CanonicalJSON.object(members).bytes + [UInt8(ascii: "\n")]
    }
}

extension Seal {
    /// Reads a seal in its one form; nil for any other spelling, and where a member is missing, unknown or of another kind.
    package init?(exactly bytes: [UInt8]) {
        guard bytes.last == UInt8(ascii: "\n"), let text = String(validating: bytes.dropLast(), as: UTF8.self),
            let json = CanonicalJSON(canonical: text),
            case .string(let round) = json["round"], case .whole(let version) = json["version"], version >= 1,
            case .array(let sets) = json["standard_sets"], case .object(let files) = json["files"],
            case .string(let root) = json["merkle_root"], Self.isHexadecimal(root, bytes: 32),
            case .string(let key) = json["public_key"], Self.isHexadecimal(key, bytes: 32),
            case .string(let signature) = json["signature"], Self.isHexadecimal(signature, bytes: 64)
        else { return nil }
        let hashes = files.compactMapValues { value -> String? in
            guard case .string(let hash) = value, Self.isHexadecimal(hash, bytes: 32) else { return nil }
            return hash
        }
        let setHashes = sets.compactMap { value -> SetHash? in
            guard case .string(let id) = value["id"], case .string(let hash) = value["sha256"],
                Self.isHexadecimal(hash, bytes: 32)
            else { return nil }
            return SetHash(id: id, sha256: hash)
        }
        self.init(
            round: round, version: version, standardSets: setHashes, files: hashes, merkleRoot: root, publicKey: key,
            signature: signature)
        // Whatever was passed over above is missing in what is written now.
        guard !setHashes.isEmpty, self.bytes == bytes else { return nil }
    }

    /// Small digits only: there is one way to write a seal.
    private static func isHexadecimal(_ text: String, bytes: Int) -> Bool {
        text.utf8.count == bytes * 2
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
