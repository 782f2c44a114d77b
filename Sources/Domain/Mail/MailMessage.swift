/// What is handed to the mail server.
package struct MailMessage: Hashable, Sendable {
    /// The same at every attempt, so that a mail that arrives twice can be known as one.
    package var id: String
    package var address: String
    package var language: Language
    package var subject: String
    package var body: String
    /// A file of calendars that goes with it.
    package var calendar: String?
    /// Milliseconds since 1970, UTC.
    package var writtenAt: Int64

    /// From whom every mail comes, as its reader sees it.
    package static let senderName = "ระบบมาตรฐาน อปท."

    package init(id: String, address: String, language: Language, subject: String, body: String, writtenAt: Int64) {
        self.id = id
        self.address = address
        self.language = language
        self.subject = subject
        self.body = body
        self.writtenAt = writtenAt
    }

    package init(_ mail: Mail) {
        self.init(
            id: mail.id, address: mail.address, language: mail.language, subject: mail.subject, body: mail.body ?? "",
            writtenAt: mail.queuedAt)
        calendar = mail.calendar
    }
}
