/// One seat in a session as a file of calendars (RFC 5545), with the hours of Thailand wherever it is opened.
package struct CalendarFile: Sendable {
    package var registration: Registration
    package var session: WorkshopSession
    package var title: String
    package var description: String
    /// The page of the registration.
    package var address: String

    package init(
        registration: Registration, session: WorkshopSession, title: String, description: String, address: String
    ) {
        self.registration = registration
        self.session = session
        self.title = title
        self.description = description
        self.address = address
    }

    /// The same for one seat whatever is changed, so that a calendar moves the entry it has.
    package var uid: String {
        "workshop-\(registration.round)-\(registration.localGovernment)-\(registration.seat)@mattrathan"
    }

    /// Rises with every change of the seat or of its session: seconds since the first workshop in this system could have been.
    package var sequence: Int64 { max(0, (changedAt - 1_700_000_000_000) / 1_000) }

    private var changedAt: Int64 { max(registration.changedAt, session.changedAt) }
    private var isCancelled: Bool { session.cancellation != nil || !registration.standing.isOfQuota }

    package var text: String {
        let place = session.isOnSite ? session.venue : "Webex / Facebook Live"
        let lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Mattrathan//Workshop//TH", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", "BEGIN:VTIMEZONE", "TZID:Asia/Bangkok", "BEGIN:STANDARD", "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT",
            "UID:\(uid)", "SEQUENCE:\(sequence)", "DTSTAMP:\(Self.utc(changedAt))",
            "DTSTART;TZID=Asia/Bangkok:\(Self.local(session.startsAt))",
            "DTEND;TZID=Asia/Bangkok:\(Self.local(session.endsAt))", "SUMMARY:\(Self.escaped(title))",
            "DESCRIPTION:\(Self.escaped(description))", "LOCATION:\(Self.escaped(place))", "URL:\(address)",
            "STATUS:\(isCancelled ? "CANCELLED" : registration.standing == .waiting ? "TENTATIVE" : "CONFIRMED")",
            "END:VEVENT", "END:VCALENDAR",
        ]
        return lines.map(Self.folded).joined()
    }

    /// "20240423T090000", the hours of Thailand.
    private static func local(_ moment: Int64) -> String {
        let clock = ThaiClock.bangkok(millisecondsSinceEpoch: moment)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return clock.date.iso.filter { $0 != "-" } + "T\(two(clock.hour))\(two(clock.minute))\(two(clock.second))"
    }

    /// "20240423T020000Z".
    private static func utc(_ moment: Int64) -> String {
        ThaiClock.rfc3339(moment - moment % 1_000).replacing(".000", with: "").filter { $0 != "-" && $0 != ":" }
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            case "\r": break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// Lines of at most 75 bytes, broken between characters, each further one led by a space.
    static func folded(_ line: String) -> String {
        var (text, width) = ("", 0)
        for scalar in line.unicodeScalars {
            let length = String(scalar).utf8.count
            if width + length > 75 {
                text += "\r\n "
                width = 1
            }
            text.unicodeScalars.append(scalar)
            width += length
        }
        return text + "\r\n"
    }
}
