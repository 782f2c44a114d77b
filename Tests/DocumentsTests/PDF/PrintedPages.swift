import Documents
import Domain
import Foundation
import TestSupport

/// A document printed to a file, and what programs that read PDFs make of it.
final class PrintedPages: Sendable {
    let bytes: [UInt8]
    private let folder: URL

    init(_ document: Document) async throws {
        bytes = try await Press(typefacesIn: Self.typefaces()).pdf(of: document)
        folder = FileManager.default.temporaryDirectory.appending(path: "documents-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: folder.appending(path: "document.pdf"))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The project's folder fonts, made by scripts/setup.
    static func typefaces(file: String = #filePath) -> String {
        var folder = URL(fileURLWithPath: file)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return folder.appending(path: "fonts").path
    }

    /// The lines of each page in the order in which they were drawn.
    func pages() async throws -> [[String]] {
        let text = try await output("pdftotext", ["-raw", path("document.pdf"), "-"])
        return text.split(separator: "\u{0C}", omittingEmptySubsequences: true).map { page in
            page.split(separator: "\n").map(String.init)
        }
    }

    func lines() async throws -> [String] { try await pages().flatMap(\.self) }

    /// What pdfinfo says, by the names of its lines.
    func information() async throws -> [String: String] {
        var found: [String: String] = [:]
        for line in try await output("pdfinfo", ["-isodates", path("document.pdf")]).split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            found[String(line[..<colon])] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        }
        return found
    }

    /// The lines of pdffonts without their heading.
    func fonts() async throws -> [String] {
        try await output("pdffonts", [path("document.pdf")]).split(separator: "\n").dropFirst(2).map(String.init)
    }

    /// What a camera reads on the first page.
    func codes() async throws -> [String] {
        try await Supervisor.run(
            "/usr/bin/pdftoppm", ["-r", "150", "-png", "-singlefile", path("document.pdf"), path("page")])
        return try await output("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", path("page.png")])
            .split(separator: "\n").map(String.init)
    }

    /// What is read of the first page after a copying machine has left black and white of it.
    func codesOfCopy(dotsPerInch: Int) async throws -> [String] {
        try await Supervisor.run(
            "/usr/bin/pdftoppm",
            ["-r", "\(dotsPerInch)", "-mono", "-singlefile", path("document.pdf"), path("copy")])
        return try await output("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", path("copy.pbm")])
            .split(separator: "\n").map(String.init)
    }

    /// The first page in shades of grey.
    func picture(dotsPerInch: Int) async throws -> Picture {
        try await Supervisor.run(
            "/usr/bin/pdftoppm",
            ["-r", "\(dotsPerInch)", "-gray", "-singlefile", path("document.pdf"), path("page")])
        return try Picture(Array(Data(contentsOf: folder.appending(path: "page.pgm"))))
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path }

    private func output(_ program: String, _ arguments: [String]) async throws -> String {
        let out = path("output-\(UUID().uuidString)")
        try await Supervisor.run(
            "/bin/sh", ["-c", "out=$1; shift; exec \"$@\" >\"$out\"", "sh", out, program] + arguments, isQuiet: true)
        return String(decoding: try Data(contentsOf: URL(fileURLWithPath: out)), as: UTF8.self)
    }
}

/// A picture in the form PGM; 0 is black.
struct Picture {
    let width: Int
    let height: Int
    private let shades: ArraySlice<UInt8>

    struct Unreadable: Error {}

    init(_ bytes: [UInt8]) throws {
        // "P5\nWIDTH HEIGHT\n255\n", then a byte for each dot.
        var position = 0
        var words: [String] = []
        while words.count < 4, position < bytes.count {
            let word = bytes[position...].prefix { $0 > 0x20 }
            words.append(String(decoding: word, as: UTF8.self))
            position = word.endIndex + 1
        }
        guard words.first == "P5", words.count == 4, let width = Int(words[1]), let height = Int(words[2]),
            bytes.count - position >= width * height
        else { throw Unreadable() }
        (self.width, self.height) = (width, height)
        shades = bytes[position...]
    }

    /// Rows that hold anything darker than light grey, as stretches.
    var inkedRows: [Range<Int>] {
        stretches((0..<height).map { row in shades[start(row)..<start(row) + width].contains { $0 < 200 } })
    }

    /// From the first to the last column that holds anything.
    var inkedColumns: Range<Int> {
        var (first, last) = (width, 0)
        for row in 0..<height {
            for column in 0..<width where shades[start(row) + column] < 200 {
                first = min(first, column)
                last = max(last, column + 1)
            }
        }
        return min(first, last)..<last
    }

    private func start(_ row: Int) -> Int { shades.startIndex + row * width }

    private func stretches(_ inked: [Bool]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for (row, isInked) in inked.enumerated() where isInked {
            if let last = found.last, last.upperBound == row {
                found[found.count - 1] = last.lowerBound..<row + 1
            } else {
                found.append(row..<row + 1)
            }
        }
        return found
    }
}
