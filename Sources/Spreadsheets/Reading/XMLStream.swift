import CExpat

/// Takes what a part of the workbook holds, in the order in which it stands there.
protocol XMLHandler: AnyObject {
    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookRefusal)
    /// A piece of text: one text may come in several.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookRefusal)
    func close(_ name: XMLName) throws(WorkbookRefusal)
}

/// One part of a workbook through expat, never in memory as a whole.
///
/// A document type is refused where it begins, so no entity is ever declared; the parser's own limit against
/// amplification stands behind that. Depth, the length of a tag and the number of different names are limited, since the
/// parser's memory and time grow with them.
final class XMLStream {
    private let part: String
    private let container: ZipContainer
    private let handler: any XMLHandler
    private let parser: OpaquePointer
    private var refusal: WorkbookRefusal?
    private var depth = 0
    private var taken = 0
    private var names = NameCount()

    /// Unpacks and parses a part.
    static func read(
        _ part: String, in container: ZipContainer, _ handler: any XMLHandler
    ) throws(WorkbookRefusal) {
        let stream = try XMLStream(part, container, handler)
        try container.unpack(part) { piece, isLast throws(WorkbookRefusal) in try stream.take(piece, isLast: isLast) }
    }

    private init(
        _ part: String, _ container: ZipContainer, _ handler: any XMLHandler
    ) throws(WorkbookRefusal) {
        guard let parser = XML_ParserCreate(nil) else { throw .noMemory }
        self.part = part
        self.container = container
        self.handler = handler
        self.parser = parser
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetBillionLaughsAttackProtectionMaximumAmplification(parser, 10)
        XML_SetBillionLaughsAttackProtectionActivationThreshold(parser, 1 << 16)
        XML_SetElementHandler(
            parser,
            { stream, name, attributes in
                guard let name, let attributes else { return }
                XMLStream.from(stream)?.open(XMLName(name), XMLAttributes(attributes))
            },
            { stream, name in
                guard let name else { return }
                XMLStream.from(stream)?.close(XMLName(name))
            })
        XML_SetCharacterDataHandler(parser) { stream, bytes, count in
            guard let bytes else { return }
            XMLStream.from(stream)?.text(bytes, Int(count))
        }
        XML_SetStartDoctypeDeclHandler(parser) { stream, _, _, _, _ in XMLStream.from(stream)?.refuseDoctype() }
        XML_SetEntityDeclHandler(parser) { stream, _, _, _, _, _, _, _, _ in XMLStream.from(stream)?.refuseDoctype() }
    }

    deinit {
        XML_ParserFree(parser)
    }

    private func take(_ piece: UnsafeRawBufferPointer, isLast: Bool) throws(WorkbookRefusal) {
        let status = XML_Parse(
            parser, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count), isLast ? 1 : 0)
        if let refusal { throw refusal }
        guard status == XML_STATUS_OK else {
            if XML_GetErrorCode(parser) == XML_ERROR_NO_MEMORY { throw .noMemory }
            throw .brokenXML(part: part, line: line)
        }
        taken += piece.count
        let waiting = taken - Int(XML_GetCurrentByteIndex(parser))
        guard isLast || waiting <= ReadLimits.tagBytes else { throw .bomb(part: part) }
    }

    private var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

    private static func from(_ pointer: UnsafeMutableRawPointer?) -> XMLStream? {
        pointer.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }

    private func open(_ name: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        if depth > ReadLimits.depth { return stop(.brokenXML(part: part, line: line)) }
        container.elementsLeft -= 1
        if container.elementsLeft < 0 { return stop(.tooMany(.elements, limit: container.limits.elements)) }
        names.note(name)
        attributes.forEachName { names.note($0) }
        if names.isTooMany { return stop(.bomb(part: part)) }
        guard refusal == nil else { return }
        do throws(WorkbookRefusal) { try handler.open(name, attributes) } catch { stop(error) }
    }

    private func text(_ bytes: UnsafePointer<CChar>, _ count: Int) {
        guard refusal == nil else { return }
        let start = UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self)
        do throws(WorkbookRefusal) {
            try handler.text(UnsafeBufferPointer(start: start, count: count))
        } catch { stop(error) }
    }

    private func close(_ name: XMLName) {
        depth -= 1
        guard refusal == nil else { return }
        do throws(WorkbookRefusal) { try handler.close(name) } catch { stop(error) }
    }

    private func refuseDoctype() { stop(.dtd(part: part)) }

    /// Notes the first reason; the parser knows the line of a reference, its handler does not.
    private func stop(_ reason: WorkbookRefusal) {
        if refusal == nil {
            if case .badReference(let part, _) = reason {
                refusal = .badReference(part: part, line: line)
            } else {
                refusal = reason
            }
        }
        XML_StopParser(parser, 0)
    }
}

/// About how many different names a part has used. The parser keeps every one of them, and the format has a few hundred.
private struct NameCount {
    private var seen = [UInt64](repeating: 0, count: 64)
    private var count = 0

    var isTooMany: Bool { count > 1500 }

    /// Counts a name unless it, or one of the same hash, has come before. Names of two letters cannot be many.
    mutating func note(_ name: XMLName) {
        guard name.count > 2 else { return }
        var hasher = Hasher()
        hasher.combine(bytes: name.bytes)
        let slot = hasher.finalize() & 4095
        let bit = UInt64(1) << UInt64(slot & 63)
        guard seen[slot >> 6] & bit == 0 else { return }
        seen[slot >> 6] |= bit
        count += 1
    }
}
