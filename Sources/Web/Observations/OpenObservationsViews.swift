import Actions
import Domain
import Markup

/// The open ones of a row, at its boxes, with the way to answer.
func openObservations(_ observations: [Observation], path: SitePath) -> HTML {
    guard !observations.isEmpty else { return .empty }
    let items = observations.map { observation -> HTML in
        """
        <li><strong>\(thai: observation.opening.name)</strong>\(observation.opening.role.map { " (\($0.name))" as HTML }): \(thai: observation.summary)</li>
        """
    }
    return """
        <div class="notice observations"><p><a href="\(url: path.path)">\(ObservationWords.open(observations.count))</a></p><ul>\(items)</ul></div>
        """
}

/// Rows with open ones, each with the way to answer; on the pages of a whole assessment.
func rowsWithObservations(_ rows: [RowWithObservations]) -> HTML {
    guard !rows.isEmpty else { return .empty }
    let count = rows.reduce(0) { $0 + $1.count }
    return """
        <div class="notice observations"><p>\(ObservationWords.open(count))</p>
        <ul>\(rows.map { "<li><a href=\"\(url: $0.path)\">\($0.name)</a>\(if: $0.count > 1, " (\($0.count))")</li>" as HTML })</ul></div>
        """
}

/// A row about which something open was said.
struct RowWithObservations: Sendable {
    let name: Words
    let path: String
    let count: Int

    /// In the order of the task list.
    static func list(_ open: [String: [Observation]], of reading: AssessmentReading) -> [RowWithObservations] {
        let (round, code) = (reading.assessment.round.id, reading.assessment.localGovernment.code)
        return reading.indicatorsByArea.compactMap { indicator in
            open[indicator.code].map { ofRow in
                RowWithObservations(
                    name: indicator.codeAndName,
                    path: SitePath.observations(round: round, code: code, indicator: indicator.code).path,
                    count: ofRow.count)
            }
        }
    }
}

extension Observation {
    /// Its first words, where only a line is shown.
    var summary: String { Self.summary(of: opening.text ?? "") }

    static func summary(of text: String) -> String {
        let text = text.replacing("\n", with: " ")
        let scalars = text.unicodeScalars
        guard scalars.count > 160 else { return text }
        return String(String.UnicodeScalarView(scalars.prefix(160))) + "…"
    }
}
