import Actions
import Domain
import NIOCore
import Store
import Synchronization

/// The large files of the publication that was asked for last: made once, however many ask for them, and lying in memory once, however
/// slowly they are taken.
package final class PublicationDesk: Sendable {
    struct Made: Sendable {
        let results: ByteBuffer
        /// nil where zlib refuses.
        let zipped: ByteBuffer?
        let archive: ByteBuffer
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
                results: ByteBuffer(bytes: results), zipped: Gzip.compress(results).map { ByteBuffer(bytes: $0) },
                archive: ByteBuffer(bytes: ZipArchive.bytes(list, at: publication.publishedAt)))
        }
    }
}
