/// The scripts of `public/js` in an order in which each comes after those that it imports. They name each other as
/// `"./name.js"`; a ring of imports is left out whole, and whoever needs it finds nothing.
struct ScriptOrder: Sendable {
    /// Without those that import each other in a ring.
    private(set) var names: [String] = []
    /// By name, what each imports directly.
    private(set) var imports: [String: [String]] = [:]

    /// - Parameter scripts: texts by name, "js/page.js".
    init(_ scripts: [String: String]) {
        for (name, text) in scripts {
            imports[name] = scripts.keys.sorted().filter { text.contains("\"./\(Self.plain($0))\"") }
        }
        var left = scripts.keys.sorted()
        while let next = left.firstIndex(where: { name in (imports[name] ?? []).allSatisfy(names.contains) }) {
            names.append(left.remove(at: next))
        }
    }

    /// A script and everything that it imports, the script itself first.
    func needed(by name: String) -> [String] {
        var found: [String] = []
        var open = [name]
        while let next = open.popLast() {
            guard names.contains(next), !found.contains(next) else { continue }
            found.append(next)
            open += imports[next] ?? []
        }
        return found
    }

    /// "js/page.js" → "page.js"
    static func plain(_ name: String) -> String {
        name.split(separator: "/").last.map(String.init) ?? name
    }
}
