import Glibc

/// A file in a folder of its own that nobody else may open, gone with this object.
final class TemporaryFile {
    let folder: String
    var path: String { folder + "/workbook.xlsx" }

    init(in parent: String) throws(WriteProblem) {
        var template = Array((parent + "/workbook-XXXXXX").utf8CString)
        let isMade = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
        }
        guard isMade else { throw .file(errno: errno) }
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        unlink(path)
        rmdir(folder)
    }

    func bytes() throws(WriteProblem) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .file(errno: errno) }
        defer { close(file) }
        var about = stat()
        guard fstat(file, &about) == 0 else { throw .file(errno: errno) }
        var failure: Int32?
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(about.st_size)) { buffer, count in
            while count < buffer.count {
                let got = Glibc.read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
                if got < 0, errno == EINTR { continue }
                if got <= 0 {
                    failure = got < 0 ? errno : 0
                    break
                }
                count += got
            }
        }
        if let failure { throw .file(errno: failure) }
        return bytes
    }

    /// Puts the bytes at a place, whole or not at all.
    static func put(_ bytes: [UInt8], at path: String) throws(WriteProblem) {
        let beside = path + ".part"
        let file = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .file(errno: errno) }
        var failure: Int32?
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Glibc.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                if count < 0, errno == EINTR { continue }
                if count < 0 {
                    failure = errno
                    break
                }
                done += count
            }
        }
        if close(file) != 0, failure == nil { failure = errno }
        if failure == nil, rename(beside, path) != 0 { failure = errno }
        if let failure {
            unlink(beside)
            throw .file(errno: failure)
        }
    }
}
