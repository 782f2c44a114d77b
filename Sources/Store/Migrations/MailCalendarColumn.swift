extension Schema {
    /// An entry for a calendar that goes with a mail.
    @Sendable static func mailCalendarColumn(_ dialect: Dialect) -> [Query] {
        ["ALTER TABLE mail ADD COLUMN calendar TEXT"]
    }
}
