import FoundationEssentials

/// The description of the API as the page of reference reads it: only what is shown there.
struct APIReference: Decodable, Sendable {
    let info: Info
    let paths: [String: [String: Entry]]
    let components: Components

    struct Info: Decodable, Sendable {
        let description: String
    }

    /// An operation, or the parameters that all operations of a path share.
    enum Entry: Decodable, Sendable {
        case operation(Operation)
        case parameters([Parameter])

        init(from decoder: any Decoder) throws {
            if let list = try? decoder.singleValueContainer().decode([Parameter].self) {
                self = .parameters(list)
            } else {
                self = .operation(try Operation(from: decoder))
            }
        }
    }

    struct Operation: Decodable, Sendable {
        let operationId: String
        let summary: String
        let description: String?
        let parameters: [Parameter]?
        let requestBody: Body?
        let responses: [String: Response]
        /// An empty list where no token is needed.
        let security: [[String: [String]]]?
    }

    /// One that is described here, or that stands among the components.
    struct Parameter: Decodable, Sendable {
        let reference: String?
        let name: String?
        let place: String?
        let required: Bool?
        let description: String?
        let example: String?
        let schema: Schema?

        enum CodingKeys: String, CodingKey {
            case reference = "$ref"
            case place = "in"
            case name, required, description, example, schema
        }
    }

    struct Body: Decodable, Sendable {
        let content: [String: Content]
    }

    struct Response: Decodable, Sendable {
        let reference: String?
        let description: String?
        let content: [String: Content]?

        enum CodingKeys: String, CodingKey {
            case reference = "$ref"
            case description, content
        }
    }

    struct Content: Decodable, Sendable {
        let schema: Schema
    }

    struct Components: Decodable, Sendable {
        let parameters: [String: Parameter]
        let schemas: [String: Schema]
    }

    final class Schema: Decodable, Sendable {
        let reference: String?
        let types: [String]
        let description: String?
        let properties: [String: Schema]
        let required: Set<String>
        let items: Schema?
        let choices: [String]
        let parts: [Schema]

        enum CodingKeys: String, CodingKey {
            case reference = "$ref"
            case choices = "enum"
            case type, description, properties, required, items, allOf, oneOf
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            reference = try values.decodeIfPresent(String.self, forKey: .reference)
            if let one = try? values.decodeIfPresent(String.self, forKey: .type) {
                types = [one]
            } else {
                types = try values.decodeIfPresent([String].self, forKey: .type) ?? []
            }
            description = try values.decodeIfPresent(String.self, forKey: .description)
            properties = try values.decodeIfPresent([String: Schema].self, forKey: .properties) ?? [:]
            required = Set(try values.decodeIfPresent([String].self, forKey: .required) ?? [])
            items = try values.decodeIfPresent(Schema.self, forKey: .items)
            choices = try values.decodeIfPresent([String].self, forKey: .choices) ?? []
            parts =
                (try values.decodeIfPresent([Schema].self, forKey: .allOf) ?? [])
                + (try values.decodeIfPresent([Schema].self, forKey: .oneOf) ?? [])
        }

        /// The name among the components that a reference leads to.
        var name: String? { reference?.split(separator: "/").last.map(String.init) }
    }

    /// - Throws: where the description is no such document; a test reads it.
    static func read() throws -> APIReference {
        try JSONDecoder().decode(APIReference.self, from: Data(OpenAPI.document.utf8))
    }

    struct Described: Sendable {
        let method: String
        let path: String
        let operation: Operation
        let parameters: [Parameter]
    }

    /// Every operation in the order of its address, reading before writing.
    var operations: [Described] {
        var found: [Described] = []
        for (path, entries) in paths.sorted(by: { $0.key < $1.key }) {
            var shared: [Parameter] = []
            if case .parameters(let list)? = entries["parameters"] { shared = list }
            for (method, entry) in entries.sorted(by: { $0.key < $1.key }) {
                guard case .operation(let operation) = entry else { continue }
                let parameters = (shared + (operation.parameters ?? [])).map { resolved($0) }
                found.append(
                    Described(
                        method: method.uppercased(), path: path, operation: operation, parameters: parameters))
            }
        }
        return found
    }

    private func resolved(_ parameter: Parameter) -> Parameter {
        guard let name = parameter.reference?.split(separator: "/").last else { return parameter }
        return components.parameters[String(name)] ?? parameter
    }
}
