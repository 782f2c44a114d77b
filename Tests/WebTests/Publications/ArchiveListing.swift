import Foundation
import TestSupport

/// What Python's own reader of ZIP archives, which checks every CRC, finds in one.
enum ArchiveListing {
    static func unpack(_ archive: [UInt8], into folder: String) async throws -> [String: [UInt8]] {
        let file = "\(folder)/bundle.zip"
        let target = "\(folder)/unpacked"
        try Data(archive).write(to: URL(filePath: file))
        try await Supervisor.run("/usr/bin/python3", ["-m", "zipfile", "-e", file, target])
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: target) {
            files[name] = FileManager.default.contents(atPath: "\(target)/\(name)").map { Array($0) }
        }
        return files
    }
}
