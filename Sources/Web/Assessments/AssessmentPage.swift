import Actions
import Domain
import Markup
import Store

/// One assessment: whose, until when, how far, and what comes next.
struct AssessmentPage: Sendable {
    let assessment: Assessment
    let standards: Standards
    let parts: [AssessmentPart]
    /// Counted rows of all areas together; pilots are apart.
    let progress: RecordingProgress
    let closedReason: ClosedReason?
    let mayRecord: Bool
    let mayCertify: Bool
    let today: ThaiDate
    let submission: Signature?
    let certification: Signature?
    /// Other rounds of the same local government, newest first.
    let otherRounds: [String]
    let amendments: [RoundAmendment]
    /// Rows recorded before the round took another type from the register; kept, and never counted.
    let setAside: [(name: String, provision: String)]

    /// Who did something when.
    struct Signature: Sendable {
        let name: String
        let at: Int64
    }

    init(_ reading: AssessmentReading, person: Principal, at now: Int64, on db: any Connection) throws {
        assessment = reading.assessment
        standards = reading.standards
        let drafts = try Drafts.list(reading.assessment.id, by: person.accountID, on: db)
        parts = AssessmentPart.parts(of: reading, drafts: drafts)
        progress = reading.countedProgress
        closedReason = reading.assessment.closedReason(at: now)
        mayRecord = person.may(.recordAnswers, at: reading.assessment.whereabouts)
        mayCertify = person.may(.certify, at: reading.assessment.whereabouts)
        today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
        submission = try Assessments.submission(of: reading.assessment.id, on: db).map { done in
            Signature(name: try Accounts.name(done.by, on: db) ?? "", at: done.at)
        }
        certification = try Certifications.current(reading.assessment.id, on: db).map { done in
            Signature(name: try Accounts.name(done.certifiedBy, on: db) ?? "", at: done.certifiedAt)
        }
        otherRounds = try Assessments.rounds(of: reading.assessment.localGovernment.code, on: db)
            .map(\.id).filter { $0 != reading.assessment.round.id }.reversed()
        amendments = try Rounds.amendments(of: reading.assessment.round.id, on: db)
        setAside = Self.setAside(reading)
    }

    private static func setAside(_ reading: AssessmentReading) -> [(name: String, provision: String)] {
        let asked = Set(reading.indicators.map(\.code))
        return reading.answers.filter { !asked.contains($0.key) }.sorted { $0.key < $1.key }.map { code, stored in
            let indicator = reading.standards.indicator(code)
            let figures = [stored.answer.frame, stored.answer.provision].compactMap { $0?.grouped }
            return (
                "\(code) \(indicator?.nameTH ?? "")",
                figures.isEmpty ? "ว่าง" : figures.joined(separator: " / ") + " \(indicator?.unitTH ?? "")"
            )
        }
    }

    var round: Round { assessment.round }
    var isEditable: Bool { mayRecord && closedReason == nil }
    var unsaved: Int { parts.map(\.drafts).reduce(0, +) }

    /// "เหลืออีก 12 วัน"; nothing once the round is closed.
    var daysTH: String {
        guard round.state != .closed else { return "ปิดรอบแล้ว" }
        let left = round.closesOn.daysSinceEpoch - today.daysSinceEpoch
        let until = round.opensOn.daysSinceEpoch - today.daysSinceEpoch
        if until > 0 { return "จะเปิดในอีก \(until) วัน" }
        return left > 0 ? "เหลืออีก \(left) วัน" : left == 0 ? "วันนี้เป็นวันสุดท้าย" : "พ้นกำหนดแล้ว"
    }
}

/// One line of the task list: base data, or an area.
struct AssessmentPart: Sendable {
    let title: String
    let path: SitePath
    let unit: RecordingProgress.Unit
    let progress: RecordingProgress
    let pilots: RecordingProgress
    /// Rows in which the person who looks has typed what could not be saved yet.
    let drafts: Int

    enum State: String {
        case none, some, all

        var words: Words {
            switch self {
            case .none: Words(th: "ยังไม่เริ่ม", en: "Not started")
            case .some: Words(th: "กำลังกรอก", en: "Recording")
            case .all: Words(th: "กรอกครบ", en: "Complete")
            }
        }
    }

    var state: State {
        if drafts > 0 { return .some }
        if progress.isComplete { return .all }
        return progress.filled == 0 ? .none : .some
    }

    static func parts(of reading: AssessmentReading, drafts: [String: Draft]) -> [AssessmentPart] {
        let round = reading.assessment.round.id
        let code = reading.assessment.localGovernment.code
        var parts: [AssessmentPart] = []
        let items = reading.standards.baseData(for: reading.assessment.localGovernment.type)
        if !items.isEmpty {
            var progress = RecordingProgress()
            for item in items { progress.count(isFilled: reading.baseValues[item.code]?.value != nil) }
            parts.append(
                AssessmentPart(
                    title: "ข้อมูลพื้นฐาน", path: .baseData(round: round, code: code), unit: .items, progress: progress,
                    pilots: RecordingProgress(),
                    drafts: items.count { drafts[BaseDataItem.subject($0.code)] != nil }))
        }
        for area in reading.standards.set.areas {
            let indicators = reading.indicators.filter { $0.area == area.code }
            guard !indicators.isEmpty else { continue }
            var progress = RecordingProgress()
            var pilots = RecordingProgress()
            for indicator in indicators {
                let isFilled = reading.state(of: indicator).verdict != .notRecorded
                if indicator.pilot { pilots.count(isFilled: isFilled) } else { progress.count(isFilled: isFilled) }
            }
            parts.append(
                AssessmentPart(
                    title: area.nameTH, path: .area(round: round, code: code, area: area.code), unit: .indicators,
                    progress: progress, pilots: pilots, drafts: indicators.count { drafts[$0.code] != nil }))
        }
        return parts
    }
}

extension AssessmentReading {
    /// Counted rows of the whole assessment.
    var countedProgress: RecordingProgress {
        var progress = RecordingProgress()
        for indicator in indicators where !indicator.pilot {
            progress.count(isFilled: state(of: indicator).verdict != .notRecorded)
        }
        return progress
    }
}
