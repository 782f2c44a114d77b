import Actions
import Domain
import Markup

/// A whole number as it was typed: without spaces around it and commas in it, in digits that `Int` reads. What is none stays as it is.
private func wholeNumber(_ typed: String) -> String {
    guard case .success(let value?) = NumberInput.parse(typed), value.millionths % 1_000_000 == 0 else {
        return ThaiDigits.arabic(ThaiText.normalised(typed))
    }
    return String(value.millionths / 1_000_000)
}

/// What was typed to set the workshop.
struct WorkshopForm: Sendable {
    var version = 0
    var title = ""
    var opensOn = DateBoxes(
        id: "opens", name: "opens", legend: Words(th: "เปิดลงทะเบียนวันที่", en: "Registering begins on"))
    var replyBy = DateBoxes(
        id: "reply", name: "reply", legend: Words(th: "ตอบรับภายในวันที่", en: "Answers until"),
        hint: Words(
            th: "ระบบสำรองที่นั่งให้แต่ละ อปท. 1 ที่จนสิ้นวันนี้ หลังจากนั้นที่ว่างเป็นของผู้รอ",
            en:
                "One seat is kept for each local government until the end of this day; then free seats go to those who wait."
        ))
    var seats = "1"
    var hasWaitingList = false
    var offerHours = "24"
    var issuesCertificates = false
    var problem: Words?
    var problems: Set<Workshop.Problem> = []

    init(_ workshop: Workshop?, round: Round) {
        guard let workshop else {
            title = Workshop.usualTitle(of: round.id)
            return
        }
        version = workshop.version
        title = workshop.title
        opensOn.put(workshop.opensOn)
        replyBy.put(workshop.replyBy)
        (seats, offerHours) = (String(workshop.seats), String(workshop.offerHours))
        (hasWaitingList, issuesCertificates) = (workshop.hasWaitingList, workshop.issuesCertificates)
    }

    init(_ fields: FormFields) {
        version = Int(fields["version"]) ?? 0
        title = fields["title"]
        opensOn.take(fields)
        replyBy.take(fields)
        (seats, offerHours) = (wholeNumber(fields["seats"]), wholeNumber(fields["offer-hours"]))
        (hasWaitingList, issuesCertificates) = (fields.has("waiting-list"), fields.has("certificates"))
    }

    /// nil, with the problem set, where a day is none.
    mutating func workshop(_ round: String) -> Workshop? {
        let noDay = Words(th: "โปรดกรอก วัน เดือน และปี พ.ศ.", en: "Enter day, month and year (B.E.)")
        var days: [ThaiDate?] = []
        for boxes in [\WorkshopForm.opensOn, \WorkshopForm.replyBy] {
            if case .success(let day?) = self[keyPath: boxes].date {
                days.append(day)
            } else {
                self[keyPath: boxes].problem = noDay
                problem = noDay
                days.append(nil)
            }
        }
        guard let opens = days[0], let reply = days[1] else { return nil }
        return Workshop(
            round: round, version: version, title: title, opensOn: opens, replyBy: reply, seats: Int(seats) ?? 0,
            hasWaitingList: hasWaitingList, offerHours: Int(offerHours) ?? 0, issuesCertificates: issuesCertificates)
    }
}

/// What was typed to set one session.
struct WorkshopSessionForm: Sendable {
    var number = 0
    var version = 0
    var starts = MomentBoxes("starts", Words(th: "เริ่มวันที่", en: "Begins on"))
    var ends = MomentBoxes("ends", Words(th: "สิ้นสุดวันที่", en: "Ends on"))
    var provinces: Set<String> = []
    var types: Set<LocalGovernmentType> = []
    var capacity = ""
    var venue = ""
    var webexLink = ""
    var webexMeeting = ""
    var facebookLink = ""
    var recordingLink = ""
    var isCancelled = false
    var cancellationReason = ""
    var problem: Words?
    var problems: Set<WorkshopSession.Problem> = []
    /// What would be lost, to be said before it is saved.
    var shrinkage: SessionShrinkage?
    /// The mark of the one that was said.
    var seen = ""

    init() {}

    init(_ session: WorkshopSession) {
        (number, version) = (session.number, session.version)
        starts.show(session.startsAt)
        ends.show(session.endsAt)
        (provinces, types) = (session.provinces, session.types)
        capacity = session.capacity.map(String.init) ?? ""
        (venue, webexLink, webexMeeting) = (session.venue, session.webexLink, session.webexMeeting)
        (facebookLink, recordingLink) = (session.facebookLink, session.recordingLink)
        isCancelled = session.cancellation != nil
        cancellationReason = session.cancellation?.reason ?? ""
    }

