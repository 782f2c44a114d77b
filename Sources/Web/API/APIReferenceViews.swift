import Domain
import Markup

enum APIReferenceWords {
    static let title = Words(th: "เอกสารอ้างอิง API", en: "API reference")
}

/// The description of the API for people. It is written for programmers, in English.
func apiReferencePage(_ reference: APIReference) -> HTML {
    let list = reference.operations.map { one -> HTML in
        "<li><a href=\"#\(one.operation.operationId)\"><code>\(one.method) \(one.path)</code></a></li>"
    }
    let schemas = reference.components.schemas.sorted { $0.key < $1.key }.filter { !$0.value.properties.isEmpty }
    return """
        <h1>\(APIReferenceWords.title)</h1>
        <p>\(th: "สำหรับผู้พัฒนาโปรแกรม ส่วนต่อไปนี้เป็นภาษาอังกฤษ", en: "For programmers.") <a href="\(url: "/api/v1/openapi.json")">OpenAPI 3.1 (.json)</a></p>
        <div lang="en">
        <p>\(reference.info.description)</p>
        <p>Send the token as <code>Authorization: Bearer TOKEN</code>. An administrator makes one with <code>mattrathan token create</code>. Refusals are problem details (RFC 9457) with a stable <code>code</code>.</p>
        <nav aria-label="Operations"><ul>\(list)</ul></nav>
        \(reference.operations.map(operationSection))
        <h2 id="schemas">Schemas</h2>
        \(schemas.map(schemaSection))
        </div>
        """
}

private func operationSection(_ described: APIReference.Described) -> HTML {
    let (operation, parameters) = (described.operation, described.parameters)
    let rows = parameters.map { parameter -> HTML in
        """
        <tr><th scope="row"><code>\(parameter.name ?? "")</code></th><td>\(parameter.place ?? "")</td><td>\(parameter.required == true ? "required" : "optional")</td><td>\(parameter.description ?? "")\(if: parameter.example != nil, " <code>\(parameter.example ?? "")</code>")</td></tr>
        """
    }
    let answers = operation.responses.sorted { $0.key < $1.key }.map { status, response -> HTML in
        let schema = response.content?.values.first.map { "\(typeWords($0.schema))" as HTML } ?? .empty
        let words = response.description ?? "Problem details"
        return "<tr><th scope=\"row\">\(status)</th><td>\(words)</td><td>\(schema)</td></tr>"
    }
    let body = operation.requestBody?.content.values.first.map { content -> HTML in
        "<p>Body: \(typeWords(content.schema))</p>"
    }
    return """
        <section id="\(operation.operationId)" aria-labelledby="\(operation.operationId)-heading">
        <h2 id="\(operation.operationId)-heading">\(operation.summary)</h2>
        <p><code>\(described.method) \(described.path)</code>\(if: operation.security?.isEmpty == true, " · no token needed")</p>
        \(operation.description.map { "<p>\($0)</p>" as HTML })
        \(if: !rows.isEmpty, wideTable("Parameters: \(operation.summary)", "<table class=\"figures\"><caption>Parameters</caption><thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Place</th><th scope=\"col\">Needed</th><th scope=\"col\">Meaning</th></tr></thead><tbody>\(rows)</tbody></table>"))
        \(body)
        \(wideTable("Answers: \(operation.summary)", "<table class=\"figures\"><caption>Answers</caption><thead><tr><th scope=\"col\">Status</th><th scope=\"col\">Meaning</th><th scope=\"col\">Document</th></tr></thead><tbody>\(answers)</tbody></table>"))
        </section>
        """
}

private func schemaSection(_ name: String, _ schema: APIReference.Schema) -> HTML {
    let rows = schema.properties.sorted { $0.key < $1.key }.map { member, type -> HTML in
        """
        <tr><th scope="row"><code>\(member)</code></th><td>\(typeWords(type))</td><td>\(schema.required.contains(member) ? "always" : "sometimes")</td><td>\(type.description ?? "")</td></tr>
        """
    }
    let parts = schema.parts.map { part -> HTML in "<p>With all of \(typeWords(part)).</p>" }
    return """
        <section aria-labelledby="schema-\(name)"><h3 id="schema-\(name)">\(name)</h3>
        \(parts)
        \(wideTable("Members of \(name)", "<table class=\"figures\"><thead><tr><th scope=\"col\">Member</th><th scope=\"col\">Type</th><th scope=\"col\">There</th><th scope=\"col\">Meaning</th></tr></thead><tbody>\(rows)</tbody></table>"))
        </section>
        """
}

/// "string or null", "list of Result" with its link, "met, below_target, …".
private func typeWords(_ schema: APIReference.Schema) -> HTML {
    if let name = schema.name {
        return ["Figure", "Verdict", "Basis"].contains(name) ? "\(name)" : "<a href=\"#schema-\(name)\">\(name)</a>"
    }
    if let items = schema.items { return "list of \(typeWords(items))" }
    if !schema.choices.isEmpty { return "\(schema.choices.joined(separator: ", "))" }
    if schema.types.isEmpty, !schema.parts.isEmpty {
        let parts = schema.parts.map(typeWords)
        return parts.dropFirst().reduce(parts[0]) { "\($0) or \($1)" }
    }
    return "\(schema.types.joined(separator: " or "))"
}
