import Domain

/// Checks a bundle by nothing but its files: form, hashes, signature, and every figure computed anew.
package enum VerifyBundle {
    package struct Findings: Sendable {
        /// Those that name a row first; empty for a bundle that is intact.
        package var problems: [FileProblem]
        /// nil where it cannot be read.
        package var seal: Seal?
        /// How many rows of results were computed anew.
        package var rows = 0
        /// The signer is the one whose key was given.
        package var isSignerChecked = false

        package var isIntact: Bool { problems.isEmpty }
    }

    /// - Parameters:
    ///   - files: what lies in the folder, by name.
    ///   - key: the public key of who must have signed; nil to leave open who it was.
    package static func run(_ files: [String: [UInt8]], key: [UInt8]?) -> Findings {
        var problems = BundleProblems()
        for name in files.keys.sorted() where BundleFile(rawValue: name) == nil {
            problems.add(FileProblem(file: name, line: 0, code: "extra_file", message: "no file of a bundle"))
        }
        for file in BundleFile.allCases where files[file.rawValue] == nil { problems.add(file, "the file is missing") }
        guard problems.isEmpty else { return Findings(problems: problems.list) }
        let known = Dictionary(
            BundleFile.allCases.map { ($0, files[$0.rawValue] ?? []) }, uniquingKeysWith: { first, _ in first })
        guard let seal = Seal(exactly: known[.seal] ?? []) else {
            problems.add(.seal, "not a seal in its one form: sorted keys, no spaces, one line feed")
            return Findings(problems: problems.list)
        }
        checkSeal(seal, known, key, &problems)
        let check = BundleCheck(known)
        for problem in check.problems.list { problems.add(problem) }
        if let package = check.package, package.round != seal.round || package.version != seal.version {
            problems.add(
                .dataPackage, "describes round \(package.round) version \(package.version), not the sealed one")
        }
        return Findings(
            problems: problems.rowsFirst, seal: seal, rows: check.rows, isSignerChecked: key != nil && problems.isEmpty)
    }

    private static func checkSeal(
        _ seal: Seal, _ files: [BundleFile: [UInt8]], _ key: [UInt8]?, _ problems: inout BundleProblems
    ) {
        if let key, Hexadecimal.text(key) != seal.publicKey {
            problems.add(.seal, "signed under the key \(seal.publicKey), not under the one that was given")
        }
        let publicKey = Hexadecimal.bytes(seal.publicKey.utf8) ?? []
        let signature = Hexadecimal.bytes(seal.signature.utf8) ?? []
        if !SigningKey.isValid(signature, of: seal.signedBytes, under: publicKey) {
            problems.add(.seal, "the signature is not one of this file under its public key")
        }
        let others = BundleFile.allCases.filter { $0 != .seal }
        if Set(seal.files.keys) != Set(others.map(\.rawValue)) {
            problems.add(.seal, "does not name every other file, and no more")
        }
        for file in others {
            let hash = Hexadecimal.text(BundleSeal.sha256(files[file] ?? []))
            if let sealed = seal.files[file.rawValue], sealed != hash {
                problems.add(file, "its SHA-256 is \(hash), not the sealed \(sealed)")
            }
        }
        if Hexadecimal.text(BundleSeal.merkleRoot(files)) != seal.merkleRoot {
            problems.add(.results, "its Merkle root is not the sealed one")
        }
    }
}
