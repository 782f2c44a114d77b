import Actions
import Domain
import Markup

/// A flag with the name and the address of what it is about.
struct NamedFlag: Sendable {
    let flag: UnusualFigure
    let name: Words
    /// Empty for the assessment as a whole.
    let path: String
}

extension AssessmentReading {
    /// Every flag of the assessment: as a whole, base data, then rows in their order.
    var flags: [NamedFlag] {
        let round = assessment.round.id
        let place = assessment.localGovernment
        let states = indicators.map { state(of: $0) }
        var flags: [NamedFlag] = []
        if let whole = UnusualFigures.allFull(states) {
            flags.append(NamedFlag(flag: whole, name: Words(th: "ภาพรวม", en: "The whole"), path: ""))
        }
        let items = standards.baseData(for: place.type)
        let page = SitePath.baseData(round: round, code: place.code).path
        for flag in UnusualFigures.flags(baseValues.compactMapValues(\.value), items) {
            guard case .baseData(let code) = flag.subject else { continue }
            let name = items.first { $0.code == code }?.name ?? Words(both: code)
            flags.append(NamedFlag(flag: flag, name: name, path: "\(page)#\(code)"))
        }
        // Whoever confirmed a row as unchanged has looked at its figures; a frame that base data gives is none of them.
        for (indicator, state) in zip(indicators, states) where !state.isUnchanged || indicator.frameFrom != nil {
            for flag in UnusualFigures.flags(indicator, state, for: place.type) {
                flags.append(
                    NamedFlag(
                        flag: flag, name: indicator.codeAndName,
                        path: indicator.path(round: round, code: place.code)))
            }
        }
        return flags
    }
}

/// Flags as a list, each with its arithmetic and a way to its row.
func flagList(_ flags: [NamedFlag]) -> HTML {
    let items = flags.map { named -> HTML in
        """
        <li>\(named.path.isEmpty ? "<strong>\(named.name)</strong>" : "<a href=\"\(url: named.path)\">\(named.name)</a>" as HTML): \(named.flag.words)</li>
        """
    }
    return "<ul class=\"flags\">\(items)</ul>"
}
