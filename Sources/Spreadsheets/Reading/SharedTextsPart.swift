/// The list of texts that cells share by number: the runs of each joined, what is read aloud beside it left out.
final class SharedTextsPart: XMLHandler {
    private let part: String
    private let limits: ReadLimits
    private var texts: [String] = []
    private var collected: TextCollector
    private var place = RichTextPlace()
    private var isRoot = true

    static func read(
        _ part: String, in container: ZipContainer, limits: ReadLimits
    ) throws(WorkbookRefusal) -> [String] {
        let shared = SharedTextsPart(part, limits: limits)
        try XMLStream.read(part, in: container, shared)
        return shared.texts
    }

    private init(_ part: String, limits: ReadLimits) {
        self.part = part
        self.limits = limits
        collected = TextCollector(limits: limits)
    }

    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookRefusal) {
        if isRoot {
            guard name == "sst" else { throw .wrongPart(part) }
            isRoot = false
        } else if place.isInside {
            place.open(name)
        } else if name == "si" {
            guard texts.count < limits.cells else { throw .tooMany(.cells, limit: limits.cells) }
            collected.clear()
            place.begin()
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookRefusal) {
        if place.isText { try collected.append(bytes) }
    }

    func close(_ name: XMLName) throws(WorkbookRefusal) {
        guard place.isInside, place.close() else { return }
        texts.append(try collected.unescaped())
    }
}

/// Where one stands inside a text that may have runs: `t` and `r/t` are the text, `rPh` and all else is not.
struct RichTextPlace {
    /// Elements that are open, the text's own among them.
    private var depth = 0
    /// The depth of an element in which nothing counts; 0 when there is none.
    private var skipped = 0
    private var runDepth = 0
    private var textDepth = 0

    var isInside: Bool { depth > 0 }
    var isText: Bool { textDepth > 0 && textDepth == depth }

    mutating func begin() { depth = 1 }

    mutating func open(_ name: XMLName) {
        depth += 1
        guard skipped == 0 else { return }
        let parent = depth - 1
        if name == "t", textDepth == 0, parent == 1 || parent == runDepth {
            textDepth = depth
        } else if name == "r", parent == 1 {
            runDepth = depth
        } else {
            skipped = depth
        }
    }

    /// Leaves an element; true when it was the text itself.
    mutating func close() -> Bool {
        if skipped == depth { skipped = 0 }
        if textDepth == depth { textDepth = 0 }
        if runDepth == depth { runDepth = 0 }
        depth -= 1
        return depth == 0
    }
}
