/// What changed from one standard set to another, for those who approve it, record against it or read a trend line.
package enum StandardSetDifference {
    /// One change of one row of the set.
    package struct Change: Hashable, Sendable {
        package var kind: Kind
        /// Code of the indicator; nil where the set itself, an area, a question or base data changed.
        package var indicator: String?
        /// Figures of the two sets cannot be drawn as one line.
        package var breaksTrend: Bool
        package var wordsEN: String
        package var wordsTH: String
    }

    /// What sort of change it is. The raw value is the spelling in what programs read.
    package enum Kind: String, CaseIterable, Sendable {
        case newIndicator = "new_indicator"
        case dropped
        case kindChanged = "kind_changed"
        case unitChanged = "unit_changed"
        case frameChanged = "frame_changed"
        case definitionChanged = "definition_changed"
        case targetChanged = "target_changed"
        case appliesToChanged = "applies_to_changed"
        case pilotChanged = "pilot_changed"
        case publishChanged = "publish_changed"
        case exceedingChanged = "exceeding_changed"
        case areaChanged = "area_changed"
        case statusChanged = "status_changed"
        case wordsChanged = "words_changed"
        case evidenceChanged = "evidence_changed"
        case orderChanged = "order_changed"
        case periodChanged = "period_changed"
        case approvalChanged = "approval_changed"
        case percentPlacesChanged = "percent_places_changed"
        case verdictWordsChanged = "verdict_words_changed"
        case baseDataChanged = "base_data_changed"
        case questionsChanged = "questions_changed"
    }

    /// Every change: the set itself first, then indicators in the order of the new set, what was dropped last.
    ///
    /// - Returns: nothing only where the sets are equal but for their ids.
    package static func between(_ old: StandardSet, _ new: StandardSet) -> [Change] {
        let before = Dictionary(old.indicators.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let kept = Set(new.indicators.map(\.code))
        var changes = ofTheSet(old, new)
        for indicator in new.indicators {
            if let earlier = before[indicator.code] {
                changes += ofOne(earlier, indicator)
            } else {
                changes.append(
                    Change(
                        kind: .newIndicator, indicator: indicator.code, breaksTrend: false,
                        wordsEN: "new indicator: \(indicator.nameTH)", wordsTH: "ตัวชี้วัดใหม่: \(indicator.nameTH)"))
            }
        }
        for indicator in old.indicators where !kept.contains(indicator.code) {
            changes.append(
                Change(
                    kind: .dropped, indicator: indicator.code, breaksTrend: false,
                    wordsEN: "no longer assessed: \(indicator.nameTH)", wordsTH: "ยกเลิกตัวชี้วัด: \(indicator.nameTH)"))
        }
        return changes
    }

    /// Whether figures of two years cannot be compared: something else is counted, or it is counted otherwise.
    package static func breaksTrend(_ old: Indicator, _ new: Indicator) -> Bool {
        old.kind != new.kind || old.unitTH != new.unitTH || old.frameUnitTH != new.frameUnitTH
            || old.frameFrom != new.frameFrom || old.frameTH != new.frameTH || old.provisionTH != new.provisionTH
    }

    /// Whether an open round may go over from one set to the other: the same rows ask the same of the same local
    /// governments, so every stored figure stays what it is.
    ///
    /// Targets, names, words, evidence, status, sources and notes may differ; everything else may not, the order of rows
    /// included.
    package static func differsOnlyInTargetsWordsEvidenceStatus(_ old: StandardSet, _ new: StandardSet) -> Bool {
        asked(by: old) == asked(by: new)
    }

    /// The set without all that may change while a round is open.
    private static func asked(by set: StandardSet) -> StandardSet {
        let none = VerdictWords(
            metAbove: "", met: "", belowTarget: "", belowTargetPlain: "", noService: "", notCarriedOut: "",
            notRecorded: "", notCertified: "")
        var rest = set
        rest.id = ""
        rest.titleTH = ""
        rest.titleEN = ""
        rest.period.note = ""
        rest.approvalReference = ""
        rest.approvalNote = ""
        rest.words = none
        rest.areas = set.areas.map { StandardSet.Area(code: $0.code, nameTH: "") }
        rest.satisfactionQuestions = set.satisfactionQuestions.map { question in
            StandardSet.SatisfactionQuestion(code: question.code, serviceTH: "")
        }
        for index in rest.baseData.indices { rest.baseData[index].nameEN = "" }
        rest.indicators = set.indicators.map(asked)
        return rest
    }

    private static func asked(by indicator: Indicator) -> Indicator {
        var rest = indicator
        rest.missionTH = ""
        rest.divisionTH = ""
        rest.nameTH = ""
        rest.nameEN = ""
        rest.targetUnitTH = ""
        rest.target = Target(.atLeast, .zero)
        rest.targetByType = [:]
        rest.noServiceWordTH = nil
        rest.evidenceTH = []
        rest.status = .illustrative
        rest.basis = ""
        rest.source = []
        return rest
    }
}
