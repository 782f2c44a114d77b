import Markup

/// How a notice is meant.
enum NoticeTone: String {
    case plain
    case good
    case bad
}

/// Something the reader should know here and now. `isStatus`: it has just come about, and is read out.
func notice(_ words: HTML, _ tone: NoticeTone = .plain, isStatus: Bool = false) -> HTML {
    let kind = tone == .plain ? "notice" : "notice \(tone.rawValue)"
    return "<p class=\"\(kind)\"\(if: isStatus, " role=\"status\"")>\(words)</p>"
}
