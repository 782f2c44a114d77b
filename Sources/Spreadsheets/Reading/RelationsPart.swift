/// What a part points at: other parts by id and kind. What lies outside the file is left alone.
final class RelationsPart: XMLHandler {
    struct Relation {
        let id: String
        /// The last word of the kind's address, which both editions of the format share: "worksheet".
        let kind: String
        let part: String
    }

    private let owner: String
    private let limits: ReadLimits
    private(set) var relations: [Relation] = []

    /// The relations of a part; none when it has no list of them.
    static func read(
        of owner: String, in container: ZipContainer, limits: ReadLimits
    ) throws(WorkbookRefusal) -> [Relation] {
        let name = EntryName.relations(of: owner)
        guard container.has(name) else { return [] }
        let part = RelationsPart(owner: owner, limits: limits)
        try XMLStream.read(name, in: container, part)
        return part.relations
    }

    private init(owner: String, limits: ReadLimits) {
        self.owner = owner
        self.limits = limits
    }

    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookRefusal) {
        guard name == "Relationship", attributes["TargetMode"]?.lowercased() != "external" else { return }
        guard let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"] else {
            return
        }
        guard let kind = type.split(separator: "/").last, RelationsPart.known.contains(String(kind)) else { return }
        guard let part = EntryName.resolved(target, from: owner) else { throw .unsafeName(target) }
        guard relations.count < limits.things else { throw .tooMany(.things, limit: limits.things) }
        relations.append(Relation(id: id, kind: String(kind), part: part))
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookRefusal) {}
    func close(_ name: XMLName) throws(WorkbookRefusal) {}

    /// Kinds that are followed; pictures, links and printers' settings are not.
    private static let known: Set = [
        "officeDocument", "worksheet", "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet", "sharedStrings",
        "styles", "custom-properties", "customProperties", "vbaProject",
    ]
}
