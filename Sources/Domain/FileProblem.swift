/// Something wrong in a file that a person wrote: a standard set, the register, a table of answers.
///
/// A reader collects all of them, so that one look at the list is enough to mend the file.
package struct FileProblem: Hashable, Sendable, Error {
    /// Name of the file as it was given, for the person who mends it.
    package var file: String
    /// Line of the offending place, from 1; 0 when the whole file is meant.
    package var line: Int
    /// Column name of a table, or owner and key path in a standard set ("indicator A1-05: target.value").
    package var column: String?
    /// What kind of problem it is; stable, so that a program can tell them apart ("unknown_key").
    package var code: String
    /// What is wrong and how to mend it, in English.
    package var message: String

    package init(file: String, line: Int, column: String? = nil, code: String, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.code = code
        self.message = message
    }
}

extension FileProblem: CustomStringConvertible {
    /// One line for a terminal: "standards.yaml:123: indicator A1-05: target.value: …".
    package var description: String {
        let place = line > 0 ? "\(file):\(line)" : file
        guard let column, !column.isEmpty else { return "\(place): \(message)" }
        return "\(place): \(column): \(message)"
    }
}
