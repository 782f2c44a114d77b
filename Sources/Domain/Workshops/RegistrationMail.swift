/// What somebody who has registered for the workshop is told by mail. Thai, since a registration knows no language.
package struct RegistrationMail: Sendable {
    package enum Occasion: Hashable, Sendable {
        case registered, changed
        /// A seat is kept for him for some time.
        case offered
        /// He did not take it in time.
        case lapsed
        /// He waited, and nobody is turned away any more.
        case seated
        /// Its day, time or links were changed, or it is cancelled.
        case sessionChanged
        /// The reminder that is due so many days before it begins, as it is written on a day.
        case reminder(days: Int, on: ThaiDate)
        /// He has asked for his link, at that moment.
        case linkAgain(at: Int64)
        /// Whether he took part is decided, on his objection or without one.
        case decided(AttendanceJudgement.Decision)
    }

    package var occasion: Occasion
    package var registration: Registration
    package var workshop: Workshop
    package var session: WorkshopSession?
    /// The full name of the local government with amphoe and province.
    package var place: String
    /// Of the page by which it is changed.
    package var address: String
    package var isDemonstration: Bool

    package init(
        occasion: Occasion, registration: Registration, workshop: Workshop, session: WorkshopSession?, place: String,
        address: String, isDemonstration: Bool
    ) {
        self.occasion = occasion
        self.registration = registration
        self.workshop = workshop
        self.session = session
        self.place = place
        self.address = address
        self.isDemonstration = isDemonstration
    }

    package func text(help: Words) -> MailText {
        var parts = ["เรียน \(registration.person.name)", statement, "\(workshop.title)\n\(place)"]
        if let session, registration.standing != .cancelled, registration.standing != .apart {
            parts.append(sessionLines(session))
        }
        parts.append("ดูรายละเอียด เพิ่มในปฏิทิน เปลี่ยนผู้เข้าร่วม เปลี่ยนรอบ หรือยกเลิก ได้ที่\n\(address)\nลิงก์นี้ใช้แทนตัวท่าน โปรดอย่าส่งต่อ")
        parts.append(MailText.footer(help: help, in: .thai))
        if isDemonstration { parts.insert(Round.demonstrationMark[.thai], at: 0) }
        var text = MailText(subject: subject, parts: parts)
        text.calendar = calendar
        return text
    }

    /// With every mail by which a calendar should know of something else than before.
    private var calendar: String? {
        guard let session, registration.standing != .apart else { return nil }
        switch occasion {
        case .registered, .changed, .offered, .lapsed, .seated, .sessionChanged:
            return CalendarFile(
                registration: registration, session: session, title: workshop.title,
                description: "\(place)\n\(registration.person.name)\n\(address)", address: address
            ).text
        case .reminder, .linkAgain, .decided: return nil
        }
    }

    private var subject: String {
        switch occasion {
        case .reminder(_, let today): "เตือน: ประชุมเชิงปฏิบัติการ\(Self.nearness(of: session, on: today))"
        case .offered: "มีที่นั่งว่างสำหรับท่าน โปรดยืนยันภายในเวลาที่กำหนด"
        case .lapsed: "พ้นเวลายืนยันที่นั่งแล้ว"
        case .sessionChanged: session?.cancellation == nil ? "รอบประชุมของท่านมีการเปลี่ยนแปลง" : "รอบประชุมของท่านยกเลิก"
        case .linkAgain: "ลิงก์การลงทะเบียนของท่าน"
        case .decided: "ผลวินิจฉัยการเข้าร่วมประชุมของท่าน"
        case .registered, .changed, .seated: "การลงทะเบียนประชุมเชิงปฏิบัติการ: \(Self.word(registration.standing))"
        }
    }

    /// "วันนี้", "พรุ่งนี้", "ในอีก 3 วัน": by the calendar of Thailand, not by hours.
    private static func nearness(of session: WorkshopSession?, on today: ThaiDate) -> String {
        guard let session else { return "" }
        let day = ThaiClock.bangkok(millisecondsSinceEpoch: session.startsAt).date
        return switch day.daysSinceEpoch - today.daysSinceEpoch {
        case ...0: "วันนี้"
        case 1: "พรุ่งนี้"
        case let days: "ในอีก \(days) วัน"
        }
    }

    /// As pages name it too.
    package static func word(_ standing: Registration.Standing) -> String {
        switch standing {
        case .seated: "มีที่นั่งแล้ว"
        case .offered: "มีที่นั่งให้ยืนยัน"
        case .waiting: "อยู่ในรายชื่อรอ"
        case .live: "ชมทาง Facebook Live"
        case .apart: "แจ้งแล้วว่าไม่เข้าร่วมประชุม"
        case .cancelled: "ยกเลิกแล้ว"
        }
    }

    private var statement: String {
        switch occasion {
        case .offered:
            let until = registration.offerUntil.map { ThaiClock.dateTime($0) } ?? ""
            return
                "มีที่นั่งว่างและถึงลำดับของท่านแล้ว ระบบเก็บที่นั่งไว้ให้ถึง \(until)\nโปรดเปิดลิงก์ด้านล่างแล้วกด “รับที่นั่ง” หากไม่ประสงค์จะรับ กด “สละที่นั่ง” เพื่อให้ผู้รอลำดับถัดไป"
        case .lapsed:
            return "ท่านไม่ได้ยืนยันภายในเวลาที่กำหนด ระบบจึงมอบที่นั่งให้ผู้รอลำดับถัดไป\(streamWords)"
        case .sessionChanged:
            guard let cancellation = session?.cancellation else {
                return "รอบประชุมที่ท่านลงทะเบียนไว้มีการเปลี่ยนแปลง รายละเอียดปัจจุบันอยู่ด้านล่าง"
            }
            return "ขออภัย รอบประชุมที่ท่านลงทะเบียนไว้ยกเลิก เนื่องจาก\(cancellation.reason)\nโปรดเลือกรอบอื่นจากลิงก์ด้านล่าง"
        case .reminder: return "ขอเตือนกำหนดการประชุมที่ท่านลงทะเบียนไว้"
        case .linkAgain: return "ท่านขอให้ส่งลิงก์การลงทะเบียนอีกครั้ง หากท่านไม่ได้ขอ ไม่ต้องดำเนินการใด"
        case .decided(let decision):
            return "ผู้จัดการประชุมวินิจฉัยการเข้าร่วมของท่านว่า: \(decision.standing.words.th)\nเหตุผล: \(decision.reason)"
        case .registered, .changed, .seated: return standingWords
        }
    }

    private var standingWords: String {
        switch registration.standing {
        case .seated: "ท่านลงทะเบียนแล้วและมีที่นั่งแล้ว"
        case .offered: "มีที่นั่งให้ท่านยืนยัน"
        case .waiting: "ขณะนี้ที่นั่งเต็ม ท่านอยู่ในรายชื่อรอ ระบบจะแจ้งเมื่อถึงลำดับของท่าน\(streamWords)"
        case .live: "ท่านลงทะเบียนแล้ว และชมการประชุมทาง Facebook Live"
        case .apart:
            registration.reply == .recording
                ? "ระบบบันทึกแล้วว่าท่านขอชมย้อนหลัง และจะแสดงวิดีโอในลิงก์ด้านล่างเมื่อพร้อม" : "ระบบบันทึกแล้วว่าไม่สามารถเข้าร่วมประชุม"
        case .cancelled: "ยกเลิกการลงทะเบียนแล้ว"
        }
    }

    private var streamWords: String {
        session?.isStreamed == true ? "\nระหว่างนี้ท่านชมทาง Facebook Live ได้" : ""
    }

    private func sessionLines(_ session: WorkshopSession) -> String {
        var lines = ["รอบที่ \(session.number): \(session.timeWords.th)"]
        if session.isOnSite { lines.append("สถานที่: \(session.venue)") }
        if registration.standing == .seated, !session.webexLink.isEmpty { lines.append("Webex: \(session.webexLink)") }
        if session.isStreamed { lines.append("Facebook Live: \(session.facebookLink)") }
        return lines.joined(separator: "\n")
    }
}
