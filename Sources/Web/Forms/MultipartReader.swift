/// Reads a `multipart/form-data` body (RFC 7578) piece by piece as it arrives. How the body was cut into pieces makes no difference.
/// It keeps no more than the head of a part, or the beginning of a delimiter.
package struct MultipartReader: Sendable {
    package enum Event: Sendable {
        case begins(MultipartHead)
        /// Some of the bytes of the part that has begun.
        case content(ArraySlice<UInt8>)
        case ends
    }

    /// Why a body is not taken.
    package enum Fault: Error, Hashable {
        /// It does not begin or end as it should, or a part has no name.
        case damaged
        case tooManyParts
        case longHead
    }

    private enum State {
        case start, afterDelimiter, head, content, end
    }

    /// More parts than this no form of ours has.
    package static let mostParts = 64
    /// Bytes that the lines above a part may have.
    package static let longestHead = 4_096

    private static let blankLine = Array("\r\n\r\n".utf8)
    private let delimiter: [UInt8]
    private var state = State.start
    private var parts = 0
    /// What has come and could not be told yet.
    private var rest: [UInt8] = []

    /// - Parameter boundary: of the head of the request.
    package init(boundary: [UInt8]) {
        delimiter = Array("\r\n--".utf8) + boundary
        // The first delimiter has no line before it.
        rest = Array("\r\n".utf8)
    }

    /// - Returns: what the piece adds; the content of a part may come in any number of events.
    package mutating func read(_ piece: some Sequence<UInt8>) throws(Fault) -> [Event] {
        guard state != .end else { return [] }
        rest += piece
        var events: [Event] = []
        var position = 0
        while let next = try step(from: position, &events) { position = next }
        rest = Array(rest[position...])
        return events
    }

    /// To be called after the last piece.
    package func finish() throws(Fault) {
        guard state == .end else { throw .damaged }
    }

    /// - Returns: where the next step begins; nil where it needs more bytes.
    private mutating func step(from position: Int, _ events: inout [Event]) throws(Fault) -> Int? {
        let left = rest[position...]
        switch state {
        case .start:
            guard left.starts(with: delimiter.prefix(left.count)) else { throw .damaged }
            guard left.count >= delimiter.count else { return nil }
            state = .afterDelimiter
            return position + delimiter.count
        case .afterDelimiter:
            guard left.count >= 2 else { return nil }
            if left.starts(with: "--".utf8) {
                state = .end
                return rest.count
            }
            guard left.starts(with: "\r\n".utf8) else { throw .damaged }
            parts += 1
            guard parts <= Self.mostParts else { throw .tooManyParts }
            state = .head
            return position + 2
        case .head:
            let (end, isWhole) = Self.find(Self.blankLine, in: left)
            guard end - position <= Self.longestHead else { throw .longHead }
            guard isWhole else { return nil }
            events.append(.begins(try MultipartHead(rest[position..<end])))
            state = .content
            return end + Self.blankLine.count
        case .content:
            let (end, isWhole) = Self.find(delimiter, in: left)
            if end > position { events.append(.content(rest[position..<end])) }
            guard isWhole else { return end > position ? end : nil }
            events.append(.ends)
            state = .afterDelimiter
            return end + delimiter.count
        case .end:
            return nil
        }
    }

    /// Where something that begins with CR stands, or may have begun; the end where neither.
    private static func find(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> (position: Int, isWhole: Bool) {
        var position = bytes.startIndex
        while let next = bytes[position...].firstIndex(of: wanted[0]) {
            let candidate = bytes[next...].prefix(wanted.count)
            if wanted.starts(with: candidate) { return (next, candidate.count == wanted.count) }
            position = next + 1
        }
        return (bytes.endIndex, false)
    }
}
