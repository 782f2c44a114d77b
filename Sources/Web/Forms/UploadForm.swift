import Domain
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

/// A form that brings a file: its fields, and the one file that was chosen, or carried along from the page before.
package struct UploadForm: Sendable {
    /// A file as a browser sends it.
    package struct File: Sendable {
        /// Its name on the sender's machine, without folders; it is shown and never used as a path.
        package let name: String
        package let bytes: [UInt8]
    }

    /// The field in which a file is carried along in base 64; `name` holds what it is called.
    static let carriedField = "content"
    static let notWhole = PageRefusal.badForm(
        say(th: "ได้รับไฟล์ไม่ครบ โปรดส่งใหม่อีกครั้ง", en: "The file did not arrive whole. Please send it again"))
    static let tooMuch = PageRefusal.badForm(say(th: "ข้อมูลที่ส่งมามีขนาดใหญ่เกินไป", en: "What was sent is too large"))

    private let values: [String: String]
    private let stored: StoredFile?
    private let folder: UploadFolder

    init(_ values: [String: String], _ stored: StoredFile?, in folder: UploadFolder) {
        self.values = values
        self.stored = stored
        self.folder = folder
    }

    package subscript(_ name: String) -> String { values[name] ?? "" }

    package func has(_ name: String) -> Bool { values[name] != nil }

    /// Reads the file into memory.
    /// - Returns: nil where none was chosen.
    package func file() async throws -> File? {
        guard let stored else { return nil }
        var bytes: [UInt8] = []
        if let content = stored.content { bytes = try await folder.read(stored.count, of: content) }
        guard stored.isCarried else { return File(name: stored.name, bytes: bytes) }
        guard let decoded = Data(base64Encoded: Data(bytes)), !decoded.isEmpty else { return nil }
        return File(name: self["name"], bytes: Array(decoded))
    }

    /// Some browsers have sent whole paths.
    static func lastComponent(_ name: String) -> String {
        String(name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? "")
    }
}

// MARK: - Arriving

extension UploadForm {
    /// Reads a `multipart/form-data` body as it arrives. It is refused as soon as a limit is passed or its token is wrong or comes
    /// after the file; what is still sent then is read on and forgotten, up to a limit.
    /// - Parameters:
    ///   - secret: of the session whose page has the form.
    ///   - hangUp: called before the refusal is thrown, where the sender does not come to an end.
    /// - Throws: `PageRefusal` with words that say how to mend it; `StoreError` where the disk takes no more.
    package init(
        from request: Request, proving secret: [UInt8], _ limit: UploadLimit, in folder: UploadFolder,
        hangUp: @Sendable () -> Void
    ) async throws {
        guard let boundary = MultipartHead.boundary(request.headers[.contentType] ?? "") else {
            throw PageRefusal.badForm(
                say(th: "แบบฟอร์มนี้ส่งมาในรูปแบบที่ระบบไม่รู้จัก", en: "This form was sent in a format the system does not know"))
        }
        var body = UploadBody(request, until: .now + limit.longestTime)
        do {
            try CSRF.requireSameOrigin(request)
            guard body.declared <= limit.body else { throw PageRefusal.badForm(limit.tooLarge) }
            var reading = UploadReading(boundary, proving: secret, limit, in: folder)
            while let piece = try await body.next() { try await reading.take(piece) }
            self = try reading.form()
        } catch {
            if await !body.forget(upTo: UploadLimit.mostForgotten) { hangUp() }
            throw error
        }
    }
}

/// What is sent after the head of a request, until a moment.
private struct UploadBody {
    /// Bytes that the sender has promised; 0 where he did not say.
    let declared: Int
    private var pieces: RequestBody.AsyncIterator
    private let end: ContinuousClock.Instant

    init(_ request: Request, until end: ContinuousClock.Instant) {
        declared = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        pieces = request.body.makeAsyncIterator()
        self.end = end
    }

    mutating func next() async throws -> ByteBuffer? {
        guard ContinuousClock.now < end else {
            throw PageRefusal.badForm(
                say(
                    th: "ส่งไฟล์นานเกินเวลาที่กำหนด โปรดตรวจสัญญาณอินเทอร์เน็ตแล้วส่งใหม่",
                    en: "The file took too long to arrive. Check the line and send it again"))
        }
        do {
            return try await pieces.next()
        } catch {
            throw UploadForm.notWhole
        }
    }

    /// - Returns: false where there is more.
    mutating func forget(upTo most: Int) async -> Bool {
        var count = 0
        do {
            while let piece = try await next() {
                count += piece.readableBytes
                guard count <= most else { return false }
            }
            return true
        } catch {
            return false
        }
    }
}

extension Site {
    /// Reads a form with a file that somebody who is signed in has sent.
    func upload(_ request: Request, _ context: SiteContext, _ limit: UploadLimit) async throws -> UploadForm {
        let visit = try context.signedIn()
        return try await UploadForm(from: request, proving: visit.csrfSecret, limit, in: uploads) {
            context.hangUp()
        }
    }
}
