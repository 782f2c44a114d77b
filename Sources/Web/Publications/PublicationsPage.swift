import Actions
import Domain
import Store

/// Everything that was published, newest first.
struct PublicationsPage: Sendable {
    let publications: [Publication]

    static let most = 60

    init(on db: any Connection) throws {
        publications = try Publications.newest(Self.most, on: db)
    }
}

/// One version of the published results of a round.
struct PublicationPage: Sendable {
    let publication: Publication
    let isDemonstration: Bool
    let seal: Seal
    let sealSHA256: String
    /// Of the round, oldest first.
    let versions: [Publication]
    /// The first ones; the file has all.
    let changes: [BundleDifference.Change]
    let countOfChanges: Int

    static let mostChanges = 200

    /// - Throws: `Refusal.notFound`.
    init(_ publication: Publication, on db: any Connection) throws {
        self.publication = publication
        isDemonstration = try Rounds.find(publication.round, on: db)?.demonstration ?? false
        seal = try PublishedBundle.seal(of: publication, on: db)
        sealSHA256 = Hexadecimal.text(PublishedBundle.sha256(seal.bytes))
        versions = try Publications.list(publication.round, on: db)
        let file = try Publications.file(BundleDifference.fileName, of: publication, on: db)
        let all = file.map { BundleDifference.read($0) } ?? []
        changes = Array(all.prefix(Self.mostChanges))
        countOfChanges = all.count
    }

    /// The version that corrects this one; nil while it is the last.
    var newer: Publication? { versions.last.flatMap { $0.version > publication.version ? $0 : nil } }
}
