/// การเปิดให้แก้ไข: certified figures are opened for the named rows only, until a day. The certification before it stands
/// until the corrected figures are certified.
package struct Reopening: Hashable, Sendable {
    /// Why. The raw value is kept in the database.
    package enum Kind: String, CaseIterable, Sendable {
        /// whoever checks has sent it back (ส่งคืนเพื่อแก้ไข)
        case returned
        /// a review was asked for and granted (ขอทบทวนผลการประเมิน)
        case reviewed
        /// the local government found a mistake itself while it looked at its own result
        case preview

        package var words: Words {
            switch self {
            case .returned: Words(th: "ส่งคืนเพื่อแก้ไข", en: "Returned for correction")
            case .reviewed: Words(th: "ให้แก้ไขตามผลการทบทวน", en: "Opened by a review")
            case .preview: Words(th: "อปท. ขอแก้ไขเอง", en: "Opened by the local government itself")
            }
        }
    }

    /// Rows by the names that audit entries give them: an indicator's code, or `BaseDataItem.subject`.
    package enum Rows: Hashable, Sendable {
        case all
        case some(Set<String>)

        /// As it is kept: "*", or the names in byte order with a space between them.
        package var text: String {
            switch self {
            case .all: "*"
            case .some(let rows): rows.sorted().joined(separator: " ")
            }
        }

        package init(text: String) {
            self = text == "*" ? .all : .some(Set(text.split(separator: " ").map(String.init)))
        }

        /// Those of both.
        package func union(_ others: Rows) -> Rows {
            switch (self, others) {
            case (.all, _), (_, .all): .all
            case (.some(let first), .some(let second)): .some(first.union(second))
            }
        }

        package func contains(_ row: String) -> Bool {
            switch self {
            case .all: true
            case .some(let rows): rows.contains(row)
            }
        }
    }

    package var kind: Kind
    /// The last day of correcting and certifying, Bangkok time.
    package var until: ThaiDate
    package var rows: Rows

    package init(_ kind: Kind, until: ThaiDate, rows: Rows) {
        self.kind = kind
        self.until = until
        self.rows = rows
    }
}
