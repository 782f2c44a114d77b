import Domain
import Store

/// Publishes the certified results of a closed round, once, or corrects what was published by a new version (เผยแพร่ผลการประเมิน).
///
/// Everything that the bundle is made of is frozen in the same transaction: the certifications it rests on, the set, the moment,
/// the heads of the record of changes, and the seal.
package struct PublishRound: Sendable {
    package var round: String
    /// Why an earlier publication is corrected; nil for the first.
    package var correction: String?
    package var key: SigningKey

    package init(round: String, correction: String?, key: SigningKey) {
        self.round = round
        self.correction = correction
        self.key = key
    }

    package enum Outcome: Sendable {
        /// With what became different in the results; nothing for the first version.
        case published(Publication, Seal, changes: [BundleDifference.Change])
        case notFound
        case notClosed(Round.State)
        /// Only a correction brings another version.
        case alreadyPublished(version: Int)
        case nothingToCorrect
        case reasonMissing
        case reasonTooLong
    }

    package func run(in environment: Environment, on db: any Connection) throws -> Outcome {
        let reason = correction.map { ThaiText.normalised($0) }
        try Rounds.lock(round, exclusively: true, on: db)
        guard let found = try Rounds.find(round, on: db) else { return .notFound }
        guard found.state >= .closed else { return .notClosed(found.state) }
        let last = try Publications.last(round, on: db)
        switch (last, reason) {
        case (let last?, nil): return .alreadyPublished(version: last.version)
        case (nil, .some): return .nothingToCorrect
        case (_, let reason?) where reason.isEmpty: return .reasonMissing
        case (_, let reason?) where reason.unicodeScalars.count > Publication.longestReason: return .reasonTooLong
        default: break
        }
        let publication = Publication(
            round: round, version: (last?.version ?? 0) + 1, standardSet: found.standardSet,
            publishedAt: environment.now(), reason: reason ?? "")
        return try freeze(publication, after: last, found, in: environment, on: db)
    }

    private func freeze(
        _ publication: Publication, after last: Publication?, _ found: Round, in environment: Environment,
        on db: any Connection
    ) throws -> Outcome {
        let standards = try environment.standards.standards(of: found, on: db)
        let columns = try ColumnsOfAnswers.load(round, standards, bases: [.certified], on: db)
        let package = DataPackage(
            round: round, version: publication.version, publishedAt: publication.publishedAt,
            isDemonstration: found.demonstration)
        var files = ResultBundle(columns, package, heads: try AuditEntries.heads(until: .max, on: db)).files
        let seal = try BundleSeal.make(
            files, round: round, version: publication.version, standardSets: try setHashes(found, on: db), key: key)
        let results = files.removeValue(forKey: .results) ?? []
        files[.seal] = seal.bytes
        var kept = Dictionary(files.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
        var changes: [BundleDifference.Change] = []
        if let last {
            changes = BundleDifference.between(try PublishedBundle.results(of: last, in: environment, on: db), results)
            kept[BundleDifference.fileName] = BundleDifference.bytes(changes)
        }
        let receipt = try Audit.append(
            AuditEntry(
                .resultsPublished, round: round, subject: String(publication.version),
                became: CanonicalJSON.object([
                    "changes": .whole(changes.count), "merkle_root": .string(seal.merkleRoot),
                    "public_key": .string(seal.publicKey), "reason": .string(publication.reason),
                    "seal": .string(Hexadecimal.text(BundleSeal.sha256(seal.bytes))),
                ]).text),
            to: Audit.centralChain, by: 0, role: "command", at: publication.publishedAt, on: db)
        let certifications = columns.participants.list.enumerated().compactMap { position, participant in
            columns.certification(of: position).map { (assessment: participant.assessmentID, number: $0.number) }
        }
        try Publications.insert(
            publication, entry: receipt.sequence, certifications: certifications, files: kept, on: db)
        return .published(publication, seal, changes: changes)
    }

    /// Every set that the round was judged by, in order.
    private func setHashes(_ found: Round, on db: any Connection) throws -> [Seal.SetHash] {
        var ids: [String] = []
        for id in try Rounds.amendments(of: round, on: db).map(\.from) + [found.standardSet] where !ids.contains(id) {
            ids.append(id)
        }
        // A set that was pinned again stands last, since it gave these results.
        ids.removeAll { $0 == found.standardSet }
        return try (ids + [found.standardSet]).map { id in
            guard let sha256 = try StandardSets.sha256(id, on: db) else {
                throw StoreError.failed("the standard set \(id) of round \(round) is missing")
            }
            return Seal.SetHash(id: id, sha256: sha256)
        }
    }
}
