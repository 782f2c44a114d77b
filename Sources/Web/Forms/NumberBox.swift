import Domain
import Markup

/// A box for one figure with its unit, and what is wrong with what stands in it.
struct NumberBox: Sendable {
    /// Name of the field before the point: "frame".
    var field: String
    /// What the field belongs to, after the point: an indicator's or an item's code.
    var subject: String
    var value: String
    var label: String
    var unit: String
    var isEditable: Bool
    var problems: [FieldProblem] = []
    /// The same figure of the round before, with its year and unit.
    var earlier: Words?

    var id: String { "\(field)-\(subject)" }
}

func numberBox(_ box: NumberBox) -> HTML {
    """
    <div class="box"><label for="\(box.id)">\(thai: box.label)</label>
    \(numberInput(box))
    \(underBox(box))</div>
    """
}

/// The box itself with its unit; its label and what stands under it belong beside it.
func numberInput(_ box: NumberBox) -> HTML {
    """
    <span class="with-unit"><input id="\(box.id)" name="\(box.field).\(box.subject)" value="\(box.value)" inputmode="decimal" autocomplete="off"\(if: !box.isEditable, " readonly")\(if: !box.problems.isEmpty, " aria-invalid=\"true\"") aria-describedby="\(box.id)-problem\(if: box.earlier != nil, " \(box.id)-earlier")"> <span class="unit">\(thai: box.unit)</span></span>
    """
}

/// Last year's figure, and what is wrong with this one.
func underBox(_ box: NumberBox) -> HTML {
    """
    <div>\(box.earlier.map { "<p class=\"earlier\" id=\"\(box.id)-earlier\">\($0)</p>" as HTML })\(problemLine(box.problems, id: box.id))</div>
    """
}

/// The line under a box that says what is wrong; it stands there empty too, for the script to write into.
func problemLine(_ problems: [FieldProblem], id: String) -> HTML {
    "<p class=\"problem\" id=\"\(id)-problem\">\(thai: problems.map(\.words.text).joined(separator: " "))</p>"
}
