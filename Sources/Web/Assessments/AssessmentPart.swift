import Actions
import Domain
import Store

/// One line of the task list: base data, or an area.
struct AssessmentPart: Sendable {
    let title: Words
    /// Where somebody who opens it goes on.
    let path: String
    let unit: RecordingProgress.Unit
    let progress: RecordingProgress
    let pilots: RecordingProgress
    /// Rows in which the person who looks has typed what could not be saved yet.
    let drafts: Int
    /// What was said about its rows and waits for an answer (มีข้อสังเกต).
    let observations: Int
    /// Of the whole assessment: once it is handed over, no part of it is being recorded any more.
    let assessment: Assessment.State

    /// How far it is. The raw value names its colour.
    enum State: String {
        case none, some, all, submitted, certified

        var words: Words {
            switch self {
            case .none: Assessment.State.notStarted.words
            case .some: Assessment.State.recording.words
            case .all: Words(th: "กรอกครบ", en: "Complete")
            case .submitted: Assessment.State.submitted.words
            case .certified: Assessment.State.certified.words
            }
        }
    }

    var state: State {
        switch assessment {
        case .submitted: return .submitted
        case .certified, .checked: return .certified
        case .notStarted, .recording, .reopened: break
        }
        if drafts > 0 { return .some }
        if progress.isComplete { return .all }
        return progress.filled == 0 && pilots.filled == 0 ? .none : .some
    }

    static func parts(
        of reading: AssessmentReading, drafts: [String: Draft], observations: [String: [Observation]] = [:],
        _ mode: RecordingMode
    ) -> [AssessmentPart] {
        let rows = UnfinishedRows(reading, drafts: drafts, mode)
        let all = reading.indicators
        let areas = reading.standards.set.areas.compactMap { area -> AssessmentPart? in
            let indicators = all.filter { $0.area == area.code }
            guard !indicators.isEmpty else { return nil }
            let open = indicators.reduce(0) { $0 + (observations[$1.code]?.count ?? 0) }
            return part(area, indicators, reading, drafts, observations: open, rows, mode)
        }
        return [baseData(reading, drafts)].compactMap { $0 } + areas
    }

    private static func baseData(_ reading: AssessmentReading, _ drafts: [String: Draft]) -> AssessmentPart? {
        let assessment = reading.assessment
        let items = reading.standards.baseData(for: assessment.localGovernment.type)
        guard !items.isEmpty else { return nil }
        var progress = RecordingProgress()
        for item in items { progress.count(isFilled: reading.baseValues[item.code]?.value != nil) }
        return AssessmentPart(
            title: Words(th: "ข้อมูลพื้นฐาน", en: "Base data"),
            path: SitePath.baseData(round: assessment.round.id, code: assessment.localGovernment.code).path,
            unit: .items, progress: progress, pilots: RecordingProgress(),
            drafts: items.count { drafts[BaseDataItem.subject($0.code)] != nil }, observations: 0,
            assessment: assessment.state)
    }

    private static func part(
        _ area: StandardSet.Area, _ indicators: [Indicator], _ reading: AssessmentReading, _ drafts: [String: Draft],
        observations: Int, _ rows: UnfinishedRows, _ mode: RecordingMode
    ) -> AssessmentPart {
        let assessment = reading.assessment
        let pilots = indicators.filter(\.pilot)
        let page = mode.path(
            round: assessment.round.id, code: assessment.localGovernment.code, area: area.code, indicator: ""
        ).path
        return AssessmentPart(
            title: area.name, path: mode == .single ? rows.start(of: area.code) ?? page : page, unit: .indicators,
            progress: reading.progress(of: indicators),
            pilots: pilots.count == indicators.count ? RecordingProgress() : reading.progress(of: pilots),
            drafts: indicators.count { drafts[$0.code] != nil }, observations: observations,
            assessment: assessment.state)
    }
}
