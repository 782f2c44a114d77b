import Domain
import HTTPTypes
import Hummingbird

/// Tokens that prove a form came from our page. The secret is masked afresh in every response, so that compression
/// gives nothing of it away.
package enum CSRF {
    /// Name of the field in forms.
    package static let field = "csrf"
    /// Name of the header in requests by script.
    static let header = HTTPField.Name("X-CSRF-Token")

    package static func token(_ secret: [UInt8], mask: [UInt8]) -> String {
        Hexadecimal.text(mask + zip(secret, mask).map { $0 ^ $1 })
    }

    package static func matches(_ token: String, secret: [UInt8]) -> Bool {
        guard let bytes = bytes(token), bytes.count == secret.count * 2 else { return false }
        let mask = bytes.prefix(secret.count)
        var difference: UInt8 = 0
        for (offset, byte) in bytes.dropFirst(secret.count).enumerated() {
            difference |= byte ^ mask[mask.startIndex + offset] ^ secret[offset]
        }
        return difference == 0 && !secret.isEmpty
    }

    /// - Throws: `PageRefusal.forgedForm`.
    static func require(_ fields: FormFields, _ request: Request, secret: [UInt8]) throws {
        try require(token: fields[field], request, secret: secret)
    }

    /// - Throws: `PageRefusal.forgedForm`.
    static func require(token: String, _ request: Request, secret: [UInt8]) throws {
        guard sameOrigin(request), matches(token, secret: secret) else { throw PageRefusal.forgedForm }
    }

    /// - Throws: `PageRefusal.forgedForm`.
    static func requireHeader(_ request: Request, secret: [UInt8]) throws {
        guard let header, sameOrigin(request), matches(request.headers[header] ?? "", secret: secret) else {
            throw PageRefusal.forgedForm
        }
    }

    /// For a form that belongs to nobody, such as the choice of a language.
    /// - Throws: `PageRefusal.forgedForm`.
    static func requireSameOrigin(_ request: Request) throws {
        guard sameOrigin(request) else { throw PageRefusal.forgedForm }
    }

    /// A browser that names another origin is refused; one that names none is judged by the token alone.
    private static func sameOrigin(_ request: Request) -> Bool {
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] {
            guard site == "same-origin" || site == "none" else { return false }
        }
        guard let origin = request.headers[.origin], origin != "null" else { return true }
        let host = request.head.authority ?? ""
        return origin == "http://\(host)" || origin == "https://\(host)"
    }

    /// Reads small hexadecimal digits; nil for anything else.
    static func bytes(_ text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count % 2 == 0, digits.count <= 256 else { return nil }
        var bytes: [UInt8] = []
        for position in stride(from: 0, to: digits.count, by: 2) {
            guard let high = value(digits[position]), let low = value(digits[position + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 48...57: digit - 48
        case 97...102: digit - 87
        default: nil
        }
    }
}
