import Domain

/// A mail as it goes over the line: plain text in UTF-8, in base 64, and behind it a file of calendars where it has one.
///
/// Written by hand, since so little is needed and the same mail has the same bytes at every attempt.
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
        let head = [
            "Date: \(MimeHeader.date(message.writtenAt))",
            "From: \(MimeHeader.words(name)) <\(sender)>",
            "To: <\(message.address)>",
            "Subject: \(MimeHeader.words(message.subject))",
            "Message-ID: <\(message.id)@\(domain(of: sender))>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
        ]
        let text = part(
            ["Content-Type: text/plain; charset=utf-8", "Content-Language: \(message.language.rawValue)"], message.body)
        guard let calendar = message.calendar else { return written(head) + text }
        // No line of base 64 begins so.
        let boundary = "--\(message.id)--part"
        let file = part(
            [
                "Content-Type: text/calendar; charset=utf-8; method=PUBLISH; name=\"calendar.ics\"",
                "Content-Disposition: attachment; filename=\"calendar.ics\"",
            ], calendar)
        return written(head + ["Content-Type: multipart/mixed; boundary=\"\(boundary)\"", ""])
            + written(["--\(boundary)"]) + text + written(["--\(boundary)"]) + file + written(["--\(boundary)--"])
    }

    /// A part of a mail with its own head.
    private static func part(_ head: [String], _ text: String) -> [UInt8] {
        written(head + ["Content-Transfer-Encoding: base64", ""]) + Base64.lines(withLineEnds(text))
    }

    private static func written(_ lines: [String]) -> [UInt8] {
        Array(lines.map { $0 + "\r\n" }.joined().utf8)
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
