import Documents
import Foundation
import TestSupport

@testable import Web

/// An official report as other programs read it.
struct PrintedPaper {
    let pdf: [UInt8]

    init(_ document: Document) async throws {
        pdf = try await Press(typefacesIn: PrintedLetter.root().appending(path: "fonts").path).pdf(of: document)
    }

    /// The lines of each page.
    func pages() async throws -> [[String]] {
        let text = try await Self.output(of: pdf, "pdf", "pdftotext -raw \"$1\" -")
        return text.split(separator: "\u{0C}").map { $0.split(separator: "\n").map(String.init) }
    }

    func lines() async throws -> [String] { try await pages().flatMap(\.self) }

    /// What pdfinfo and pdffonts say.
    func information() async throws -> (about: String, fonts: [String]) {
        let about = try await Self.output(of: pdf, "pdf", "pdfinfo \"$1\"")
        let fonts = try await Self.output(of: pdf, "pdf", "pdffonts \"$1\"")
        return (about, fonts.split(separator: "\n").dropFirst(2).map(String.init))
    }

    /// The cells of each row of a workbook by openpyxl, parted by "|", each after the name of its sheet.
    static func rows(of workbook: [UInt8]) async throws -> [String] {
        let program = """
            import openpyxl, sys
            for sheet in openpyxl.load_workbook(sys.argv[1]):
                for row in sheet.iter_rows(values_only=True):
                    print(sheet.title, *["" if cell is None else cell for cell in row], sep="|")
            """
        let python = PrintedLetter.root().appending(path: ".venv/bin/python").path
        let text = try await output(of: workbook, "xlsx", "'\(python)' -c '\(program)' \"$1\"")
        return text.split(separator: "\n").map(String.init)
    }

    private static func output(of bytes: [UInt8], _ ending: String, _ command: String) async throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "paper-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (file, words) = (folder.appending(path: "paper.\(ending)"), folder.appending(path: "words"))
        try Data(bytes).write(to: file)
        try await Supervisor.run("/bin/sh", ["-c", "\(command) >\"$2\"", "sh", file.path, words.path])
        return String(decoding: try Data(contentsOf: words), as: UTF8.self)
    }
}
