import FoundationEssentials
import Store

/// Where files lie while they arrive: on disk, without names, written and read by threads of their own.
package struct UploadFolder: Sendable {
    package let path: String
    private let threads = BoundedThreads(longestQueue: 256)

    package init(_ path: String) {
        self.path = path
    }

    /// `TMPDIR`, or `/var/tmp`, which unlike `/tmp` is never memory.
    package static var ofTheSystem: UploadFolder {
        UploadFolder(ProcessInfo.processInfo.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/var/tmp")
    }

    /// - Parameter file: nil to begin one.
    /// - Returns: the file that was written to.
    func write(_ bytes: [UInt8], at offset: Int, to file: TemporaryFile?) async throws -> TemporaryFile {
        let path = path
        return try await run { () throws(StoreError) in
            let target = if let file { file } else { try TemporaryFile(in: path) }
            try target.write(bytes, at: offset)
            return target
        }
    }

    /// The first bytes of a file.
    func read(_ count: Int, of file: TemporaryFile) async throws -> [UInt8] {
        try await run { () throws(StoreError) in try file.read(count) }
    }

    private func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws(StoreError) -> Value
    ) async throws -> Value {
        let outcome = try await threads.run { () -> Result<Value, StoreError> in
            do throws(StoreError) { return .success(try work()) } catch { return .failure(error) }
        }
        guard let outcome else { throw StoreError.busy("too many files at once") }
        return try outcome.get()
    }
}