    init(_ fields: FormFields, number: Int) {
        self.number = number
        seen = fields["seen"]
        version = Int(fields["version"]) ?? 0
        starts.date.take(fields)
        ends.date.take(fields)
        (starts.time, ends.time) = (fields["starts-time"], fields["ends-time"])
        provinces = Set(fields.all("province"))
        types = Set(fields.all("type").compactMap(LocalGovernmentType.init(rawValue:)))
        capacity = wholeNumber(fields["capacity"])
        venue = fields["venue"]
        webexLink = ThaiText.normalised(fields["webex"])
        webexMeeting = ThaiText.normalised(fields["webex-meeting"])
        facebookLink = ThaiText.normalised(fields["facebook"])
        recordingLink = ThaiText.normalised(fields["recording"])
        isCancelled = fields.has("cancelled")
        cancellationReason = ThaiText.normalised(fields["cancellation-reason"])
    }

    /// nil, with the problem set, where something is no day, time or number.
    mutating func session(_ round: String) -> WorkshopSession? {
        let (begin, end) = (starts.moment(), ends.moment())
        guard let begin, let end else {
            problem = Words(th: "โปรดแก้ไขวันและเวลา", en: "Please mend day and time")
            return nil
        }
        if !capacity.isEmpty, Int(capacity) == nil {
            problem = Words(th: "จำนวนที่นั่งต้องเป็นจำนวนเต็ม หรือเว้นว่าง", en: "Seats are a whole number, or blank")
            problems = [.capacityBad]
            return nil
        }
        if isCancelled, cancellationReason.isEmpty {
            problem = Words(th: "โปรดบอกเหตุผลที่ยกเลิกรอบนี้", en: "Please say why the session is cancelled")
            return nil
        }
        return WorkshopSession(
            round: round, number: number, version: version, startsAt: begin, endsAt: end, provinces: provinces,
            types: types, capacity: Int(capacity), venue: venue, webexLink: webexLink,
            webexMeeting: WebexMeeting(webexMeeting)?.text ?? webexMeeting, facebookLink: facebookLink,
            recordingLink: recordingLink,
            cancellation: isCancelled ? .init(at: 0, reason: cancellationReason) : nil)
    }
}

extension Workshop.Problem {
    var words: Words {
        switch self {
        case .titleMissing: Words(th: "โปรดกรอกชื่อการประชุม", en: "Please give the workshop a title")
        case .titleTooLong:
            Words(
                th: "ชื่อยาวเกิน \(Workshop.longestText) ตัวอักษร",
                en: "The title is longer than \(Workshop.longestText) letters")
        case .replyBeforeOpening:
            Words(th: "วันตอบรับต้องไม่ก่อนวันเปิดลงทะเบียน", en: "Answers cannot be due before registering begins")
        case .seatsBad: Words(th: "เลือกได้ 1 หรือ 2 ที่นั่ง", en: "One or two seats")
        case .offerHoursBad: Words(th: "เวลายืนยันที่นั่งต้องอยู่ระหว่าง 1 ถึง 240 ชั่วโมง", en: "An offer lasts 1 to 240 hours")
        }
    }
}

extension WorkshopSession.Problem {
    var words: Words {
        switch self {
        case .endsBeforeStart: Words(th: "เวลาสิ้นสุดต้องหลังเวลาเริ่ม", en: "It must end after it begins")
        case .capacityBad:
            Words(
                th: "จำนวนที่นั่งต้องเป็น 1 ถึง 100,000 หรือเว้นว่างหากไม่จำกัด", en: "Seats are 1 to 100,000, or blank for no limit")
        case .linkBad:
            Words(th: "ลิงก์ต้องขึ้นต้นด้วย https:// และไม่มีช่องว่าง", en: "Links begin with https:// and hold no spaces")
        case .meetingBad:
            Words(
                th: "เลขการประชุม Webex เป็นตัวเลข 8 ถึง 12 หลัก หรือรหัส (meeting ID) ของ Webex",
                en: "The Webex meeting number has 8 to 12 digits; or it is the ID that programs of Webex use")
        case .textTooLong:
            Words(
                th: "ชื่อสถานที่ยาวเกิน \(WorkshopSession.longestVenue) ตัวอักษร",
                en: "The venue is longer than \(WorkshopSession.longestVenue) letters")
        }
    }
}
