import Domain

/// A mail as it goes over the line: plain text in UTF-8, in base 64.
///
/// Written by hand, since one part needs no multipart around it and the same mail has the same bytes at every attempt.
package enum MimeMessage {
    /// Why a mail is not written.
    package enum Refusal: Error, Hashable, Sendable {
        case badAddress
        /// A line break or another control character where a line of the head would be forged by it.
        case controlCharacter
    }

    /// - Parameters:
    ///   - sender: the address from which it comes.
    ///   - name: of the sender, as it is shown.
    package static func bytes(
        _ message: MailMessage, from sender: String, named name: String
    ) throws(Refusal) -> [UInt8] {
        guard EmailAddress.isValid(message.address), EmailAddress.isValid(sender) else { throw .badAddress }
        guard MimeHeader.isSafe(message.subject), MimeHeader.isSafe(name), MimeHeader.isSafe(message.id) else {
            throw .controlCharacter
        }
        let lines = [
            "Date: \(MimeHeader.date(message.writtenAt))",
            "From: \(MimeHeader.words(name)) <\(sender)>",
            "To: <\(message.address)>",
            "Subject: \(MimeHeader.words(message.subject))",
            "Message-ID: <\(message.id)@\(domain(of: sender))>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "Content-Language: \(message.language.rawValue)",
        ]
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
            + Base64.lines(Array(withLineEnds(message.body)))
    }

    private static func domain(of address: String) -> Substring {
        address.split(separator: "@").last ?? ""
    }

    /// Text in mail ends its lines with CRLF, also inside base 64.
    private static func withLineEnds(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in text.utf8 where byte != UInt8(ascii: "\r") {
            if byte == UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\r")) }
            bytes.append(byte)
        }
        return bytes
    }
}
