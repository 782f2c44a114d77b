import Domain

/// The form of a letter as it was typed, or as it is shown at first. Nothing typed is lost: what cannot be read stands in it again.
package struct LetterForm: Sendable {
    package struct EnclosureRow: Hashable, Sendable {
        package var what = ""
        package var quantity = ""

        var isBlank: Bool { [what, quantity].allSatisfy { ThaiText.normalised($0).isEmpty } }
    }

    /// What stands in the boxes, by part; those of the date and of the enclosures are apart.
    private(set) var texts: [Letter.Part: String] = [:]
    private(set) var date = DateBoxes(
        id: "letter-date", name: "date", legend: Words(th: "วันที่", en: "Date"),
        hint: Words(
            th: "เว้นว่างได้ หากจะลงวันที่ด้วยมือ เช่น 26 3 2567",
            en: "May be left blank to be written by hand; such as 26 3 2567"))
    private(set) var enclosures: [EnclosureRow] = []

    /// A letter that exists, to be changed.
    package init(_ letter: Letter) {
        texts = [
            .urgency: letter.urgency?.rawValue ?? "", .number: letter.number, .office: letter.office,
            .subject: letter.subject, .addressee: letter.addressee,
            .references: letter.references.joined(separator: "\n"), .close: letter.close,
            .signatory: letter.signatory, .post: letter.post, .owner: letter.owner, .telephone: letter.telephone,
            .email: letter.email, .copies: letter.copies,
        ]
        // "ในการนี้ …" begins the purpose; without it the first paragraph is the cause.
        let start = letter.body.firstIndex { $0.hasPrefix("ในการนี้") } ?? min(1, letter.body.count)
        texts[.cause] = letter.body[..<start].joined(separator: "\n\n")
        texts[.purpose] = letter.body[start...].joined(separator: "\n\n")
        if let day = letter.date { date.put(day) }
        enclosures = letter.enclosures.map { EnclosureRow(what: $0.what, quantity: $0.quantity) }
    }

    package init(from fields: FormFields) {
        for part in Letter.Part.allCases { texts[part] = fields[part.rawValue] }
        date.take(fields)
        let (what, quantity) = (fields.all("enclosure.what"), fields.all("enclosure.quantity"))
        // Of a page of ours; anybody may send more, and is told so.
        enclosures = (0..<min(max(what.count, quantity.count), 2 * Letter.Part.mostEnclosures)).map { row in
            EnclosureRow(
                what: row < what.count ? what[row] : "", quantity: row < quantity.count ? quantity[row] : "")
        }.filter { !$0.isBlank }
    }

    func text(_ part: Letter.Part) -> String { texts[part] ?? "" }

    /// Whether it is only to be shown again: by the button, or by the script, which presses none.
    static func isPreview(_ fields: FormFields) -> Bool { ["", "preview"].contains(fields["do"]) }

    /// Five rows at least, and room for two more while a letter may have them.
    var rows: [EnclosureRow] {
        let room = max(min(enclosures.count + 2, Letter.Part.mostEnclosures), 5)
        return enclosures + Array(repeating: EnclosureRow(), count: max(room - enclosures.count, 0))
    }
}

extension LetterForm {
    /// What was typed, as far as it can be read: in one spelling, without what nobody sees. For a preview; it may have problems.
    package var draft: Letter {
        Letter(
            urgency: Letter.Urgency(rawValue: text(.urgency)), number: line(.number), office: lines(.office),
            date: (try? date.date.get()) ?? nil, subject: line(.subject), addressee: line(.addressee),
            references: lines(.references).split(separator: "\n").map(String.init),
            enclosures: enclosures.map {
                Letter.Enclosure(
                    what: ThaiText.normalised($0.what), quantity: Self.bare(ThaiText.normalised($0.quantity)))
            },
            body: paragraphs(.cause) + paragraphs(.purpose), close: line(.close), signatory: signatory,
            post: lines(.post), owner: lines(.owner), telephone: line(.telephone), email: line(.email),
            copies: line(.copies))
    }

    /// Everything that keeps the letter from being kept, each at its part.
    package var problems: [Letter.Problem] {
        var found = draft.problems
        if case .failure(let problem) = date.date { found.append(Letter.Problem(.date, .notADate(problem))) }
        // Each of the two boxes has a limit of its own.
        for part in [Letter.Part.cause, .purpose]
        where lines(part).unicodeScalars.count > part.longest && !found.contains(where: { $0.part == part }) {
            found.append(Letter.Problem(part, .tooLong(most: part.longest)))
        }
        let order = Letter.Part.allCases
        return found.sorted { (order.firstIndex(of: $0.part) ?? 0) < (order.firstIndex(of: $1.part) ?? 0) }
    }

    /// nil where there are problems.
    package var letter: Letter? { problems.isEmpty ? draft : nil }

    private func line(_ part: Letter.Part) -> String { ThaiText.normalised(text(part)) }

    private func lines(_ part: Letter.Part) -> String {
        let lines = ThaiText.normalisedMultiline(text(part)).split(separator: "\n")
        return lines.joined(separator: "\n")
    }

    /// A blank line parts them; the end of a line alone is a space.
    private func paragraphs(_ part: Letter.Part) -> [String] {
        var paragraphs: [[Substring]] = [[]]
        for line in ThaiText.normalisedMultiline(text(part)).split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty { paragraphs.append([]) } else { paragraphs[paragraphs.count - 1].append(line) }
        }
        return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    }

    /// Brackets are those of the paper.
    private var signatory: String {
        let name = line(.signatory)
        return name.hasPrefix("(") && name.hasSuffix(")") ? String(name.dropFirst().dropLast()) : name
    }

    /// "จำนวน" is the paper's word.
    private static func bare(_ quantity: String) -> String {
        quantity.hasPrefix("จำนวน") ? ThaiText.normalised(String(quantity.dropFirst("จำนวน".count))) : quantity
    }
}
