import Actions
import ArgumentParser
import Domain
import FoundationEssentials
import Store

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "The record of changes.", subcommands: [Verify.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Verify every chain of the record and name the first wrong entry of each broken one.",
            discussion: """
                A chain whose last entries were cut off, or that was written anew from some entry on, is found by what is known \
                of it elsewhere: figures that name their entries, the sealed days of this database, and the heads or \
                receipts that somebody has kept outside it.
                """)

        @OptionGroup var database: DatabaseOptions
        @Option(
            help: ArgumentHelp(
                "File of heads (lao_code,entries,head), as published; may be repeated.", valueName: "file.csv"))
        var heads: [String] = []
        @Option(help: ArgumentHelp("A receipt that somebody holds; may be repeated.", valueName: "code:seq:hash"))
        var head: [String] = []
        @Option(help: "text or json.") var format: OutputFormat = .text

        func run() async throws {
            let known = try receipts() + files()
            let opened = try await database.open(for: .reading)
            let started = ContinuousClock.now
            let findings: VerifyAudit.Findings
            do {
                findings = try await opened.read { try VerifyAudit.run(comparing: known, on: $0) }
            } catch let error as StoreError {
                throw CommandRefusal("\(error.description): run `mattrathan check`")
            }
            await opened.close()
            let took = ContinuousClock.now - started
            let milliseconds = Int(
                took.components.seconds * 1_000 + took.components.attoseconds / 1_000_000_000_000_000)
            FileHandleText.write(
                (format == .json ? json(findings, milliseconds) : text(findings, milliseconds)) + "\n", to: 1)
            guard findings.isWhole else { throw CommandRefusal(refusal(findings)) }
        }

        private func receipts() throws -> [AuditHead] {
            try head.map { text in
                guard let receipt = AuditReceipt(text) else {
                    throw CommandRefusal(
                        "--head must be CODE:SEQ:HASH with 64 hexadecimal digits, not \(text.prefix(120))")
                }
                return AuditHead(receipt)
            }
        }

        private func files() throws -> [AuditHead] {
            try heads.flatMap { path in
                guard let bytes = FileManager.default.contents(atPath: path) else {
                    throw CommandRefusal(
                        "the file \(path) cannot be read: name a file of heads (lao_code,entries,head)")
                }
                let (heads, problems) = AuditHeadsFile.read(Array(bytes), file: path)
                guard let first = problems.first else { return heads }
                let others = problems.count > 1 ? " (and \(problems.count - 1) more problems)" : ""
                throw CommandRefusal("\(first)\(others)")
            }
        }

        private func text(_ findings: VerifyAudit.Findings, _ milliseconds: Int) -> String {
            let counts = """
                \(findings.chains) chains, \(findings.entries) entries, \(findings.texts) texts, \
                \(findings.sealedDays) sealed days, \(findings.headsCompared) heads compared, in \(milliseconds) ms
                """
            let problems = findings.faults.map(\.line) + findings.problemsOfDays
            return (problems + [counts] + (problems.isEmpty ? ["everything is as it was written"] : [])).joined(
                separator: "\n")
        }

        private func json(_ findings: VerifyAudit.Findings, _ milliseconds: Int) -> String {
            let faults = findings.faults.map { fault in
                CanonicalJSON.object([
                    "chain": .string(fault.chain), "detail": .string(fault.detail),
                    "kind": .string(fault.kind.rawValue),
                    "sequence": .whole(fault.sequence),
                ])
            }
            return CanonicalJSON.object([
                "chains": .whole(findings.chains), "entries": .whole(findings.entries), "faults": .array(faults),
                "heads_compared": .whole(findings.headsCompared), "milliseconds": .whole(milliseconds),
                "problems_of_sealed_days": .array(findings.problemsOfDays.map { .string($0) }),
                "sealed_days": .whole(findings.sealedDays), "texts": .whole(findings.texts),
            ]).text
        }

        /// What, where, how to mend.
        private func refusal(_ findings: VerifyAudit.Findings) -> String {
            let mend = "compare with a back-up from before, and keep this database as evidence"
            guard let first = findings.faults.first else {
                return "\(findings.problemsOfDays[0]): \(mend)"
            }
            let count = findings.faults.count
            return """
                \(count == 1 ? "a chain is" : "\(count) chains are") not as written; first wrong entry \(first.line): \(mend)
                """
        }
    }
}
