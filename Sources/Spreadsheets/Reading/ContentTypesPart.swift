/// The list of what every part is; here only whether any part is a macro, and of which kind the main one is.
final class ContentTypesPart: XMLHandler {
    private(set) var hasMacros = false
    private var types: [String: String] = [:]
    private let limits: ReadLimits

    static let name = "[Content_Types].xml"

    static func read(in container: ZipContainer, limits: ReadLimits) throws(WorkbookRefusal) -> ContentTypesPart {
        let part = ContentTypesPart(limits: limits)
        try XMLStream.read(name, in: container, part)
        return part
    }

    private init(limits: ReadLimits) {
        self.limits = limits
    }

    /// Whether the part is said to be the main part of a workbook or of its template; true where nothing is said.
    func isWorkbook(_ part: String) -> Bool {
        guard let type = types["/" + part.lowercased()] else { return true }
        return type.contains("spreadsheetml") && !type.contains("binary")
    }

    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookRefusal) {
        guard let type = attributes["ContentType"]?.lowercased() else { return }
        if type.contains("macro") || type.contains("vba") { hasMacros = true }
        guard name == "Override", let part = attributes["PartName"], type.hasSuffix("main+xml") else { return }
        guard types.count < limits.things else { throw .tooMany(.things, limit: limits.things) }
        types[part.lowercased()] = type
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookRefusal) {}
    func close(_ name: XMLName) throws(WorkbookRefusal) {}
}
