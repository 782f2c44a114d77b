import Domain
import Glibc
import Store

/// A file without a name, for bytes that are on their way in. Nobody else can open it, and the room it takes is free again when
/// the value goes away or the process ends, however it ends. Every call blocks: `UploadFolder` calls on threads of its own.
final class TemporaryFile: Sendable {
    private let descriptor: Int32

    /// - Parameter folder: says which disk takes the bytes.
    init(in folder: String) throws(StoreError) {
        let name = Hexadecimal.text((0..<16).map { _ in UInt8.random(in: .min ... .max) })
        let path = "\(folder)/mattrathan-\(name)"
        let opened = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw Self.failure("the folder of temporary files, \(folder), takes no file") }
        unlink(path)
        descriptor = opened
    }

    deinit { close(descriptor) }

    /// - Parameter offset: bytes before these.
    func write(_ bytes: [UInt8], at offset: Int) throws(StoreError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { source in
                pwrite(descriptor, source.baseAddress.map { $0 + done }, source.count - done, off_t(offset + done))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure("a temporary file cannot be written") }
            done += count
        }
    }

    /// The first bytes.
    func read(_ count: Int) throws(StoreError) -> [UInt8] {
        var failure: StoreError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { target, done in
            while done < count {
                let read = pread(descriptor, target.baseAddress.map { $0 + done }, count - done, off_t(done))
                if read < 0, errno == EINTR { continue }
                guard read > 0 else {
                    failure = Self.failure("a temporary file cannot be read")
                    return
                }
                done += read
            }
        }
        if let failure { throw failure }
        return bytes
    }

    private static func failure(_ what: String) -> StoreError {
        let code = errno
        let words = "\(what): \(String(cString: strerror(code)))"
        return switch code {
        case ENOSPC, EDQUOT: .full(words)
        case EROFS, EACCES, EPERM: .readOnly(words)
        case EMFILE, ENFILE: .busy(words)
        default: .failed(words)
        }
    }
}
