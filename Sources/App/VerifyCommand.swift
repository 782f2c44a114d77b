import Actions
import ArgumentParser
import Domain

/// Checks a published bundle. Needs no database.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verify a published bundle: form, hashes, signature, and every figure computed anew.",
        discussion: "tools/verify-bundle.py does the same without this program.")

    @Argument(help: ArgumentHelp("Folder of the bundle.", valueName: "dir")) var folder: String
    @Option(help: ArgumentHelp("Public key of the signer, 64 hexadecimal digits.", valueName: "hex")) var key: String?
    @Option(help: "text or json.") var format: OutputFormat = .text

    func validate() throws {
        if let key, key.utf8.count != 64 || Hexadecimal.bytes(key.utf8) == nil {
            throw ValidationError("--key must be 64 hexadecimal digits")
        }
    }

    func run() throws {
        let files = try BundleFolder(folder).read()
        let findings = VerifyBundle.run(files, key: key.flatMap { Hexadecimal.bytes($0.utf8) })
        if format == .json { print(json(findings).text) }
        guard findings.isIntact else {
            let others = findings.problems.count - 1
            throw CommandRefusal("\(findings.problems[0])\(others > 0 ? " (and \(others) more)" : "")")
        }
        guard format == .text, let seal = findings.seal else { return }
        print(
            """
            round \(seal.round), version \(seal.version), \(ExactDecimal(findings.rows).grouped) rows, signed under \(seal.publicKey)
            intact, \(findings.isSignerChecked ? "signer checked" : "signer not checked")
            """)
    }

    private func json(_ findings: VerifyBundle.Findings) -> CanonicalJSON {
        .object([
            "intact": .bool(findings.isIntact),
            "problems": .array(
                findings.problems.map { problem in
                    .object([
                        "column": .string(problem.column ?? ""), "file": .string(problem.file),
                        "line": .whole(problem.line), "message": .string(problem.message),
                    ])
                }),
            "public_key": findings.seal.map { .string($0.publicKey) } ?? .null,
            "round": findings.seal.map { .string($0.round) } ?? .null,
            "rows": .whole(findings.rows),
            "signer_checked": .bool(findings.isSignerChecked),
            "version": findings.seal.map { .whole($0.version) } ?? .null,
        ])
    }
}
