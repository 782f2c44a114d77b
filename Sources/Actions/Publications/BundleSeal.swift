import Crypto
import Domain

/// Puts a bundle under its seal.
enum BundleSeal {
    static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

    static func make(
        _ files: [BundleFile: [UInt8]], round: String, version: Int, standardSets: [Seal.SetHash], key: SigningKey
    ) throws -> Seal {
        var hashes: [String: String] = [:]
        for (file, bytes) in files where file != .seal { hashes[file.rawValue] = Hexadecimal.text(sha256(bytes)) }
        var seal = Seal(
            round: round, version: version, standardSets: standardSets, files: hashes,
            merkleRoot: Hexadecimal.text(merkleRoot(files)), publicKey: Hexadecimal.text(key.publicKey))
        seal.signature = Hexadecimal.text(try key.signature(of: seal.signedBytes))
        return seal
    }

    static func merkleRoot(_ files: [BundleFile: [UInt8]]) -> [UInt8] {
        MerkleTree.root(ofRowsIn: files[.results] ?? [], hash: sha256)
    }
}
