import Domain
import Yams

extension YAMLSection {
    /// A text; never blank, without control characters.
    func text(_ key: String, required: Bool = true) -> String? {
        guard let node = node(key, required: required) else { return nil }
        return text(node, key)
    }

    /// A text that may be left out.
    func note(_ key: String) -> String { text(key, required: false) ?? "" }

    /// A list of texts that may be left out.
    func texts(_ key: String) -> [String] {
        nodes(key, required: false)?.compactMap { text($0, key) } ?? []
    }

    /// The entries of a list.
    func nodes(_ key: String, required: Bool) -> [Node]? {
        guard let node = node(key, required: required) else { return nil }
        guard case .sequence(let sequence) = node else {
            tell(key, "not_a_list", "expected a list (lines beginning with \"- \"), found \(node.kindInWords)")
            return nil
        }
        if sequence.isEmpty, required { tell(key, "empty", "the list is empty; write at least one entry") }
        return Array(sequence)
    }

    func section(_ key: String, keys: [String], required: Bool = true) -> YAMLSection? {
        guard let node = node(key, required: required) else { return nil }
        return YAMLSection(node, keys: keys, place: place.key(key), problems)
    }

    /// `true` or `false`, not in quotes; false where the key is left out.
    func flag(_ key: String) -> Bool {
        guard let node = node(key, required: false) else { return false }
        if case .scalar(let scalar) = node, scalar.style == .plain {
            if scalar.string == "true" { return true }
            if scalar.string == "false" { return false }
        }
        tell(key, "not_true_or_false", "expected true or false without quotes, found \(node.kindInWords)")
        return false
    }

    /// A whole number within a range.
    func whole(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let spelled = text(key) else { return nil }
        guard spelled.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(spelled) else {
            tell(key, "not_a_whole_number", "\"\(spelled)\" is not a whole number; write digits only")
            return nil
        }
        guard range.contains(value) else {
            tell(key, "out_of_range", "\(value) is not between \(range.lowerBound) and \(range.upperBound)")
            return nil
        }
        return value
    }

    /// A Gregorian day, "2023-09-30".
    func date(_ key: String, required: Bool = true) -> ThaiDate? {
        guard let spelled = text(key, required: required) else { return nil }
        if let date = ThaiDate(iso: spelled) { return date }
        tell(key, "not_a_date", "\"\(spelled)\" is not a date; write year-month-day, as \"2023-09-30\" (Gregorian)")
        return nil
    }

    /// One of a few words.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, required: Bool = true, unknown code: String
    ) -> Choice? where Choice.RawValue == String {
        guard let spelled = text(key, required: required) else { return nil }
        if let choice = Choice(rawValue: spelled) { return choice }
        tell(key, code, Self.unknown(spelled, among: Choice.allCases.map(\.rawValue)))
        return nil
    }

    /// The types of local government of a list, each once, at least one.
    func types(_ key: String) -> Set<LocalGovernmentType>? {
        guard let nodes = nodes(key, required: true) else { return nil }
        var types: Set<LocalGovernmentType> = []
        for node in nodes {
            guard let spelled = text(node, key) else { continue }
            guard let type = LocalGovernmentType(rawValue: spelled) else {
                let all = LocalGovernmentType.allCases.map(\.rawValue)
                tell(key, node, "unknown_type", Self.unknown(spelled, among: all))
                continue
            }
            if !types.insert(type).inserted {
                tell(key, node, "duplicate_type", "\(spelled) stands in the list twice; keep one")
            }
        }
        return types
    }

    /// A code, as it is written even where its form is refused: other rows refer to it.
    func code(_ key: String, _ form: CodeForm) -> String? {
        guard let spelled = text(key) else { return nil }
        if !form.accepts(spelled) {
            tell(key, "bad_code", "\"\(spelled)\" is not a code of this kind; write \(form.words)")
        }
        return spelled
    }

    private func text(_ node: Node, _ key: String) -> String? {
        guard case .scalar(let scalar) = node else {
            tell(key, node, "not_a_text", "expected a text, found \(node.kindInWords)")
            return nil
        }
        if scalar.isNothing || scalar.string.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
            tell(key, node, "empty", "has no text; write one or leave it out")
            return nil
        }
        if scalar.string.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F }) {
            tell(key, node, "control_character", "holds a control character; write the text anew")
            return nil
        }
        return scalar.string
    }

    private func tell(_ key: String, _ node: Node, _ code: String, _ message: String) {
        problems.add(line: node.line, place: place.key(key).words, code, message)
    }

    static func unknown(_ spelled: String, among known: [String]) -> String {
        let hint = NearestWord.of(spelled, among: known).map { "did you mean \"\($0)\"?" }
        return "unknown \"\(spelled)\"; " + (hint ?? "known: \(known.joined(separator: ", "))")
    }
}
