import Foundation
import Store

/// The lock beside a SQLite file: one server, or one command that changes rounds, answers, standards or the register.
/// Held until the process ends or `release` is called; the system frees it when the process dies.
package final class ServerLock: Sendable {
    private let descriptor: Int32

    /// - Throws: `StoreError.heldByServer` when somebody else holds it, `readOnly` when the lock file cannot be made.
    package init(databasePath: String, holder: String) throws {
        let path = databasePath + ".lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw StoreError.readOnly("the lock file \(path) cannot be made: \(String(cString: strerror(errno)))")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let other = Self.holder(descriptor)
            close(descriptor)
            throw StoreError.heldByServer(
                "\(databasePath) is in use by \(other): stop it first, or use another database with --database")
        }
        ftruncate(descriptor, 0)
        let words = "\(holder) (process \(getpid()))"
        _ = words.withCString { write(descriptor, $0, strlen($0)) }
        self.descriptor = descriptor
    }

    package func release() {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    private static func holder(_ descriptor: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 200)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : "another Mattrathan"
    }
}
