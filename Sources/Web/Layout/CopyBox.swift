import Domain
import Markup

/// A text to be copied into another program. Without script it is selected by hand; with it, a button copies it.
struct CopyBox: Sendable {
    var id: String
    var label: Words
    var text: String
}

func copyBox(_ box: CopyBox) -> HTML {
    let lines = box.text.split(separator: "\n", omittingEmptySubsequences: false).count
    return """
        <div class="field copy-box"><label for="\(box.id)">\(box.label)</label>
        <textarea id="\(box.id)" rows="\(min(max(lines, 3), 14))" readonly>
        \(box.text)</textarea>
        <p class="actions"><button type="button" class="quiet" data-copy="\(box.id)" data-done="\(say(th: "คัดลอกแล้ว", en: "Copied"))" hidden>\(th: "คัดลอก", en: "Copy")</button> <span role="status"></span></p></div>
        """
}
