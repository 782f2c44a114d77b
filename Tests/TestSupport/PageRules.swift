/// What holds for every page of the site, whatever it shows.
package enum PageRules {
    package static func faults(_ page: HTMLElement) -> [String] {
        let elements = page.descendants
        var faults: [String] = []
        let ids = elements.compactMap { $0["id"] }
        let known = Set(ids)
        if known.count != ids.count {
            faults.append("ids twice: \(Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted())")
        }
        if page.text.contains("Words(") { faults.append("words in two languages stand on the page as source text") }
        let headings = elements.filter { $0.name == "h1" }.count
        if headings != 1 { faults.append("\(headings) h1") }
        let isSignedIn = elements.contains { $0.name == "meta" && $0["name"] == "csrf" }
        for element in elements {
            faults += Self.faults(of: element, known: known, isSignedIn: isSignedIn)
        }
        faults += order(of: elements)
        return faults
    }

    private static func faults(of element: HTMLElement, known: Set<String>, isSignedIn: Bool) -> [String] {
        var faults: [String] = []
        if element.name == "x" { faults.append("a text stands unescaped in the page") }
        if element.name == "style" || element["style"] != nil { faults.append("a style in <\(element.name)>") }
        if element.attributes.keys.contains(where: { $0.hasPrefix("on") }) {
            faults.append("a script in <\(element.name)>")
        }
        if element.name == "script", element["src"] == nil { faults.append("an inline script") }
        for attribute in ["for", "aria-describedby", "aria-labelledby", "list"] {
            // Some name several elements, apart by spaces.
            let ids = element[attribute].map { $0.split(separator: " ", omittingEmptySubsequences: false) } ?? []
            for id in ids where !known.contains(String(id)) { faults.append("\(attribute)=\(id) leads nowhere") }
        }
        if let address = element["href"], address.hasPrefix("#"), !known.contains(String(address.dropFirst())) {
            faults.append("\(address) leads nowhere")
        }
        if isControl(element), !isLabelled(element, known: known) {
            faults.append("<\(element.name) name=\(element["name"] ?? "")> has no label")
        }
        if element.name == "form", element["method"] == "post", element.all("button").isEmpty == false,
            // belongs to nobody; the controller asks for our own origin
            !["/language", "/practice/language"].contains(element["action"]),
            isSignedIn || element["action"]?.hasPrefix("/w/") != true,  // nor does a registration without an account
            !element.all("input").contains(where: { $0["name"] == "csrf" })
        {
            faults.append("the form to \(element["action"] ?? "") has no token")
        }
        if element.name == "form", element.ancestors.contains(where: { $0.name == "form" }) {
            faults.append("a form in a form")
        }
        if element.name == "th", element["scope"] == nil { faults.append("a th without scope: \(element.text)") }
        return faults
    }

    private static func isControl(_ element: HTMLElement) -> Bool {
        switch element.name {
        case "input": element["type"] != "hidden"
        case "textarea", "select": true
        default: false
        }
    }

    private static func isLabelled(_ element: HTMLElement, known: Set<String>) -> Bool {
        if element["aria-label"] != nil || element["aria-labelledby"] != nil { return true }
        if element.ancestors.contains(where: { $0.name == "label" }) { return true }
        guard let id = element["id"], let page = element.ancestors.last else { return false }
        return page.all("label").contains { $0["for"] == id }
    }

    /// Headings never skip a level on the way down.
    private static func order(of elements: [HTMLElement]) -> [String] {
        var last = 0
        var faults: [String] = []
        for element in elements {
            guard element.name.count == 2, element.name.hasPrefix("h"), let level = Int(element.name.dropFirst()) else {
                continue
            }
            if level > last + 1 { faults.append("h\(level) after h\(last): \(element.text)") }
            last = level
        }
        return faults
    }
}
