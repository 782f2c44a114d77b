/// A page as a visitor has it before him.
package struct SeenPage {
    package let address: String
    package let status: Int
    package let root: HTMLElement

    /// The words of the page's content, without header and footer.
    package var text: String { root.all("main").first?.text ?? "" }

    package var heading: String { root.all("h1").first?.text ?? "" }

    package func element(_ id: String) throws -> HTMLElement {
        guard let found = root.descendants.first(where: { $0["id"] == id }) else {
            throw HTMLFault("nothing named \(id) on \(address)")
        }
        return found
    }

    package func has(link words: String) -> Bool { root.all("a").contains { $0.text.contains(words) } }

    package func has(button words: String) -> Bool { root.all("button").contains { $0.text == words } }

    /// What stands in a box; nil where there is no such box, or nothing is chosen.
    package func value(of name: String) -> String? {
        SeenForm.controls(in: root).first { $0.name == name && $0.value != nil }?.value
    }

    /// The form that leads to a path.
    package func form(to path: String) throws -> SeenForm {
        let forms = root.all("form").filter { $0["action"] == path && $0["method"] == "post" }
        guard let form = forms.first else { throw HTMLFault("no form to \(path) on \(address)") }
        return SeenForm(form, action: path)
    }
}

/// A form with what would be sent.
package struct SeenForm {
    package let action: String
    private let element: HTMLElement

    init(_ element: HTMLElement, action: String) {
        self.element = element
        self.action = action
    }

    /// One thing that can be filled in.
    package struct Control {
        package let name: String
        /// nil while it would not be sent: not checked, not chosen.
        package var value: String?
        let kind: String
        let isFixed: Bool
        /// What a check box or a radio button would send; of a select, a line for each choice.
        let offered: String
    }

    package static func controls(in element: HTMLElement) -> [Control] {
        element.descendants.compactMap { element in
            guard let name = element["name"], element["disabled"] == nil else { return nil }
            let isFixed = element["readonly"] != nil
            switch element.name {
            case "input":
                let kind = element["type"] ?? "text"
                let value = element["value"] ?? ""
                let isChosen = (kind != "checkbox" && kind != "radio") || element["checked"] != nil
                return Control(
                    name: name, value: isChosen ? value : nil, kind: kind, isFixed: isFixed || kind == "hidden",
                    offered: value)
            case "textarea":
                var text = element.rawText
                if text.hasPrefix("\n") { text.removeFirst() }
                return Control(name: name, value: text, kind: "textarea", isFixed: isFixed, offered: "")
            case "select":
                let options = element.all("option")
                let chosen = options.first { $0["selected"] != nil } ?? options.first
                return Control(
                    name: name, value: chosen?["value"], kind: "select", isFixed: false,
                    offered: options.compactMap { $0["value"] }.joined(separator: "\n"))
            default: return nil
            }
        }
    }

    func has(button name: String, _ value: String) -> Bool {
        element.all("button").contains { $0["name"] == name && $0["value"] == value }
    }

    func fields(with values: [String: String], pressing words: String?) throws -> [(name: String, value: String)] {
        var controls = Self.controls(in: element)
        for (name, value) in values { try Self.fill(&controls, name, value, on: action) }
        var fields = controls.compactMap { control in control.value.map { (name: control.name, value: $0) } }
        let buttons = element.all("button").filter { $0["type"] != "button" }
        guard let button = words == nil ? buttons.first : buttons.first(where: { $0.text == words }) else {
            throw HTMLFault("no button \(words ?? "") in the form to \(action)")
        }
        if let name = button["name"] { fields.append((name, button["value"] ?? "")) }
        return fields
    }

    private static func fill(_ controls: inout [Control], _ name: String, _ value: String, on action: String) throws {
        let positions = controls.indices.filter { controls[$0].name == name && !controls[$0].isFixed }
        guard let first = positions.first else { throw HTMLFault("no field \(name) to fill in the form to \(action)") }
        switch controls[first].kind {
        case "radio":
            guard positions.contains(where: { controls[$0].offered == value }) else {
                throw HTMLFault("\(name) offers no “\(value)”")
            }
            for position in positions {
                controls[position].value = controls[position].offered == value ? value : nil
            }
        case "select":
            guard
                controls[first].offered.split(separator: "\n", omittingEmptySubsequences: false).contains(
                    Substring(value))
            else { throw HTMLFault("\(name) offers no “\(value)”") }
            controls[first].value = value
        case "checkbox":
            guard value.isEmpty || controls[first].offered == value else {
                throw HTMLFault("\(name) is not “\(value)”")
            }
            controls[first].value = value.isEmpty ? nil : value
        default: controls[first].value = value
        }
    }
}
