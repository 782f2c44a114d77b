/// Who was in the Webex room, and when: by the participants file that Webex gives after a meeting, or as Webex tells it itself.
///
/// The file is read by the names of its columns, English or Thai, in UTF-8 or UTF-16 with its mark, with commas or tabs. Lines above the header
/// are passed over. Rows of one person, on two devices or after coming back, are one participant.
package struct WebexParticipants: Sendable {
    package struct Participant: Hashable, Sendable {
        /// As the file has it first.
        package var name: String
        /// In small letters; "" where the file has none.
        package var email: String
        /// Within the session.
        package var spans: TimeSpans

        package init(name: String, email: String = "", spans: TimeSpans) {
            self.name = name
            self.email = email
            self.spans = spans
        }

        /// What rows of the same person have in common: an office shares one mailbox, so that an address alone tells nobody from another.
        package var identity: String {
            let key = PersonName.key(name)
            return email.isEmpty ? "name:" + key : "mail:" + email + (key.isEmpty ? "" : " name:" + key)
        }
    }

    /// In the order in which they stand in the file; who was there only before or after the session is not among them.
    package private(set) var participants: [Participant] = []
    /// Rows with a person.
    package private(set) var rows = 0
    package private(set) var problems: [FileProblem] = []

    private static let names: Set<String> = [
        "name", "display name", "displayname", "participant", "participant name", "attendee name", "ชื่อ", "ชื่อที่แสดง",
        "ชื่อผู้เข้าร่วม", "ชื่อ-นามสกุล", "ชื่อ-สกุล", "ชื่อและชื่อสกุล",
    ]
    private static let firstNames: Set<String> = ["first name", "firstname", "ชื่อต้น", "ชื่อจริง"]
    private static let lastNames: Set<String> = ["last name", "lastname", "surname", "นามสกุล", "ชื่อสกุล"]
    private static let emails: Set<String> = [
        "attendee email", "email", "e-mail", "email address", "participant email", "user email", "อีเมล", "อีเมล์",
        "ที่อยู่อีเมล",
    ]
    private static let joins: Set<String> = ["join time", "joined", "join", "เวลาเข้า", "เวลาเข้าร่วม", "เวลาที่เข้าร่วม"]
    private static let leaves: Set<String> = ["leave time", "left", "leave", "เวลาออก", "เวลาที่ออก"]
    private static let durations: Set<String> = [
        "attendance duration", "duration", "duration (minutes)", "time in meeting", "ระยะเวลา", "ระยะเวลาเข้าร่วม",
        "ระยะเวลา (นาที)",
    ]
    /// Lines above the header that are passed over at most.
    private static let mostAbove = 20

    private struct Columns {
        var name, first, last, email, join, leave, duration: Int?

        /// nil for a line that is no header.
        init?(_ record: CSVRecord) {
            for (place, text) in record.texts.enumerated() {
                let title = WebexTime.bare(text).lowercased()
                if names.contains(title) { name = name ?? place }
                if firstNames.contains(title) { first = first ?? place }
                if lastNames.contains(title) { last = last ?? place }
                if emails.contains(title) { email = email ?? place }
                if joins.contains(title) { join = join ?? place }
                if leaves.contains(title) { leave = leave ?? place }
                if durations.contains(title) { duration = duration ?? place }
            }
            // "ชื่อ" and "นามสกุล" are two halves.
            if first == nil, last != nil { (first, name) = (name, nil) }
            guard name != nil || first != nil || email != nil, join != nil || duration != nil else { return nil }
        }
    }

    private let session: WorkshopSession
    private let file: String
    private let day: ThaiDate
    private var places: [String: Int] = [:]

    package init(_ bytes: [UInt8], file: String, session: WorkshopSession) {
        (self.session, self.file) = (session, file)
        day = ThaiClock.bangkok(millisecondsSinceEpoch: session.startsAt).date
        let text = Self.utf8(bytes)
        let separator = Self.separator(text)
        var columns: Columns?
        var above = 0
        for record in CSVReader(Self.withoutFormulas(text, separator), file: file, separator: separator) {
            switch record {
            case .failure(let problem): problems.append(problem)
            case .success(let record) where record.isBlank: continue
            case .success(let record):
                if let columns {
                    take(record, columns)
                } else if above < Self.mostAbove {
                    above += 1
                    columns = Columns(record)
                }
            }
        }
        if columns == nil, problems.isEmpty {
            problem(
                0, nil, "missing_column",
                "no line names the columns: a name or mail address, and a time of joining or a duration")
        }
        participants.removeAll { $0.spans.isEmpty }
    }

    /// As Webex tells it itself.
    package init(_ visits: [RoomVisit], session: WorkshopSession) {
        (self.session, file) = (session, "Webex")
        day = ThaiClock.bangkok(millisecondsSinceEpoch: session.startsAt).date
        for visit in visits {
            let name = ThaiText.normalised(visit.name)
            let email = EmailAddress.isValid(visit.email) ? visit.email.lowercased() : ""
            if name.isEmpty, email.isEmpty {
                problem(0, nil, "name_missing", "somebody without name and mail address")
            } else if visit.spans.isEmpty {
                problem(0, name.isEmpty ? email : name, "still_there", "when he left is not known yet")
            } else {
                add(name, email, visit.spans)
            }
        }
        participants.removeAll { $0.spans.isEmpty }
    }

    private mutating func problem(_ line: Int, _ column: String?, _ code: String, _ message: String) {
        problems.append(FileProblem(file: file, line: line, column: column, code: code, message: message))
    }

    private mutating func take(_ record: CSVRecord, _ columns: Columns) {
        func text(_ place: Int?) -> String {
            place.flatMap { $0 < record.count ? WebexTime.bare(record.text(at: $0)) : nil } ?? ""
        }
        var name = text(columns.name)
        if name.isEmpty { name = ThaiText.normalised("\(text(columns.first)) \(text(columns.last))") }
        var email = text(columns.email).lowercased()
        if !EmailAddress.isValid(email) { email = "" }
        guard !name.isEmpty || !email.isEmpty else {
            return problem(record.line, "Name", "name_missing", "a row without name and mail address")
        }
        guard let spans = spans(text(columns.join), text(columns.leave), text(columns.duration), record.line) else {
            return
        }
        if spans.clipped(to: days).isEmpty {
            problem(record.line, "Join Time", "other_day", "a day on which the session does not take place")
        }
        add(name, email, spans)
    }

    /// From the first moment of the day on which the session begins to the last of the one on which it ends.
    private var days: Range<Int64> {
        let last = ThaiClock.bangkok(millisecondsSinceEpoch: max(session.startsAt, session.endsAt)).date
        return ThaiClock.startOfDay(day)..<ThaiClock.startOfDay(last.adding(days: 1))
    }

    private mutating func add(_ name: String, _ email: String, _ spans: TimeSpans) {
        rows += 1
        let person = Participant(name: name, email: email, spans: spans.clipped(to: session.startsAt..<session.endsAt))
        if let known = places[person.identity] {
            participants[known].spans = participants[known].spans.union(person.spans)
        } else {
            places[person.identity] = participants.count
            participants.append(person)
        }
    }

    /// Without a time of joining, the duration counts from the beginning of the session, so that two devices do not count twice.
    private mutating func spans(_ join: String, _ leave: String, _ duration: String, _ line: Int) -> TimeSpans? {
        let length = WebexTime.duration(duration)
        let start = join.isEmpty ? session.startsAt : WebexTime.moment(join, on: day)
        guard let start else {
            problem(line, "Join Time", "bad_time", "no time that can be read: \(join)")
            return nil
        }
        if let end = WebexTime.moment(leave, on: day), !join.isEmpty {
            guard end >= start else {
                problem(line, "Leave Time", "ends_before_start", "left before joining")
                return nil
            }
            return TimeSpans([start..<end])
        }
        guard let length else {
            problem(line, "Leave Time", "bad_time", "neither a time of leaving nor a duration that can be read")
            return nil
        }
        return TimeSpans([start..<start + length])
    }
}

// MARK: - How the file is written

extension WebexParticipants {
    /// UTF-16 with its mark is made UTF-8; anything else stays as it is.
    private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else {
            return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
            isLittle
                ? UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
                : UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// Whichever stands more often in the first lines.
    private static func separator(_ bytes: [UInt8]) -> CSVReader.Separator {
        let head = bytes.prefix(4_096)
        return head.count { $0 == CSVReader.Separator.tab.rawValue }
            > head.count { $0 == CSVReader.Separator.comma.rawValue }
            ? .tab : .comma
    }

    /// `="2024-…"` at the beginning of a field is written `"2024-…"`.
    private static func withoutFormulas(_ bytes: [UInt8], _ separator: CSVReader.Separator) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var (isFieldStart, isQuoted) = (true, false)
        for (place, byte) in bytes.enumerated() {
            if isFieldStart, !isQuoted, byte == UInt8(ascii: "="), place + 1 < bytes.count,
                bytes[place + 1] == UInt8(ascii: "\"")
            {
                continue
            }
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            isFieldStart = byte == separator.rawValue || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
            kept.append(byte)
        }
        return kept
    }
}
