/// The main part: sheets in their order, names, and from which day is counted.
final class WorkbookPart: XMLHandler {
    struct Sheet {
        let name: String
        let isHidden: Bool
        let relation: String
    }

    private let part: String
    private let limits: ReadLimits
    private(set) var sheets: [Sheet] = []
    private(set) var names: [DefinedName] = []
    private(set) var dateSystem = DateSystem.from1900
    private var isRoot = true
    private var name: (name: String, sheet: Int?)?
    private var collected: TextCollector

    static func read(
        _ part: String, in container: ZipContainer, limits: ReadLimits
    ) throws(WorkbookRefusal) -> WorkbookPart {
        let workbook = WorkbookPart(part, limits: limits)
        try XMLStream.read(part, in: container, workbook)
        guard !workbook.sheets.isEmpty else { throw .wrongPart(part) }
        return workbook
    }

    private init(_ part: String, limits: ReadLimits) {
        self.part = part
        self.limits = limits
        collected = TextCollector(limits: limits)
    }

    func open(_ element: XMLName, _ attributes: XMLAttributes) throws(WorkbookRefusal) {
        if isRoot {
            guard element == "workbook" else { throw .wrongPart(part) }
            isRoot = false
        }
        switch element {
        case "workbookPr":
            if attributes.flag("date1904") { dateSystem = .from1904 }
        case "sheet":
            guard let name = attributes["name"], let relation = attributes.prefixed("id") else {
                throw .wrongPart(part)
            }
            guard sheets.count < limits.sheets else { throw .tooMany(.sheets, limit: limits.sheets) }
            let state = attributes["state"] ?? "visible"
            sheets.append(Sheet(name: name, isHidden: state != "visible", relation: relation))
        case "definedName":
            collected.clear()
            name = attributes["name"].map { ($0, attributes.number("localSheetId")) }
        default:
            break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookRefusal) {
        if name != nil { try collected.append(bytes) }
    }

    func close(_ element: XMLName) throws(WorkbookRefusal) {
        guard element == "definedName", let found = name else { return }
        guard names.count < limits.things else { throw .tooMany(.things, limit: limits.things) }
        names.append(DefinedName(name: found.name, sheet: found.sheet, refersTo: collected.plain))
        name = nil
    }
}
