import Actions
import Domain
import Store
import Synchronization

/// The large files of the publication that was asked for last: made once, however many ask for them.
package final class PublicationDesk: Sendable {
    struct Made: Sendable {
        let results: [UInt8]
        /// nil where zlib refuses.
        let zipped: [UInt8]?
        let archive: [UInt8]
    }

    private struct Making: Sendable {
        let publication: Publication
        let task: Task<Made, any Error>
    }

    private let last = Mutex<Making?>(nil)

    package init() {}

    func made(_ publication: Publication, _ site: Site) async throws -> Made {
        let making = last.withLock { last -> Making in
            if let last, last.publication == publication { return last }
            let task = Task { try await Self.make(publication, site) }
            let making = Making(publication: publication, task: task)
            last = making
            return making
        }
        do {
            return try await making.task.value
        } catch {
            last.withLock { if $0?.publication == publication { $0 = nil } }
            throw error
        }
    }

    private static func make(_ publication: Publication, _ site: Site) async throws -> Made {
        let environment = site.environment
        return try await site.database.read { db in
            let files = try PublishedBundle.files(of: publication, in: environment, on: db)
            let results = files[.results] ?? []
            let list = BundleFile.allCases.map { (name: $0.rawValue, bytes: files[$0] ?? []) }
            return Made(
                results: results, zipped: Gzip.compress(results),
                archive: ZipArchive.bytes(list, at: publication.publishedAt))
        }
    }
}
