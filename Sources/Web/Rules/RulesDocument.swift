import Domain

/// The rules of one type of local government as a browser needs them to check and judge without the server: the rows of the
/// standard set, and the words of problems and verdicts in both languages.
enum RulesDocument {
    static func json(_ standards: Standards, for type: LocalGovernmentType, round: String) -> CanonicalJSON {
        .object([
            "baseData": named(standards.baseData(for: type).map { ($0.code, item($0, standards, type)) }),
            "indicators": named(
                standards.indicators(for: type).map { ($0.code, indicator($0, standards.set.words, type)) }),
            "largeChange": largeChange(),
            "longestNote": .whole(Answer.longestNote),
            "percentPlaces": .whole(standards.set.percentPlaces),
            "problems": problems(),
            "round": .string(round),
            "standardSet": .string(standards.set.id),
            "type": .string(type.rawValue),
        ])
    }

    private static func item(
        _ item: BaseDataItem, _ standards: Standards, _ type: LocalGovernmentType
    ) -> CanonicalJSON {
        let dependants = standards.dependants(of: item.code).filter { $0.applies(to: type) }
        return .object([
            "dependants": .array(dependants.map { .string($0.code) }),
            "name": words(item.name),
            "unitTH": .string(item.unitTH),
        ])
    }

    private static func indicator(
        _ indicator: Indicator, _ words: VerdictWords, _ type: LocalGovernmentType
    ) -> CanonicalJSON {
        let target = indicator.target(for: type)
        return .object([
            "frameFrom": indicator.frameFrom.map { .string($0) } ?? .null,
            "frameTH": .string(indicator.frameTH),
            "frameUnitTH": .string(indicator.frameUnitTH),
            "hasFrame": .bool(indicator.kind.hasFrame),
            "kind": .string(indicator.kind.rawValue),
            "name": Self.words(indicator.name),
            "operator": .string(target.comparison.rawValue),
            "provisionMayExceedFrame": .bool(indicator.provisionMayExceedFrame),
            "provisionTH": .string(indicator.provisionTH),
            "target": .figure(target.value),
            "targetUnitTH": .string(indicator.targetUnitTH),
            "unitTH": .string(indicator.unitTH),
            "verdictWords": verdictWords(indicator, words),
        ])
    }

    /// By the spelling of the verdict; `met_above` is the second word for `met`.
    private static func verdictWords(_ indicator: Indicator, _ words: VerdictWords) -> CanonicalJSON {
        var all = Verdict.allCases.map { verdict in
            (verdict.rawValue, Self.words(words.words(for: verdict, isMetAbove: false, of: indicator)))
        }
        all.append(("met_above", Self.words(words.words(for: .met, isMetAbove: true, of: indicator))))
        return named(all)
    }

    /// By code; `exceeds_frame_of` is said of a base value, and names indicators in the place of `{indicators}`.
    private static func problems() -> CanonicalJSON {
        var all = FieldProblem.Code.allCases.map { code in
            (code.rawValue, words(FieldProblem(.provision, code).words))
        }
        let ofBaseValue = FieldProblem(.value, .exceedsFrame, indicators: ["{indicators}"])
        all.append(("exceeds_frame_of", words(ofBaseValue.words)))
        return named(all)
    }

    /// Beyond what limits a change from last year asks for a reason, and how it is said.
    private static func largeChange() -> CanonicalJSON {
        .object([
            "factor": .figure(LargeChange.factor),
            "factorOfUnits": .figure(LargeChange.factorOfUnits),
            "figures": named(LargeChange.Figure.allCases.map { ($0.rawValue, words($0.name)) }),
            "forms": named(LargeChange.Form.allCases.map { ($0.rawValue, words($0.template)) }),
            "least": .figure(LargeChange.least),
        ])
    }

    private static func words(_ words: Words) -> CanonicalJSON {
        .object(["en": .string(words.en), "th": .string(words.th)])
    }

    private static func named(_ members: [(String, CanonicalJSON)]) -> CanonicalJSON {
        .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))
    }
}
