import Domain

/// The file that a standard set is written in (YAML): reading it, with everything that is wrong at once.
package enum StandardSetFile {
    /// Reads a standard set and all its rules.
    ///
    /// - Parameters:
    ///   - text: the whole file.
    ///   - name: how problems call the file; normally its path as it was given.
    /// - Returns: the set, or every problem in the order of lines; one of the two is always empty. A file that is not
    ///   YAML has one problem, the first place where reading had to stop.
    package static func read(_ text: String, name: String) -> (set: StandardSet?, problems: [FileProblem]) {
        let problems = ProblemList(file: name)
        guard let root = YAMLDocument.compose(text, problems) else { return (nil, problems.inOrder) }
        guard let section = YAMLSection(root, keys: keys, place: YAMLPlace(owner: ""), problems) else {
            return (nil, problems.inOrder)
        }
        let set = StandardSetReader(section: section, problems: problems).read()
        return problems.isEmpty ? (set, []) : (nil, problems.inOrder)
    }

    private static let keys = [
        "standard_set", "title_th", "title_en", "period", "approved_by", "percent_places", "verdict_words", "areas",
        "satisfaction_questions", "base_data", "indicators",
    ]
}
