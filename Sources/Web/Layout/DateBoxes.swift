import Domain
import Markup

/// A date in three boxes. The year is of the Buddhist era in both languages, as on Thai papers; Thai digits are understood.
struct DateBoxes: Sendable {
    var id: String
    /// The fields are `NAME.day`, `NAME.month` and `NAME.year`.
    var name: String
    var legend: Words
    var hint: Words?
    var problem: Words?
    /// As they were typed.
    var day = ""
    var month = ""
    var year = ""
}

extension DateBoxes {
    /// What was typed, as a date; nil while all three are blank.
    var date: Result<ThaiDate?, DateInput.Problem> {
        let parts = [day, month, year].map { ThaiText.normalised($0) }
        return DateInput.parse(parts.allSatisfy(\.isEmpty) ? "" : parts.joined(separator: "/"))
    }
}

func dateBoxes(_ boxes: DateBoxes) -> HTML {
    let hintID = "\(boxes.id)-hint"
    let problemID = "\(boxes.id)-problem"
    let described = [boxes.hint.map { _ in hintID }, boxes.problem.map { _ in problemID }].compactMap { $0 }
    func box(_ part: String, _ label: Words, _ value: String, digits: Int) -> HTML {
        """
        <div><label for="\(boxes.id)-\(part)">\(label)</label>
        <input id="\(boxes.id)-\(part)" name="\(boxes.name).\(part)" value="\(value)" inputmode="numeric" size="\(digits)" maxlength="\(digits)" autocomplete="off"\(if: boxes.problem != nil, " aria-invalid=\"true\"")></div>
        """
    }
    return """
        <fieldset class="date"\(if: !described.isEmpty, " aria-describedby=\"\(described.joined(separator: " "))\"")><legend>\(boxes.legend)</legend>
        \(boxes.hint.map { "<p class=\"hint\" id=\"\(hintID)\">\($0)</p>" as HTML })
        \(boxes.problem.map { "<p class=\"problem\" id=\"\(problemID)\">\($0)</p>" as HTML })
        <div class="date-boxes">
        \(box("day", Words(th: "วัน", en: "Day"), boxes.day, digits: 2))
        \(box("month", Words(th: "เดือน", en: "Month"), boxes.month, digits: 10))
        \(box("year", Words(th: "ปี พ.ศ.", en: "Year (B.E.)"), boxes.year, digits: 4))
        </div></fieldset>
        """
}
