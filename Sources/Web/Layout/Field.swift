import Domain
import Markup

/// A box with its label, what helps to fill it, and what is wrong with what stands in it.
struct Field: Sendable {
    var id: String
    var name: String
    var label: Words
    var hint: Words?
    var problem: Words?
    var value = ""
    var kind = Kind.line

    enum Kind: Sendable {
        case line
        /// An address of mail.
        case email
        /// A telephone number.
        case telephone
        /// A whole number.
        case number
        /// Words to look for.
        case search
        case text(rows: Int)
        /// Not shown, and never sent back. A browser knows what it is by the word of HTML: "new-password".
        case password(String)
        /// A code that is good once.
        case code
        /// A choice of one; the words that are shown, by what is sent.
        case choice([(value: String, words: Words)])
    }
}

func field(_ field: Field) -> HTML {
    let hintID = "\(field.id)-hint"
    let problemID = "\(field.id)-problem"
    let described = [field.hint.map { _ in hintID }, field.problem.map { _ in problemID }].compactMap { $0 }
    return """
        <div class="field"><label for="\(field.id)">\(field.label)</label>
        \(field.hint.map { "<p class=\"hint\" id=\"\(hintID)\">\($0)</p>" as HTML })
        \(field.problem.map { "<p class=\"problem\" id=\"\(problemID)\">\($0)</p>" as HTML })
        \(control(field, describedBy: described.joined(separator: " ")))</div>
        """
}

private func control(_ field: Field, describedBy: String) -> HTML {
    let facts: HTML = """
        id="\(field.id)" name="\(field.name)"\(if: field.problem != nil, " aria-invalid=\"true\"")\(if: !describedBy.isEmpty, " aria-describedby=\"\(describedBy)\"")
        """
    switch field.kind {
    case .line: return "<input \(facts) value=\"\(field.value)\" autocomplete=\"off\">"
    case .email:
        return
            "<input type=\"email\" \(facts) value=\"\(field.value)\" maxlength=\"254\" autocomplete=\"email\" spellcheck=\"false\">"
    case .telephone:
        return "<input type=\"tel\" \(facts) value=\"\(field.value)\" maxlength=\"40\" autocomplete=\"tel\">"
    case .number:
        return "<input inputmode=\"numeric\" \(facts) value=\"\(field.value)\" size=\"8\" autocomplete=\"off\">"
    case .search:
        return "<input type=\"search\" \(facts) value=\"\(field.value)\" maxlength=\"100\" autocomplete=\"off\">"
    case .code:
        return """
            <input \(facts) size="14" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false">
            """
    case .password(let known): return "<input type=\"password\" \(facts) autocomplete=\"\(known)\">"
    case .text(let rows): return "<textarea \(facts) rows=\"\(rows)\">\n\(field.value)</textarea>"
    case .choice(let options):
        let list = options.map { option -> HTML in
            """
            <option value="\(option.value)"\(if: option.value == field.value, " selected")>\(option.words.text)</option>
            """
        }
        return "<select \(facts)>\(list)</select>"
    }
}
