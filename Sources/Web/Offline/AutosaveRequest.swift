import Actions
import Crypto
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

/// What the script of a recording page sends for one part: its fields, and the key under which it may be repeated.
struct AutosaveRequest: Sendable {
    let fields: FormFields
    /// nil without a key, which a script sends that keeps nothing.
    let repeated: RepeatedRequest?

    /// - Parameter subject: what is saved, as the history names it.
    /// - Throws: `PageRefusal`, for what our own script never sends.
    init(_ request: Request, subject: String) async throws {
        var request = request
        let body = try await request.collectBody(upTo: 64 << 10)
        fields = FormFields(urlEncoded: body.readableBytesView)
        guard let name = HTTPField.Name("Idempotency-Key"), let header = request.headers[name] else {
            repeated = nil
            return
        }
        guard let key = UUID(uuidString: header) else { throw PageRefusal.badForm("Idempotency-Key") }
        let raw = key.uuid
        repeated = RepeatedRequest(
            key: withUnsafeBytes(of: raw) { Array($0) }, subject: subject,
            requestHash: Array(SHA256.hash(data: Array(body.readableBytesView)).prefix(16)))
    }

    /// Only the script of a recording page sends a key to a page; what answers it is read by that script.
    static func isOne(_ request: Request) -> Bool {
        guard request.method == .post, let name = HTTPField.Name("Idempotency-Key") else { return false }
        return request.headers[name] != nil
    }

    /// The person keeps what is recorded; his own figures are thrown away.
    var isDiscard: Bool { fields["discard"] == "1" }
}
