/// ผลการเข้าร่วม: whether a person counts as having taken part in a session, and why, in words that he can contest.
package struct AttendanceJudgement: Hashable, Sendable {
    package enum Standing: String, CaseIterable, Sendable {
        case attended, partly, absent
    }

    /// Percent of the session's time in the room from which on one has attended.
    package static let attendedPercent: Int64 = 80
    /// Percent of the session's time in the room from which on one was there in part.
    package static let partlyPercent: Int64 = 30
    /// Codes of the stream that are enough; where fewer were shown, those.
    package static let codesAsked = 2

    /// How a contest was decided; it stands above all evidence.
    package struct Decision: Hashable, Sendable {
        package var standing: Standing
        package var reason: String

        package init(_ standing: Standing, reason: String) {
            self.standing = standing
            self.reason = reason
        }
    }

    package var standing: Standing
    package var reason: Words

    /// - Parameters:
    ///   - evidence: that of this person for this session.
    ///   - codesShown: how many codes were shown in the stream of the session.
    package init(
        _ session: WorkshopSession, _ evidence: [AttendanceEvidence], codesShown: Int, decision: Decision? = nil
    ) {
        if let decision {
            standing = decision.standing
            reason = Words(
                th: "ผู้จัดการประชุมวินิจฉัยคำโต้แย้ง: \(decision.reason)",
                en: "Decided by the organiser on an objection: \(decision.reason)")
            return
        }
        let time = session.startsAt..<max(session.endsAt, session.startsAt)
        let present = evidence.filter { $0.source == .webex }.reduce(TimeSpans()) { $0.union($1.spans) }
            .clipped(to: time)
        let whole = max(session.endsAt - session.startsAt, 1)
        let percent = present.milliseconds * 100 / whole
        let codes = Set(evidence.filter { $0.source == .streamCode }.map(\.detail)).count
        let enough = max(1, min(Self.codesAsked, codesShown))
        let room = Words(
            th: "อยู่ในห้อง Webex \(present.minutes) นาที (ร้อยละ \(percent) ของเวลาประชุม \(whole / 60_000) นาที)",
            en: "\(present.minutes) minutes in the Webex room (\(percent) % of the \(whole / 60_000) minutes)")
        let typed = Words(
            th: "กรอกรหัสจากการถ่ายทอดสด \(codes) จาก \(codesShown) รหัส",
            en: "\(codes) of \(codesShown) codes of the stream typed")

        let test = evidence.last { $0.source == .test && $0.isPassed }
        let tested = Words(
            th: "ผ่านแบบทดสอบ \(test?.detail ?? "") ข้อ", en: "passed the test, \(test?.detail ?? "") right")
        let parts = [percent > 0 ? room : nil, codes > 0 ? typed : nil, test == nil ? nil : tested]

        if evidence.contains(where: { $0.source == .checkIn }) {
            standing = .attended
            reason = Words(th: "ลงทะเบียนเข้างาน ณ สถานที่ประชุม", en: "Checked in at the venue")
        } else if evidence.contains(where: { $0.source == .byOffice }) {
            standing = .attended
            reason = Words(th: "ผู้จัดการประชุมบันทึกการเข้าร่วมให้", en: "Recorded by the organiser")
        } else if percent >= Self.attendedPercent {
            (standing, reason) = (.attended, room)
        } else if codes >= enough {
            (standing, reason) = (.attended, typed)
        } else if test != nil, percent >= Self.partlyPercent || codes > 0 {
            standing = .attended
            reason = Self.all(parts)
        } else if percent >= Self.partlyPercent || codes > 0 || test != nil {
            standing = .partly
            reason = Self.all(parts, asked: Self.missing(enough))
        } else if !present.isEmpty {
            standing = .absent
            reason = Self.all([room], asked: Self.missing(enough))
        } else {
            standing = .absent
            reason = Words(
                th: "ไม่พบในรายชื่อห้อง Webex ไม่มีรหัสจากการถ่ายทอดสด และไม่ได้ลงทะเบียนเข้างาน",
                en: "Not found in the Webex room, no code of the stream typed, not checked in")
        }
    }

    private static func missing(_ codes: Int) -> Words {
        Words(
            th: "ครบเมื่ออยู่ในห้องร้อยละ \(attendedPercent) หรือกรอก \(codes) รหัส",
            en: "\(attendedPercent) % in the room or \(codes == 1 ? "one code" : "\(codes) codes") are asked for")
    }

    /// "ก และข และค", and what else is asked for.
    private static func all(_ parts: [Words?], asked: Words? = nil) -> Words {
        let found = parts.compactMap { $0 }
        return Words(
            th: found.map(\.th).joined(separator: " และ") + (asked.map { " " + $0.th } ?? ""),
            en: found.map(\.en).joined(separator: ", ") + (asked.map { "; " + $0.en } ?? ""))
    }
}

extension AttendanceJudgement.Standing {
    package var words: Words {
        switch self {
        case .attended: Words(th: "เข้าร่วม", en: "Attended")
        case .partly: Words(th: "เข้าร่วมบางส่วน", en: "Attended in part")
        case .absent: Words(th: "ไม่พบการเข้าร่วม", en: "Not seen there")
        }
    }
}
