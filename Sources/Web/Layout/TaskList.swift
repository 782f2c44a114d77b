import Domain
import Markup

/// One line of a list of work: where it leads, how far it is, and its state in a word.
struct TaskLine: Sendable {
    var title: Words
    var path: String
    var progress: RecordingProgress
    var unit: RecordingProgress.Unit = .indicators
    /// Names the colour of the state word: "none", "some", "all", "submitted", "certified".
    var state: String
    var stateWords: Words
    /// What else should be known, beside the count.
    var note: Words?
    /// What keeps the line from being done.
    var warning: Words?
}

func taskList(_ lines: [TaskLine]) -> HTML { "<ul class=\"tasks\">\(lines.map(taskLine))</ul>" }

private func taskLine(_ line: TaskLine) -> HTML {
    """
    <li data-state="\(line.state)"><a href="\(url: line.path)">\(line.title)</a>
    <span>\(line.progress.words(line.unit))\(line.note.map { " · \($0)" as HTML })</span>
    \(progressBar(line.progress, line.title.text))
    <span class="tag">\(line.stateWords)</span>\(line.warning.map { " <span class=\"unsaved\">\($0)</span>" as HTML })</li>
    """
}
