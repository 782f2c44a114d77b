import Actions
import Domain
import Store

/// How far one division is: its rows, that it was asked, and the links made for it.
struct DivisionState: Sendable {
    let name: String
    let rows: [Row]
    /// Counted rows; of a division that has pilots only, those.
    let progress: RecordingProgress
    /// Newest first.
    let requests: [Request]
    /// Newest first.
    let links: [Link]

    struct Row: Sendable {
        let indicator: Indicator
        let isFilled: Bool
        let savedAt: Int64?
        /// Empty while nothing is recorded.
        let savedBy: String
    }

    struct Request: Sendable {
        let request: CollectionRequest
        let askedBy: String
    }

    struct Link: Sendable {
        let link: CollectionLink
        let madeBy: String
    }

    var words: Words { Division.words(name) }

    /// Every division that owns rows, and behind them those that were asked before their rows were moved away.
    static func list(_ reading: AssessmentReading, on db: any Connection) throws -> [DivisionState] {
        let requests = try CollectionRequests.list(reading.assessment.id, on: db)
        let links = try CollectionLinks.list(reading.assessment.id, on: db)
        let people = requests.map(\.askedBy) + links.map(\.madeBy) + reading.answers.values.map(\.savedBy)
        let names = try Accounts.names(people, on: db)
        var divisions = try reading.divisions(on: db)
        for former in requests.map(\.division) + links.map(\.rows.division)
        where !divisions.contains(where: { $0.division == former }) {
            divisions.append((former, []))
        }
        return divisions.map { division, rows in
            DivisionState(
                name: division, rows: rows.map { Row($0, reading, names) }, progress: reading.progress(of: rows),
                requests: requests.filter { $0.division == division }.map {
                    Request(request: $0, askedBy: names[$0.askedBy] ?? "")
                },
                links: links.filter { $0.rows.division == division }.map {
                    Link(link: $0, madeBy: names[$0.madeBy] ?? "")
                })
        }
    }
}

extension DivisionState.Row {
    init(_ indicator: Indicator, _ reading: AssessmentReading, _ names: [Int: String]) {
        let state = reading.state(of: indicator)
        self.indicator = indicator
        isFilled = state.verdict != .notRecorded
        savedAt = state.savedAt
        savedBy = state.savedBy.flatMap { names[$0] } ?? ""
    }
}

// MARK: - In words

extension DivisionState {
    /// "ขอข้อมูลเมื่อ 26 มี.ค. 67 (5 วันแล้ว) ทางบันทึกข้อความ กำหนดส่ง 9 เม.ย. 67"; nil where nobody has asked.
    func asked(today: ThaiDate) -> Words? {
        guard let last = requests.first?.request else { return nil }
        let day = ThaiClock.bangkok(millisecondsSinceEpoch: last.askedAt).date
        let passed = today.daysSinceEpoch - day.daysSinceEpoch
        let since =
            passed <= 0
            ? Words(th: "วันนี้", en: "today") : Words(th: "\(passed) วันแล้ว", en: "\(counted(passed, "day")) ago")
        return Words(
            th: "ขอข้อมูลเมื่อ \(day.short()) (\(since.th)) ทาง\(last.way.words.th) กำหนดส่ง \(last.dueOn.short())",
            en:
                "Asked on \(day.short(in: .english)) (\(since.en)) by \(last.way.words.en), due on \(last.dueOn.short(in: .english))"
        )
    }

    /// "มานี ใจดี เปิดลิงก์เมื่อ 26 มี.ค. 67 14.32 น."; nil where no link was opened.
    var opened: Words? {
        guard let contributor = links.lazy.compactMap(\.link.contributor).first else { return nil }
        return Words(
            th: "\(contributor.name) เปิดลิงก์เมื่อ \(ThaiClock.dateTime(contributor.openedAt))",
            en: "\(contributor.name) opened the link on \(ThaiClock.dateTime(contributor.openedAt, in: .english))")
    }

    /// "แจ้งว่าส่งข้อมูลแล้วเมื่อ 27 มี.ค. 67 09.10 น."
    var reported: Words? {
        guard let at = links.compactMap(\.link.contributor?.reportedAt).max() else { return nil }
        return Words(
            th: "แจ้งว่าส่งข้อมูลแล้วเมื่อ \(ThaiClock.dateTime(at))",
            en: "Reported as done on \(ThaiClock.dateTime(at, in: .english))")
    }

    /// That the day has passed by which it should have answered, and something is still blank.
    func overdue(today: ThaiDate) -> Words? {
        guard let due = requests.first?.request.dueOn, due < today, !progress.isComplete else { return nil }
        let days = today.daysSinceEpoch - due.daysSinceEpoch
        return Words(th: "พ้นกำหนดส่ง \(days) วัน", en: "\(counted(days, "day")) overdue")
    }

    var state: AssessmentPart.State {
        if progress.isComplete { return .all }
        return progress.filled == 0 ? .none : .some
    }
}

// MARK: - On the page of the assessment

/// What the divisions owe, since when, and whether they have told that they are done.
func divisionLines(_ divisions: [DivisionState], _ assessment: Assessment, today: ThaiDate) -> [TaskLine] {
    let (round, code) = (assessment.round.id, assessment.localGovernment.code)
    return divisions.filter { !$0.rows.isEmpty }.map { division in
        let told = [division.asked(today: today), division.opened, division.reported].compactMap { $0 }
        let asked = told.isEmpty ? [Words(th: "ยังไม่ได้ขอข้อมูล", en: "not asked yet")] : told
        return TaskLine(
            title: division.words, path: SitePath.division(round: round, code: code, name: division.name).path,
            progress: division.progress, state: division.state.rawValue, stateWords: division.state.words,
            note: Words(
                th: asked.map(\.th).joined(separator: " · "), en: asked.map(\.en).joined(separator: " · ")),
            warning: division.overdue(today: today))
    }
}
