import FoundationEssentials

/// Where the folders that belong to the program are: in the working directory, else in one above the program's file.
enum ProjectFolders {
    /// Register and standard sets as they are delivered.
    static func seeds() throws -> String { try find("seeds", holding: "standards") }

    /// Style sheets, scripts and fonts. Where they are missing the server says which.
    static func publicFiles() -> String { (try? find("public", holding: "css")) ?? "public" }

    /// The user guides. Where they are missing, their page says so.
    static func guides() -> String { (try? find("docs/guides", holding: "recorder.md")) ?? "docs/guides" }

    /// Typefaces of documents, as `scripts/setup` puts them there.
    static func typefaces() throws -> String { try find("fonts", holding: "regular.ttf") }

    private static func find(_ name: String, holding content: String) throws -> String {
        for folder in candidates where FileManager.default.fileExists(atPath: "\(folder)/\(name)/\(content)") {
            return folder == "." ? name : "\(folder)/\(name)"
        }
        throw CommandRefusal(
            "the folder \(name)/ is neither here nor beside the program: run this in the project's folder, or in that of the release"
        )
    }

    private static var candidates: [String] {
        var folders = ["."]
        guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            return folders
        }
        var parts = program.split(separator: "/").dropLast()
        while !parts.isEmpty, folders.count < 6 {
            folders.append("/" + parts.joined(separator: "/"))
            parts = parts.dropLast()
        }
        return folders
    }
}
