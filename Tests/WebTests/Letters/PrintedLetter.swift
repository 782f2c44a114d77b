import Documents
import Domain
import Foundation
import TestSupport
import Web

/// A letter on paper, as programs read it.
struct PrintedLetter {
    let bytes: [UInt8]

    /// 26 March 2567.
    static let moment: Int64 = 1_711_438_320_000

    init(_ letter: Letter, verify: String? = nil, mark: String? = nil, emblem: Emblem? = nil) async throws {
        let paper = LetterPaper(letter, verify: verify, mark: mark, emblem: emblem, at: Self.moment)
        bytes = try await Press(typefacesIn: Self.root().appending(path: "fonts").path).pdf(of: paper.document)
    }

    /// The project's folder.
    static func root(file: String = #filePath) -> URL {
        URL(fileURLWithPath: file).appending(path: "../../../..").standardized
    }

    /// The lines of each page.
    func pages() async throws -> [[String]] {
        try await inFolder { folder in
            let words = folder.appending(path: "words.txt")
            try await Supervisor.run(
                "/usr/bin/pdftotext", ["-raw", folder.appending(path: "letter.pdf").path, words.path])
            let text = String(decoding: try Data(contentsOf: words), as: UTF8.self)
            return text.split(separator: "\u{0C}").map { $0.split(separator: "\n").map(String.init) }
        }
    }

    /// The lines of the matter and around it, without what the turns of the pages have added.
    func lines() async throws -> [String] {
        let pages = try await pages()
        return pages.enumerated().flatMap { position, page in
            let lines = page.filter { !($0.hasPrefix("- ") && $0.hasSuffix(" -")) }
            return position < pages.count - 1 ? lines.dropLast() : lines[...]
        }
    }

    /// What a camera reads on the first page, printed with 200 dots per inch in black and white.
    func code() async throws -> String {
        try await inFolder { folder in
            let (pdf, page) = (folder.appending(path: "letter.pdf").path, folder.appending(path: "page").path)
            try await Supervisor.run("/usr/bin/pdftoppm", ["-r", "200", "-mono", "-singlefile", pdf, page])
            try await Supervisor.run(
                "/bin/sh",
                [
                    "-c", "zbarimg --quiet --raw -Sdisable -Sqrcode.enable \"$1\" >\"$2\"", "sh", "\(page).pbm",
                    "\(page).txt",
                ])
            let text = try String(contentsOfFile: "\(page).txt", encoding: .utf8)
            return text.trimmingCharacters(in: .newlines)
        }
    }

    private func inFolder<Value>(_ work: (URL) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "letter-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(bytes).write(to: folder.appending(path: "letter.pdf"))
        return try await work(folder)
    }
}

/// Takes paragraphs off the lines of a paper, letter by letter and space by space. Only where a line ends may a space be lost.
struct LineReader {
    private(set) var lines: ArraySlice<String>

    init(_ lines: [String]) {
        self.lines = lines[...]
    }

    /// - Returns: what could not be read of the paragraph; empty where all of it stands there.
    mutating func take(_ paragraph: String) -> String {
        var rest = Array(paragraph.unicodeScalars)[...]
        while !rest.isEmpty {
            guard let line = lines.first.map({ Array($0.unicodeScalars) }), rest.starts(with: line) else {
                return "\(String(String.UnicodeScalarView(rest))) ≠ \(lines.first ?? "end")"
            }
            lines.removeFirst()
            rest = rest.dropFirst(line.count)
            if rest.first == " " { rest.removeFirst() }
        }
        return ""
    }
}
