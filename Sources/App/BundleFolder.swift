import Domain
import FoundationEssentials
import Glibc

/// The folder of a bundle: written whole or not at all.
struct BundleFolder {
    let path: String

    init(_ path: String) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
    }

    /// Refuses before anything is done what could not be written later.
    /// - Throws: `CommandRefusal`.
    func requireFree() throws {
        guard !path.isEmpty else { throw CommandRefusal("--out must name a folder") }
        var facts = stat()
        if lstat(path, &facts) == 0 {
            guard facts.st_mode & S_IFMT == S_IFDIR else {
                throw CommandRefusal("\(path) is no folder: name one that is empty or not there yet")
            }
            guard let inside = try? FileManager.default.contentsOfDirectory(atPath: path) else {
                throw CommandRefusal("the folder \(path) cannot be read")
            }
            guard inside.isEmpty else {
                throw CommandRefusal("the folder \(path) is not empty: name one that is empty or not there yet")
            }
        }
        do {
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        } catch {
            throw CommandRefusal("the folder \(parent) cannot be made")
        }
        guard access(parent, W_OK) == 0 else { throw CommandRefusal("the folder \(parent) cannot be written") }
    }

    /// Writes into a folder beside it and renames that, once all is on the disk.
    /// - Throws: `CommandRefusal`.
    func write(_ files: [BundleFile: [UInt8]]) throws {
        let name = path.split(separator: "/").last.map(String.init) ?? "bundle"
        let temporary = "\(parent)/.\(name).\(getpid()).part"
        try? FileManager.default.removeItem(atPath: temporary)
        do {
            guard mkdir(temporary, 0o755) == 0 else { throw refusal(temporary) }
            for (file, bytes) in files { try write(bytes, to: "\(temporary)/\(file.rawValue)") }
            try synchronise(temporary)
            guard rename(temporary, path) == 0 else { throw refusal(path) }
            try synchronise(parent)
        } catch {
            try? FileManager.default.removeItem(atPath: temporary)
            throw error
        }
    }

    /// Everything that lies in it, by name.
    /// - Throws: `CommandRefusal`.
    func read() throws -> [String: [UInt8]] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw CommandRefusal("the folder \(path) cannot be read: name the folder of a bundle")
        }
        var files: [String: [UInt8]] = [:]
        for name in names {
            var facts = stat()
            guard lstat("\(path)/\(name)", &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
                throw CommandRefusal("\(name): no file of a bundle (in \(path))")
            }
            guard let data = FileManager.default.contents(atPath: "\(path)/\(name)") else {
                throw CommandRefusal("\(name): the file cannot be read (in \(path))")
            }
            files[name] = Array(data)
        }
        return files
    }

    private var parent: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private func write(_ bytes: [UInt8], to file: String) throws {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw refusal(file) }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw refusal(file) }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw refusal(file) }
    }

    private func synchronise(_ folder: String) throws {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw refusal(folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw refusal(folder) }
    }

    private func refusal(_ place: String) -> CommandRefusal {
        CommandRefusal("\(place) cannot be written: \(String(cString: strerror(errno)))")
    }
}
