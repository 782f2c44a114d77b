import Domain
import Markup

/// The state of a thing in one word. `state` names its colour in the style sheet; the word alone says everything.
func statusWord(_ words: Words, state: String) -> HTML {
    "<strong class=\"tag\" data-state=\"\(state)\">\(words)</strong>"
}

extension Assessment.State {
    var word: HTML { statusWord(words, state: rawValue) }
}
