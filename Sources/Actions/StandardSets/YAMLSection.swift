import Domain
import Yams

/// Where in a standard set something stands, in words: "indicator A1-05: target.value".
struct YAMLPlace {
    /// "indicator A1-05"; empty for the set itself.
    var owner: String
    /// "target"; empty for the owner itself.
    var path = ""

    func key(_ key: String) -> YAMLPlace { YAMLPlace(owner: owner, path: path.isEmpty ? key : "\(path).\(key)") }

    var words: String? {
        if owner.isEmpty { return path.isEmpty ? nil : path }
        return path.isEmpty ? owner : "\(owner): \(path)"
    }
}

/// One mapping of the file: which keys it may have, and their values as what they are meant to be.
///
/// Everything that is not as it must be is told in the list of problems and reads as nil.
struct YAMLSection {
    let line: Int
    let place: YAMLPlace
    let problems: ProblemList
    private var entries: [String: (line: Int, value: Node)] = [:]
    /// Keys that were meant by unknown ones: they are not missing as well.
    private var meant: Set<String> = []

    /// - Returns: nil, with a problem added, where the node is not a mapping.
    init?(_ node: Node, keys: [String], place: YAMLPlace, _ problems: ProblemList) {
        line = node.line
        self.place = place
        self.problems = problems
        guard case .mapping(let mapping) = node else {
            problems.add(
                line: line, place: place.words, "not_a_mapping",
                "expected keys with values here, found \(node.kindInWords); "
                    + "write \(keys.prefix(3).joined(separator: ", ")) …")
            return nil
        }
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key, keys.contains(scalar.string) else {
                tellUnknown(key, among: keys)
                continue
            }
            guard entries[scalar.string] == nil else {
                problems.add(
                    line: key.line, place: place.words, "duplicate_key",
                    "the key \"\(scalar.string)\" stands here for the second time; keep one")
                continue
            }
            entries[scalar.string] = (key.line, value)
        }
    }

    func has(_ key: String) -> Bool { entries[key] != nil }

    /// Number of entries of a list; nil where there is a value that is none.
    func count(of key: String) -> Int? {
        guard let value = entries[key]?.value else { return 0 }
        guard case .sequence(let sequence) = value else { return nil }
        return sequence.count
    }

    /// Line of a value, or of the key where the value spans lines; the section's own where there is none.
    func line(of key: String) -> Int {
        guard let entry = entries[key] else { return line }
        if case .scalar = entry.value { return entry.value.line }
        return entry.line
    }

    /// Adds a problem of one key's value.
    func tell(_ key: String, _ code: String, _ message: String) {
        problems.add(line: line(of: key), place: place.key(key).words, code, message)
    }

    /// The value of a key; nil where the key is absent (a problem if it is required) or without value (always one).
    func node(_ key: String, required: Bool) -> Node? {
        guard let entry = entries[key] else {
            if required, !meant.contains(key) {
                problems.add(line: line, place: place.words, "missing_key", "the key \"\(key)\" is missing; add it")
            }
            return nil
        }
        if case .scalar(let scalar) = entry.value, scalar.isNothing {
            tell(key, "empty", "has no value; write one" + (required ? "" : " or leave the key out"))
            return nil
        }
        return entry.value
    }

    private mutating func tellUnknown(_ key: Node, among keys: [String]) {
        guard case .scalar(let scalar) = key else {
            problems.add(line: key.line, place: place.words, "unknown_key", "a key must be a plain word")
            return
        }
        if scalar.string.hasPrefix(YAMLDocument.passedOver) { return }
        let near = NearestWord.of(scalar.string, among: keys)
        if let near { meant.insert(near) }
        let hint = near.map { "did you mean \"\($0)\"?" } ?? "known here: \(keys.joined(separator: ", "))"
        problems.add(
            line: key.line, place: place.words, "unknown_key", "unknown key \"\(scalar.string)\"; \(hint)")
    }
}

extension Node {
    var line: Int { mark?.line ?? 0 }

    var kindInWords: String {
        switch self {
        case .scalar(let scalar): scalar.isNothing ? "nothing" : "\"\(scalar.string)\""
        case .mapping: "keys with values"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }
}

extension Node.Scalar {
    /// `key:` with nothing after it, or one of the spellings of nothing.
    var isNothing: Bool {
        style == .plain && ["", "~", "null", "Null", "NULL"].contains(string)
    }
}
