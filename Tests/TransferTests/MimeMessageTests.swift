import Domain
import Foundation
import Testing
import Transfer

@Suite("A mail as it goes over the line")
struct MimeMessageTests {
    private let message = MailMessage(
        id: "0011aa", address: "somsri@nongbua.go.th", language: .thai, subject: "ขอให้รับรองข้อมูล อบต.หนองบัว ปี 2567",
        body: "เรียน สมศรี\n\nhttps://x.test/\n", writtenAt: 1_711_438_320_000)

    private func written(_ message: MailMessage, named name: String = "ระบบ") throws -> (head: [String], body: String) {
        let bytes = try MimeMessage.bytes(message, from: "mail@example.go.th", named: name)
        let text = try #require(String(bytes: bytes, encoding: .ascii), "plain ASCII")
        let parts = text.components(separatedBy: "\r\n\r\n")
        #expect(parts.count == 2)
        // Folded lines belong to the one before them.
        let head = parts[0].replacingOccurrences(of: "\r\n ", with: " \u{1}").components(separatedBy: "\r\n")
        let data = Data(base64Encoded: parts[1].replacingOccurrences(of: "\r\n", with: ""))
        return (head, String(decoding: try #require(data), as: UTF8.self))
    }

    /// What a mail program makes of encoded words.
    private func decoded(_ value: String) throws -> String {
        try value.components(separatedBy: " \u{1}").map { word in
            guard word.hasPrefix("=?UTF-8?B?"), word.hasSuffix("?=") else { return word }
            let data = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
            return try #require(String(data: data, encoding: .utf8), "no word ends inside a character")
        }.joined()
    }

    @Test("has its head, and its words in base 64 with the line ends of mail")
    func whole() throws {
        let (head, body) = try written(message)
        #expect(body == message.body.replacingOccurrences(of: "\n", with: "\r\n"))
        #expect(head.contains("Date: Tue, 26 Mar 2024 14:32:00 +0700"))
        #expect(head.contains("To: <somsri@nongbua.go.th>"))
        #expect(head.contains("Message-ID: <0011aa@example.go.th>"))
        #expect(head.contains("Auto-Submitted: auto-generated"))
        #expect(head.contains("Content-Type: text/plain; charset=utf-8"))
        let subject = try #require(head.first { $0.hasPrefix("Subject: ") }).dropFirst(9)
        #expect(try decoded(String(subject)) == message.subject)
        #expect(
            try MimeMessage.bytes(message, from: "a@b", named: "x")
                == MimeMessage.bytes(message, from: "a@b", named: "x"))
    }

    @Test("no line is longer than mail allows, and words are cut between characters, however many marks they have")
    func folding() throws {
        var message = message
        let marked = "ก" + String(repeating: "\u{0E49}", count: 40)
        for subject in [String(repeating: "กำนันผู้ใหญ่บ้านที่ปรึกษา ", count: 12), marked, "=?UTF-8?B?QQ==?=", "plain", ""] {
            message.subject = subject
            let bytes = try MimeMessage.bytes(message, from: "mail@example.go.th", named: "ระบบ")
            let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
            #expect(lines.allSatisfy { $0.utf8.count <= 85 }, "\(lines.map(\.utf8.count).max() ?? 0)")
            let line = try #require(try written(message).head.first { $0.hasPrefix("Subject: ") })
            #expect(try decoded(String(line.dropFirst(9))) == subject)
        }
    }

    @Test(
        "no line of the head can be forged",
        arguments: ["x\r\nBcc: other@x", "x\nBcc: other@x", "x\r", "x\u{0}", "x\u{7F}"])
    func injection(text: String) throws {
        var (subject, id, address) = (message, message, message)
        (subject.subject, id.id) = (text, text)
        address.address = "somsri@nongbua.go.th\(text.dropFirst())"
        for one in [subject, id] {
            #expect(throws: MimeMessage.Refusal.controlCharacter) {
                try MimeMessage.bytes(one, from: "mail@example.go.th", named: "x")
            }
        }
        #expect(throws: MimeMessage.Refusal.controlCharacter) {
            try MimeMessage.bytes(message, from: "mail@example.go.th", named: text)
        }
        #expect(throws: MimeMessage.Refusal.badAddress) {
            try MimeMessage.bytes(address, from: "mail@example.go.th", named: "x")
        }
        #expect(throws: MimeMessage.Refusal.badAddress) {
            try MimeMessage.bytes(message, from: "mail@x\(text.dropFirst())", named: "x")
        }
        var body = message
        body.body = text
        #expect(try written(body).head.count == written(message).head.count)
    }

    @Test("A file of calendars goes behind the text as a part of its own")
    func calendar() throws {
        var message = message
        message.calendar = "BEGIN:VCALENDAR\r\nSUMMARY:ประชุมชี้แจง\r\nEND:VCALENDAR\r\n"
        let bytes = try MimeMessage.bytes(message, from: "mail@example.go.th", named: "ระบบ")
        let text = try #require(String(bytes: bytes, encoding: .ascii), "plain ASCII")
        let (head, body) = try #require(
            text.firstRange(of: "\r\n\r\n").map { (text[..<$0.lowerBound], text[$0.upperBound...]) })
        #expect(head.hasSuffix("Content-Type: multipart/mixed; boundary=\"--0011aa--part\""))
        let parts = body.components(separatedBy: "----0011aa--part")
        #expect(parts.count == 4 && parts[0].isEmpty && parts[3] == "--\r\n")
        let decoded = try parts[1...2].map { part -> String in
            let halves = part.components(separatedBy: "\r\n\r\n")
            #expect(halves.count == 2 && halves[0].contains("Content-Transfer-Encoding: base64"))
            let data = Data(base64Encoded: halves[1].replacingOccurrences(of: "\r\n", with: ""))
            return String(decoding: try #require(data), as: UTF8.self)
        }
        #expect(decoded == [message.body.replacingOccurrences(of: "\n", with: "\r\n"), message.calendar ?? ""])
        #expect(parts[2].contains("Content-Type: text/calendar; charset=utf-8; method=PUBLISH"))
        #expect(parts[2].contains("Content-Disposition: attachment; filename=\"calendar.ics\""))
    }
}
