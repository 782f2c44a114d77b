import Domain

/// What mails need to know of the server: where its pages are, and whom to ask. Without one nothing is mailed and nothing queued.
package struct MailDesk: Sendable {
    /// The whole address of a page.
    package var address: @Sendable (MailLink) -> String
    /// Whom to ask, in one line.
    package var help: Words

    package init(address: @escaping @Sendable (MailLink) -> String, help: Words) {
        self.address = address
        self.help = help
    }
}
