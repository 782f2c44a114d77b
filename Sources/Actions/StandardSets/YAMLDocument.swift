import Domain
import Yams

/// A YAML text as a tree, with every key that stands twice in one mapping.
///
/// The parser stops at the first doubled key and hides everything after it. Each one found is told and then renamed in a
/// copy of the text, until the rest can be read.
enum YAMLDocument {
    /// Begins the keys that were told already and are to be passed over.
    static let passedOver = "passed-over-"

    /// - Returns: nil, with a problem added, where the text cannot be read at all.
    static func compose(_ text: String, _ problems: ProblemList) -> Node? {
        // The parser keeps a pointer into the text: one that is too short to have a place of its own is not for it.
        guard text.utf8.count > 15 else {
            problems.add(line: 0, "empty_file", "there is no standard set in this file")
            return nil
        }
        // A byte order mark, which some editors put in front of everything, would be part of the first key.
        let marked = text.unicodeScalars.first == "\u{FEFF}"
        let content = marked ? String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())) : text
        var lines = content.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
        for _ in 0..<lines.count {
            do {
                if let node = try Yams.compose(yaml: lines.joined(separator: "\n"), .default, .default, .utf8) {
                    return node
                }
                problems.add(line: 0, "empty_file", "there is no standard set in this file")
                return nil
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                guard let key = keys.first, passOver(key, after: context.mark, in: &lines, problems) else {
                    problems.add(
                        line: context.mark.line, "duplicate_key",
                        "a key stands twice in one mapping (\(keys.joined(separator: ", "))); keep one of the two")
                    return nil
                }
            } catch {
                tell(error, problems)
                return nil
            }
        }
        return nil
    }

    /// Tells the second of two equal keys of a block mapping and renames it.
    private static func passOver(
        _ key: String, after first: Mark, in lines: inout [String], _ problems: ProblemList
    ) -> Bool {
        guard !key.isEmpty, first.line >= 1, first.line < lines.count else { return false }
        for index in first.line..<lines.count {
            let content = lines[index].drop { $0 == " " }
            if content.isEmpty || content.first == "#" { continue }
            let indent = lines[index].utf8.count - content.utf8.count
            if indent < first.column - 1 { return false }
            if indent > first.column - 1 { continue }
            for spelling in [key, "\"\(key)\"", "'\(key)'"] where content.hasPrefix(spelling) {
                let rest = content.dropFirst(spelling.count)
                guard rest.drop(while: { $0 == " " }).first == ":" else { continue }
                problems.add(
                    line: index + 1, "duplicate_key",
                    "the key \"\(key)\" stands here for the second time (first in line \(first.line)); keep one")
                lines[index] = String(repeating: " ", count: indent) + "\(passedOver)\(index + 1)" + rest
                return true
            }
        }
        return false
    }

    private static func tell(_ error: any Error, _ problems: ProblemList) {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _),
            YamlError.composer(let context, let problem, let mark, _):
            let around = context.map { " (\($0.text), from line \($0.mark.line))" } ?? ""
            problems.add(line: mark.line, "not_yaml", "not YAML in column \(mark.column): \(problem)\(around)")
        case YamlError.reader(let problem, _, let value, _):
            let scalar = value > 0 ? " (U+\(String(value, radix: 16, uppercase: true)))" : ""
            problems.add(line: 0, "not_yaml", "a character that YAML does not allow\(scalar): \(problem)")
        default:
            problems.add(line: 0, "not_yaml", "not YAML: \(error)")
        }
    }
}
