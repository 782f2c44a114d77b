import NIOCore

/// A form with a file while it arrives: fields are kept in memory, the bytes of the file go to disk.
struct UploadReading {
    /// What the bytes that come now belong to.
    private enum Place {
        case nothing
        case field(String)
        case file
    }

    /// Bytes that are gathered before they go to disk.
    private static let block = 64 << 10

    private let limit: UploadLimit
    private let secret: [UInt8]
    private let folder: UploadFolder
    private var reader: MultipartReader
    private var place = Place.nothing
    private var isProved = false
    private var bodyBytes = 0
    private var fieldBytes = 0
    private var field: [UInt8] = []
    private var block: [UInt8] = []
    private var values: [String: String] = [:]
    private var file: StoredFile?

    init(_ boundary: [UInt8], proving secret: [UInt8], _ limit: UploadLimit, in folder: UploadFolder) {
        self.secret = secret
        self.limit = limit
        self.folder = folder
        reader = MultipartReader(boundary: boundary)
    }

    /// - Throws: `PageRefusal`, `StoreError`.
    mutating func take(_ piece: ByteBuffer) async throws {
        bodyBytes += piece.readableBytes
        guard bodyBytes <= limit.body else { throw PageRefusal.badForm(limit.tooLarge) }
        let events: [MultipartReader.Event]
        do {
            events = try reader.read(piece.readableBytesView)
        } catch {
            throw UploadForm.notWhole
        }
        for event in events {
            switch event {
            case .begins(let head): try begin(head)
            case .content(let bytes): try await add(bytes)
            case .ends: try await end()
            }
        }
    }

    /// After the last byte.
    func form() throws -> UploadForm {
        do {
            try reader.finish()
        } catch {
            throw UploadForm.notWhole
        }
        guard isProved else { throw PageRefusal.forgedForm }
        // A box for a file in which none was chosen is sent all the same.
        let isChosen = file.map { $0.isCarried ? $0.count > 0 : !$0.name.isEmpty || $0.count > 0 } ?? false
        return UploadForm(values, isChosen ? file : nil, in: folder)
    }

    /// The token stands before the file, so that nothing goes to disk that has not been sent from our page.
    private mutating func begin(_ head: MultipartHead) throws {
        let isCarried = head.fileName == nil && head.name == UploadForm.carriedField
        guard head.fileName != nil || isCarried else {
            place = .field(head.name)
            return
        }
        guard isProved else { throw PageRefusal.forgedForm }
        // The first file is taken; one in which nothing was chosen leaves room for the next.
        if let file, file.isCarried || !file.name.isEmpty || file.count > 0 {
            place = .nothing
            return
        }
        file = StoredFile(name: UploadForm.lastComponent(head.fileName ?? ""), isCarried: isCarried)
        place = .file
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>) async throws {
        switch place {
        case .nothing: return
        case .field:
            field += bytes
            fieldBytes += bytes.count
            guard field.count <= UploadLimit.longestField, fieldBytes <= UploadLimit.longestFields else {
                throw UploadForm.tooMuch
            }
        case .file:
            block += bytes
            let most = file?.isCarried == true ? limit.carriedFile : limit.file
            guard (file?.count ?? 0) + block.count <= most else { throw PageRefusal.badForm(limit.tooLarge) }
            if block.count >= Self.block { try await store() }
        }
    }

    private mutating func end() async throws {
        switch place {
        case .nothing: break
        case .field(let name):
            let text = String(decoding: field.filter { $0 != 0 }, as: UTF8.self)
            field = []
            if name == CSRF.field, !isProved {
                guard CSRF.matches(text, secret: secret) else { throw PageRefusal.forgedForm }
                isProved = true
            }
            values[name] = values[name] ?? text
        case .file: if !block.isEmpty { try await store() }
        }
        place = .nothing
    }

    private mutating func store() async throws {
        guard var file else { return }
        file.content = try await folder.write(block, at: file.count, to: file.content)
        file.count += block.count
        block = []
        self.file = file
    }
}

/// A file that has arrived and lies on disk.
struct StoredFile: Sendable {
    let name: String
    /// It stands in a field, in base 64.
    let isCarried: Bool
    var count = 0
    /// nil while there is not a byte.
    var content: TemporaryFile?
}
