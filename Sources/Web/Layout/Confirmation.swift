import Domain
import Markup

/// A page that asks before something is done that cannot simply be undone.
struct Confirmation: Sendable {
    var question: Words
    /// What follows from it.
    var consequences: [Words]
    /// What the button does, as a verb.
    var action: Words
    var path: String
    /// Where nothing is done.
    var wayBack: (words: Words, path: String)
    /// Withdraws or ends something: the button says so by its colour too.
    var isGrave = false
}

func confirmation(_ page: Confirmation, csrf: HTML) -> HTML {
    """
    <section class="confirmation card">
    <h2>\(page.question)</h2>
    <ul>\(page.consequences.map { "<li>\($0)</li>" as HTML })</ul>
    <form method="post" action="\(url: page.path)">
    \(csrf)
    <p class="actions"><button\(if: page.isGrave, " class=\"grave\"")>\(page.action)</button> <a href="\(url: page.wayBack.path)">\(page.wayBack.words)</a></p>
    </form>
    </section>
    """
}
