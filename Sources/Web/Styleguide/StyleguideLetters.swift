import Domain
import Markup

/// The gallery's letters: one with everything, one hardly begun, and the form with a mistake in each box that can have one.
func letters(_ samples: StyleguideSamples) -> HTML {
    let begun = LetterForm(Letter(subject: "", addressee: samples.place, body: [], close: ""))
    return """
        \(letterSheet(full(samples)))
        \(letterSheet(begun.draft))
        \(LetterViews.fields(LetterForm(full(samples)), problems: problems))
        """
}

private func full(_ samples: StyleguideSamples) -> Letter {
    Letter(
        urgency: .mostUrgent, number: "\(samples.unit) 0810.2/2200", office: "\(samples.place)\n\(samples.text)",
        date: ThaiDate(year: 2024, month: 3, day: 26), subject: samples.text, addressee: samples.person,
        references: [samples.text, samples.place],
        enclosures: [
            Letter.Enclosure(what: samples.text, quantity: "1 \(samples.unit)"),
            Letter.Enclosure(what: "form-2567.xlsx", quantity: "12"), Letter.Enclosure(what: samples.place),
        ],
        body: [samples.text, samples.place, samples.text], close: samples.text, signatory: samples.person,
        post: "\(samples.text)\n\(samples.place)", owner: samples.place, telephone: "0 2241 9000",
        email: "saraban@dla.go.th", copies: samples.place)
}

private let problems: [Letter.Problem] = Letter.Part.allCases.compactMap { part in
    switch part {
    case .urgency: nil
    case .date: Letter.Problem(part, .notADate(.noSuchDay))
    case .enclosures: Letter.Problem(part, .nameless)
    case .email: Letter.Problem(part, .notAnAddress)
    case .references: Letter.Problem(part, .tooMany(most: Letter.Part.mostReferences))
    case .subject, .addressee, .cause, .close: Letter.Problem(part, .missing)
    default: Letter.Problem(part, .tooLong(most: part.longest))
    }
}
