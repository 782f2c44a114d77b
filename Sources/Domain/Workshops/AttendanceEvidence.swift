/// หลักฐานการเข้าร่วม: one thing that shows that a registered person took part in a session.
package struct AttendanceEvidence: Hashable, Sendable {
    package enum Source: String, CaseIterable, Sendable {
        /// The Webex room: when he was in it, by the participants file.
        case webex
        /// A code that was shown in the stream and typed by him.
        case streamCode
        /// Checked in at the venue.
        case checkIn
        /// Those who arrange the workshop say so, for instance after a signed sheet.
        case byOffice
        /// The short test: "4/5".
        case test
    }

    package var source: Source
    /// What tells it from other evidence of the same source: a mark of who was in the room, the number of the code; "" where there is one only.
    package var detail: String
    /// In the room; empty for other sources.
    package var spans: TimeSpans
    /// As the file has them; "" for other sources.
    package var name: String
    package var email: String
    /// When it was recorded; of checking in, when it happened.
    package var at: Int64

    package init(
        source: Source, detail: String = "", spans: TimeSpans = TimeSpans(), name: String = "", email: String = "",
        at: Int64
    ) {
        self.source = source
        self.detail = detail
        self.spans = spans
        self.name = name
        self.email = email
        self.at = at
    }
}

extension AttendanceEvidence {
    /// Of a test "4/5": whether it is passed.
    var isPassed: Bool {
        let numbers = detail.split(separator: "/").compactMap { Int($0) }
        return numbers.count == 2 && WorkshopTestResult(right: numbers[0], asked: numbers[1], at: at).isPassed
    }
}
