/// แบบทดสอบ: one question of the short test of a workshop, with one right option.
package struct WorkshopQuestion: Hashable, Sendable {
    package var text: String
    package var options: [String]
    /// Its place among the options, from 0; nil where none is chosen yet.
    package var right: Int?

    /// All as they were typed; options that are left empty are left out.
    /// - Parameter right: among the options as typed.
    package init(text: String, options: [String], right: Int?) {
        self.text = ThaiText.normalised(text)
        let typed = options.map { ThaiText.normalised($0) }
        self.options = typed.filter { !$0.isEmpty }
        self.right = right.flatMap { right in
            guard typed.indices.contains(right), !typed[right].isEmpty else { return nil }
            return typed[..<right].count { !$0.isEmpty }
        }
    }

    package static let most = 10
    package static let mostOptions = 4
    /// In code points.
    package static let longestText = 300

    /// It asks something, offers two options at least, and one of them is right.
    package var isValid: Bool {
        !text.isEmpty && options.count >= 2 && options.count <= Self.mostOptions && right != nil
            && Set(options).count == options.count
            && (options + [text]).allSatisfy { $0.unicodeScalars.count <= Self.longestText }
    }
}

/// How somebody has done in the short test; the best of his tries counts.
package struct WorkshopTestResult: Hashable, Sendable {
    package var right: Int
    package var asked: Int
    /// Milliseconds since 1970, UTC.
    package var at: Int64

    package init(right: Int, asked: Int, at: Int64) {
        self.right = right
        self.asked = asked
        self.at = at
    }

    /// Percent of the questions from which on it is passed.
    package static let passPercent = 60
    /// How long after the session it may be taken, in days.
    package static let days = 30

    package var isPassed: Bool { asked > 0 && right * 100 >= Self.passPercent * asked }

    /// - Parameter chosen: the option chosen at each question; nil for none.
    package init(_ questions: [WorkshopQuestion], chosen: [Int?], at: Int64) {
        let right = zip(questions, chosen).count { question, chosen in chosen != nil && chosen == question.right }
        self.init(right: right, asked: questions.count, at: at)
    }
}
