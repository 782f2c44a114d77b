import Domain
import Markup

/// The form of a letter, and the sheet beside it.
enum LetterViews {
    /// The whole form with its buttons and the letter as it will read. Without script "ดูตัวอย่าง" sends the form as one that is only
    /// to be shown again (`LetterForm.isPreview`); with it, the sheet of that answer takes the place of this one while somebody types.
    ///
    /// - Parameters:
    ///   - action: where the form is sent.
    ///   - hidden: what goes with it unseen, the token among it.
    ///   - buttons: what can be done with the letter, each a button named "do".
    static func composer(
        _ form: LetterForm, problems: [Letter.Problem] = [], action: String, hidden: HTML, buttons: HTML
    ) -> HTML {
        """
        <form class="letter-composer" method="post" action="\(url: action)" data-letter="\(url: action)">
        <div>
        \(hidden)
        \(fields(form, problems: problems))
        <p class="actions">\(buttons) <button class="quiet" name="do" value="preview">\(th: "ดูตัวอย่าง", en: "Preview")</button></p>
        </div>
        <section aria-labelledby="letter-preview" tabindex="0"><h2 id="letter-preview">\(th: "ตัวอย่างหนังสือ", en: "The letter as it will read")</h2>
        \(letterSheet(form.draft))
        </section>
        </form>
        """
    }

    /// The summary at the head of the page.
    static func errors(_ problems: [Letter.Problem]) -> HTML {
        let links = problems.map { problem in
            let (name, words) = (LetterWords.name(problem.part), LetterWords.problem(problem))
            return ErrorLink(
                box(of: problem.part), Words(th: "\(name.th): \(words.th)", en: "\(name.en): \(words.en)"))
        }
        return errorSummary(
            "\(th: "หนังสือยังไม่บันทึก มี \(problems.count) จุดที่ต้องแก้ไข", en: "The letter is not saved: \(counted(problems.count, "thing needs", "things need")) mending")",
            links)
    }

    /// The boxes, each with what is wrong with it.
    static func fields(_ form: LetterForm, problems: [Letter.Problem] = []) -> HTML {
        let said = Dictionary(
            problems.map { ($0.part, LetterWords.problem($0)) }, uniquingKeysWith: { first, _ in first })
        func box(_ part: Letter.Part, _ kind: Field.Kind = .line) -> HTML {
            field(
                Field(
                    id: "letter-\(part.rawValue)", name: part.rawValue, label: LetterWords.name(part),
                    hint: LetterWords.hint(part), problem: said[part], value: form.text(part), kind: kind))
        }
        var date = form.date
        date.problem = said[.date]
        return """
            \(box(.urgency, .choice(urgencies)))
            \(box(.number))
            \(box(.office, .text(rows: 2)))
            \(dateBoxes(date))
            \(box(.subject, .text(rows: 2)))
            \(box(.addressee))
            \(box(.references, .text(rows: 2)))
            \(enclosures(form, said[.enclosures]))
            \(box(.cause, .text(rows: 6)))
            \(box(.purpose, .text(rows: 6)))
            \(box(.close, .text(rows: 2)))
            \(box(.signatory))
            \(box(.post, .text(rows: 2)))
            \(box(.owner, .text(rows: 2)))
            \(box(.telephone))
            \(box(.email, .email))
            \(box(.copies))
            """
    }

    /// Where the summary of errors leads.
    static func box(of part: Letter.Part) -> String {
        switch part {
        case .date: "letter-date-day"
        case .enclosures: "letter-enclosure-1-what"
        default: "letter-\(part.rawValue)"
        }
    }

    private static var urgencies: [(value: String, words: Words)] {
        [("", Words(th: "ไม่มี", en: "None"))] + Letter.Urgency.allCases.map { ($0.rawValue, LetterWords.name($0)) }
    }

    /// A row for each, and empty ones behind them.
    private static func enclosures(_ form: LetterForm, _ problem: Words?) -> HTML {
        let rows = form.rows.enumerated().map { position, row -> HTML in
            let id = "letter-enclosure-\(position + 1)"
            let isWrong = problem != nil
            return """
                <div class="letter-enclosure"><div><label for="\(id)-what">\(th: "รายการที่ \(position + 1)", en: "Item \(position + 1)")</label>
                <input id="\(id)-what" name="enclosure.what" value="\(row.what)" autocomplete="off"\(if: isWrong, " aria-invalid=\"true\" aria-describedby=\"letter-enclosures-problem\"")></div>
                <div><label for="\(id)-quantity">\(th: "จำนวน", en: "Quantity")</label>
                <input id="\(id)-quantity" name="enclosure.quantity" value="\(row.quantity)" autocomplete="off"></div></div>
                """
        }
        return """
            <fieldset class="letter-enclosures"><legend>\(LetterWords.name(.enclosures))</legend>
            \(LetterWords.hint(.enclosures).map { "<p class=\"hint\">\($0)</p>" as HTML })
            \(problem.map { "<p class=\"problem\" id=\"letter-enclosures-problem\">\($0)</p>" as HTML })
            \(rows)</fieldset>
            """
    }
}
