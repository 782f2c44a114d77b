/// The properties that a program has written into a workbook under names of its own, as texts.
final class PropertiesPart: XMLHandler {
    private let limits: ReadLimits
    private(set) var properties: [String: String] = [:]
    private var name: String?
    private var collected: TextCollector

    static func read(
        _ part: String, in container: ZipContainer, limits: ReadLimits
    ) throws(WorkbookRefusal) -> [String: String] {
        let properties = PropertiesPart(limits: limits)
        try XMLStream.read(part, in: container, properties)
        return properties.properties
    }

    private init(limits: ReadLimits) {
        self.limits = limits
        collected = TextCollector(limits: limits)
    }

    func open(_ element: XMLName, _ attributes: XMLAttributes) throws(WorkbookRefusal) {
        guard element == "property" else { return }
        name = attributes["name"]
        collected.clear()
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookRefusal) {
        if name != nil { try collected.append(bytes) }
    }

    func close(_ element: XMLName) throws(WorkbookRefusal) {
        guard element == "property", let found = name else { return }
        guard properties.count < limits.things else { throw .tooMany(.things, limit: limits.things) }
        properties[found] = String(decoding: collected.trimmed, as: UTF8.self)
        name = nil
    }
}
