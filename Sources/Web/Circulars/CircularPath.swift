import Domain

/// The addresses of circulars and of the letters that pass them on.
package enum CircularPath {
    /// Those of a round.
    case list(round: String)
    case circular(round: String, number: Int)
    /// Who is to be telephoned.
    case callSheet(round: String, number: Int, sender: String)
    /// The letter of an office: "" is the Department.
    case letter(round: String, number: Int, place: String)
    /// The same as a PDF.
    case letterPaper(round: String, number: Int, place: String)
    case secondLetterPaper(round: String, number: Int, place: String)
    /// The letter by which it reminds those who say nothing.
    case secondLetter(round: String, number: Int, place: String)
    /// What a receiver sees of the letter to him, and does with it.
    case received(round: String, number: Int, place: String)
    /// The letter received as a PDF.
    case receivedPaper(round: String, number: Int, place: String)
    case replyPaper(round: String, number: Int, place: String)
    case receipt(round: String, number: Int, place: String)
    case officer(round: String, number: Int, place: String)
    case order(round: String, number: Int, place: String)
    case reply(round: String, number: Int, place: String)
    /// Where anybody can look an issued letter up.
    case verification(code: String)

    package var path: String {
        switch self {
        case .list(let round): "/rounds/\(round)/circulars"
        case .circular(let round, let number): "/rounds/\(round)/circulars/\(number)"
        case .callSheet(let round, let number, let sender):
            "/rounds/\(round)/circulars/\(number)/letters/\(Self.segment(sender))/call-sheet"
        case .letter(let round, let number, let place):
            "/rounds/\(round)/circulars/\(number)/letters/\(Self.segment(place))"
        case .secondLetter(let round, let number, let place):
            "/rounds/\(round)/circulars/\(number)/letters/\(Self.segment(place))/second"
        case .letterPaper(let round, let number, let place):
            "/rounds/\(round)/circulars/\(number)/letters/\(Self.segment(place))/letter.pdf"
        case .secondLetterPaper(let round, let number, let place):
            "/rounds/\(round)/circulars/\(number)/letters/\(Self.segment(place))/second.pdf"
        case .receivedPaper(let round, let number, let place):
            "/rounds/\(round)/circulars/\(number)/receivers/\(place)/letter.pdf"
        case .replyPaper(let round, let number, let place):
            "/rounds/\(round)/circulars/\(number)/receivers/\(place)/reply.pdf"
        case .received(let round, let number, let place): "/rounds/\(round)/circulars/\(number)/receivers/\(place)"
        case .receipt(let round, let number, let place):
            "/rounds/\(round)/circulars/\(number)/receivers/\(place)/receipt"
        case .officer(let round, let number, let place):
            "/rounds/\(round)/circulars/\(number)/receivers/\(place)/officer"
        case .order(let round, let number, let place):
            "/rounds/\(round)/circulars/\(number)/receivers/\(place)/order.pdf"
        case .reply(let round, let number, let place):
            "/rounds/\(round)/circulars/\(number)/receivers/\(place)/reply"
        case .verification(let code): "/verify/letters/\(code)"
        }
    }

    /// The Department has no code.
    private static let department = "department"

    private static func segment(_ place: String) -> String { place.isEmpty ? department : place }

    /// An office as an address names it.
    static func place(ofSegment segment: String) -> String { segment == department ? "" : segment }
}
