import Domain
import Store

/// Looks whether a database is whole: what the engine can tell, and what only we know.
package enum CheckDatabase {
    package struct Findings: Sendable {
        package var problems: [String] = []
        /// How many of each kind were looked at.
        package var checked: [String: Int] = [:]
    }

    package static func run(in environment: Environment, on db: any Connection) throws -> Findings {
        var findings = Findings()
        findings.checked["schema steps"] = Schema.steps.count
        findings.problems += try Integrity.problems(on: db)
        findings.checked["tables"] = Schema.tables.count
        try checkChains(&findings, on: db)
        try checkCertifications(&findings, in: environment, on: db)
        try checkPublications(&findings, in: environment, on: db)
        return findings
    }

    private static func checkChains(_ findings: inout Findings, on db: any Connection) throws {
        let found = try VerifyAudit.run(on: db)
        findings.problems += found.faults.map { "audit chain \($0.line)" } + found.problemsOfDays
        findings.checked["audit chains"] = found.chains
        findings.checked["audit entries"] = found.entries
        findings.checked["texts beside entries"] = found.texts
        findings.checked["sealed days"] = found.sealedDays
    }

    /// Recomputes the hash of every certified set from its rows.
    private static func checkCertifications(
        _ findings: inout Findings, in environment: Environment, on db: any Connection
    ) throws {
        var certifications = 0
        for round in try Rounds.list(on: db) where round.state != .prepared {
            for assessment in try Assessments.list(round.id, on: db) {
                for certification in try Certifications.list(assessment.id, on: db) {
                    certifications += 1
                    guard let standards = try environment.standards.standards(certification.standardSet, on: db) else {
                        findings.problems.append("standard set \(certification.standardSet) is missing")
                        continue
                    }
                    let snapshot = Snapshot(
                        round: round.id, localGovernment: assessment.localGovernment.code,
                        type: certification.type ?? assessment.localGovernment.type, number: certification.number,
                        standardSet: standards.set.id, standardSetSHA256: standards.sha256,
                        baseData: try Certifications.baseData(assessment.id, certification.number, on: db),
                        rows: try Certifications.rows(assessment.id, certification.number, on: db))
                    guard CertifyAssessment.sha256(of: snapshot) == certification.sha256 else {
                        findings.problems.append(
                            "certification \(certification.number) of \(snapshot.localGovernment) in round \(round.id) is not what was certified"
                        )
                        continue
                    }
                }
            }
        }
        findings.checked["certifications"] = certifications
    }

    /// Makes every bundle anew and compares it with its seal.
    private static func checkPublications(
        _ findings: inout Findings, in environment: Environment, on db: any Connection
    ) throws {
        let publications = try Rounds.list(on: db).flatMap { try Publications.list($0.id, on: db) }
        for publication in publications {
            do {
                _ = try PublishedBundle.files(of: publication, in: environment, on: db)
            } catch is PublishedBundle.Changed {
                findings.problems.append(
                    "version \(publication.version) of round \(publication.round) is not what was published")
            }
        }
        findings.checked["publications"] = publications.count
    }
}
