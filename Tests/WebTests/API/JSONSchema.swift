import Foundation

/// As much of JSON Schema as the description of the API uses; what does not fit is named with its place.
struct JSONSchema {
    let document: [String: Any]

    init(_ text: String) throws {
        document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    }

    /// What "#/components/schemas/Name" stands for.
    func resolve(_ reference: String) -> [String: Any]? {
        var found: Any? = document
        for part in reference.dropFirst(2).split(separator: "/") { found = (found as? [String: Any])?[String(part)] }
        return found as? [String: Any]
    }

    /// Every reference in the document.
    var references: Set<String> {
        var found: Set<String> = []
        func walk(_ value: Any) {
            if let object = value as? [String: Any] {
                if let reference = object["$ref"] as? String { found.insert(reference) }
                object.values.forEach(walk)
            } else if let list = value as? [Any] {
                list.forEach(walk)
            }
        }
        walk(document)
        return found
    }

    /// Where a value does not fit, and members that the schema does not name.
    func faults(_ value: Any, _ schema: [String: Any], at place: String = "$") -> [String] {
        if let reference = schema["$ref"] as? String {
            guard let found = resolve(reference) else { return ["\(place): \(reference) is nowhere"] }
            return faults(value, found, at: place)
        }
        var found: [String] = []
        var named: Set<String>? = (schema["properties"] as? [String: Any]).map { Set($0.keys) }
        for part in schema["allOf"] as? [[String: Any]] ?? [] {
            let whole = (part["$ref"] as? String).flatMap(resolve) ?? part
            named?.formUnion((whole["properties"] as? [String: Any] ?? [:]).keys)
            // Members of the others are no fault of this one.
            found += faults(value, whole, at: place).filter { !$0.contains("is not named") }
        }
        let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
        if !types.isEmpty, !types.contains(where: { Self.isOf($0, value) }) {
            return found + ["\(place): no \(types.joined(separator: " or "))"]
        }
        if let allowed = schema["enum"] as? [String], let text = value as? String, !allowed.contains(text) {
            found.append("\(place): \(text) is none of \(allowed)")
        }
        if let pattern = schema["pattern"] as? String, let text = value as? String,
            text.range(of: pattern, options: .regularExpression) == nil
        {
            found.append("\(place): \(text) is not \(pattern)")
        }
        if let object = value as? [String: Any] {
            for name in schema["required"] as? [String] ?? [] where object[name] == nil {
                found.append("\(place): \(name) is missing")
            }
            let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
            let rest = schema["additionalProperties"] as? [String: Any]
            for (name, member) in object {
                if let schema = properties[name] ?? rest {
                    found += faults(member, schema, at: "\(place).\(name)")
                } else if let named, !named.contains(name) {
                    found.append("\(place): \(name) is not named")
                }
            }
        }
        if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
            for (position, item) in list.enumerated() { found += faults(item, items, at: "\(place)[\(position)]") }
        }
        return found
    }

    private static func isOf(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "null": value is NSNull
        case "string": value is String
        case "boolean": (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? (value is Bool)
        case "integer": value is Int && !(value is String)
        case "array": value is [Any]
        case "object": value is [String: Any]
        default: false
        }
    }
}
