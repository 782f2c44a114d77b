import Documents
import Hummingbird

extension Site {
    /// Prints a document and gives it out.
    /// - Throws: `PageRefusal.noTypefaces` where this server has none.
    func print(_ document: Document, named name: String, for request: Request) async throws -> Response {
        guard let press else { throw PageRefusal.noTypefaces }
        return Reply.file(try await press.pdf(of: document), .pdf, named: name, for: request)
    }
}
