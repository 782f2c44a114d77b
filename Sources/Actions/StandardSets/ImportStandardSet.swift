import Crypto
import Domain
import Store

/// Imports a standard set from its file.
package struct ImportStandardSet: Sendable {
    package var source: String
    package var name: String

    package init(source: String, name: String) {
        self.source = source
        self.name = name
    }

    package enum Outcome: Sendable {
        case imported(StandardSet)
        case unchanged(String)
        case frozen(String)
        case refused([FileProblem])
    }

    package func run(in environment: Environment, on db: any Connection) throws -> Outcome {
        let (set, problems) = StandardSetFile.read(source, name: name)
        guard let set, problems.isEmpty else { return .refused(problems) }
        let sha256 = Hexadecimal.text(SHA256.hash(data: Array(source.utf8)))
        if try StandardSets.sha256(set.id, on: db) == sha256 { return .unchanged(set.id) }
        let now = environment.now()
        guard try StandardSets.save(id: set.id, source: source, sha256: sha256, at: now, on: db) else {
            return .frozen(set.id)
        }
        _ = try Audit.append(
            AuditEntry(.standardSetImported, subject: set.id, became: sha256), to: Audit.centralChain, by: 0,
            role: "command", at: now, on: db)
        return .imported(set)
    }
}
