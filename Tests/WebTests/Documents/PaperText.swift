import Foundation
import TestSupport

/// What pdftotext reads in a paper.
enum PaperText {
    /// Without spaces and ends of lines, which fall where there is room.
    static func read(_ bytes: [UInt8]) async throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "collection-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (file, words) = (folder.appending(path: "document.pdf"), folder.appending(path: "words.txt"))
        try Data(bytes).write(to: file)
        try await Supervisor.run("/usr/bin/pdftotext", ["-raw", file.path, words.path])
        return dense(String(decoding: try Data(contentsOf: words), as: UTF8.self))
    }

    static func dense(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }
}
