import Actions
import Domain
import Store

/// The verdict of a cell as it stands, for those who record it.
struct ExplanationPage: Sendable {
    let assessment: Assessment
    let explained: VerdictExplanation
    let origin: PageName

    init(
        of indicator: Indicator, _ reading: AssessmentReading, _ mode: RecordingMode, on db: any Connection
    ) throws {
        assessment = reading.assessment
        explained = try VerdictExplanation(of: indicator, reading, mode, on: db)
        origin = PageName(ofAreaOf: indicator, reading)
    }
}

/// A page that leads here, by its name.
struct PageName: Sendable {
    let name: Words
    let path: SitePath

    init(_ name: Words, _ path: SitePath) {
        self.name = name
        self.path = path
    }

    /// The recording page of an indicator's area.
    init(ofAreaOf indicator: Indicator, _ reading: AssessmentReading) {
        let area = reading.standards.set.areas.first { $0.code == indicator.area }
        name = area?.name ?? Words(both: indicator.area)
        path = .area(
            round: reading.assessment.round.id, code: reading.assessment.localGovernment.code, area: indicator.area)
    }

    var crumb: Page.Crumb { Page.Crumb(name.text, path) }
}
