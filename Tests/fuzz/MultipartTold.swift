import Web

/// What a body said until its end or its fault.
struct MultipartTold: Equatable {
    struct Part: Equatable {
        var head: MultipartHead
        var content: [UInt8] = []
        var isWhole = false
    }

    var parts: [Part] = []
    var fault: MultipartReader.Fault?

    init(_ pieces: [ArraySlice<UInt8>], _ boundary: [UInt8]) {
        var reader = MultipartReader(boundary: boundary)
        do throws(MultipartReader.Fault) {
            for piece in pieces { for event in try reader.read(piece) { take(event) } }
            try reader.finish()
        } catch {
            fault = error
            // Of a body with a fault nothing is used, and a reader may have told some of it.
            parts = []
        }
    }

    private mutating func take(_ event: MultipartReader.Event) {
        switch event {
        case .begins(let head): parts.append(Part(head: head))
        case .content(let bytes): parts[parts.count - 1].content += bytes
        case .ends: parts[parts.count - 1].isWhole = true
        }
    }
}
