import Actions
import ArgumentParser
import Domain
import Store

/// Publishes a closed round, or writes what was published once more.
struct Publish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Publish the certified results of a closed round as a sealed bundle.",
        discussion: """
            The first time the results are frozen and signed under the key that MATTRATHAN_SIGNING_KEY names. After that the \
            last publication is written again, byte for byte; only --correction makes a new version, and says what is \
            different in it.
            """)

    @OptionGroup var database: DatabaseOptions
    @Option(help: "Round, such as 2567.") var round: String
    @Option(help: ArgumentHelp("Folder to write; must be empty or not there.", valueName: "dir")) var out: String
    @Option(help: ArgumentHelp("Publish a new version, and why.", valueName: "reason")) var correction: String?
    @Option(help: "text or json.") var format: OutputFormat = .text

    func run() async throws {
        let folder = BundleFolder(out)
        try folder.requireFree()
        let last = try await lastPublication()
        var changes: [BundleDifference.Change]?
        if last == nil || correction != nil { changes = try await publish() }
        let round = round
        let opened = try await database.open(for: .reading)
        let environment = Environment.live()
        let (publication, files, seal) = try await opened.read { db in
            guard let publication = try Publications.last(round, on: db) else { throw CommandRefusal.noRound(round) }
            do {
                return (
                    publication, try PublishedBundle.files(of: publication, in: environment, on: db),
                    try PublishedBundle.seal(of: publication, on: db)
                )
            } catch let changed as PublishedBundle.Changed {
                throw CommandRefusal.changed(changed.publication)
            }
        }
        await opened.close()
        try folder.write(files)
        switch format {
        case .json: print(json(publication, seal, changes).text)
        case .text: FileHandleText.write(text(publication, seal, changes), to: 1)
        }
    }

    private func lastPublication() async throws -> Publication? {
        let round = round
        let opened = try await database.open(for: .reading)
        let last = try await opened.read { db in
            guard try Rounds.find(round, on: db) != nil else { throw CommandRefusal.noRound(round) }
            return try Publications.last(round, on: db)
        }
        await opened.close()
        return last
    }

    /// - Returns: what is different from the version before.
    private func publish() async throws -> [BundleDifference.Change] {
        let action = PublishRound(round: round, correction: correction, key: try SigningKeyFile.key())
        let opened = try await database.open(for: .changing)
        let environment = Environment.live()
        let outcome: PublishRound.Outcome
        do {
            outcome = try await opened.write { try action.run(in: environment, on: $0) }
        } catch let changed as PublishedBundle.Changed {
            throw CommandRefusal.changed(changed.publication)
        }
        await opened.close()
        switch outcome {
        case .published(_, _, let changes): return changes
        case .notFound: throw CommandRefusal.noRound(round)
        case .notClosed(let state):
            throw CommandRefusal(
                "round \(round) is \(state.rawValue): it is published once it is closed (`mattrathan round close \(round)`)"
            )
        case .alreadyPublished(let version):
            throw CommandRefusal("round \(round) was published as version \(version) meanwhile: run the command again")
        case .nothingToCorrect:
            throw CommandRefusal("round \(round) was never published: leave out --correction the first time")
        case .reasonMissing: throw CommandRefusal("--correction must say why")
        case .reasonTooLong:
            throw CommandRefusal("--correction is longer than \(Publication.longestReason) letters: say it shorter")
        }
    }

    private func json(
        _ publication: Publication, _ seal: Seal, _ changes: [BundleDifference.Change]?
    ) -> CanonicalJSON {
        .object([
            "changes": changes.map { changes in
                .array(
                    changes.map { change in
                        .object([
                            "became": .string(change.became), "column": .string(change.column),
                            "indicator_code": .string(change.indicator), "lao_code": .string(change.localGovernment),
                            "was": .string(change.was),
                        ])
                    })
            } ?? .null,
            "merkle_root": .string(seal.merkleRoot), "out": .string(out), "public_key": .string(seal.publicKey),
            "published_at": .string(ThaiClock.rfc3339(publication.publishedAt)), "reason": .string(publication.reason),
            "round": .string(publication.round), "supersedes": seal.supersedes.map { .whole($0) } ?? .null,
            "version": .whole(publication.version),
        ])
    }

    private func text(
        _ publication: Publication, _ seal: Seal, _ changes: [BundleDifference.Change]?
    ) -> String {
        var lines = [
            "round \(publication.round), version \(publication.version), published \(ThaiClock.rfc3339(publication.publishedAt))",
            "signed under \(seal.publicKey)",
        ]
        if let changes, publication.version > 1 {
            lines.append("\(changes.count) changes since version \(publication.version - 1)")
            if !changes.isEmpty {
                lines.append(String(decoding: BundleDifference.bytes(changes).dropLast(), as: UTF8.self))
            }
        }
        lines.append("written to \(out)")
        return lines.joined(separator: "\n") + "\n"
    }
}

extension CommandRefusal {
    static func changed(_ publication: Publication) -> CommandRefusal {
        CommandRefusal(
            "the rows of round \(publication.round) are not those of its version \(publication.version): run `mattrathan check`, and compare with a back-up"
        )
    }
}
