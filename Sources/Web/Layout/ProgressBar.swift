import Domain
import Markup

/// How much of something is filled in, drawn; the words stand beside it.
func progressBar(_ progress: RecordingProgress, _ label: String) -> HTML {
    "<progress max=\"\(max(progress.asked, 1))\" value=\"\(progress.filled)\" aria-label=\"\(label)\"></progress>"
}
