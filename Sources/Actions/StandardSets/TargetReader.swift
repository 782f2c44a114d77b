import Domain

/// Reads the target of an indicator: one for all types, others by type.
struct TargetReader {
    /// nil where the kind could not be read; then nothing of it is checked.
    let kind: IndicatorKind?
    let provisionMayExceedFrame: Bool
    /// The types that the indicator applies to, where they could be read.
    let types: Set<LocalGovernmentType>?

    struct Reading {
        var target = Target(.atLeast, .zero)
        var unitTH = ""
        var byType: [LocalGovernmentType: Target] = [:]
    }

    func read(_ indicator: YAMLSection) -> Reading {
        var reading = Reading()
        guard let section = indicator.section("target", keys: ["operator", "value", "unit_th", "by_type"]) else {
            return reading
        }
        if let target = target(section) { reading.target = target }
        reading.unitTH = section.text("unit_th", required: kind == .rate) ?? ""
        if let kind, kind != .rate, section.has("unit_th") {
            section.tell("unit_th", "not_for_kind", "only a rate has a unit of its target; leave it out")
        }
        let all = LocalGovernmentType.allCases.map(\.rawValue)
        guard let byType = section.section("by_type", keys: all, required: false) else { return reading }
        for type in LocalGovernmentType.allCases where byType.has(type.rawValue) {
            if let types, !types.contains(type) {
                byType.tell(
                    type.rawValue, "type_not_applicable",
                    "the indicator does not apply to \(type.rawValue); add it to applies_to or leave its target out")
            }
            guard let one = byType.section(type.rawValue, keys: ["operator", "value"]) else { continue }
            reading.byType[type] = target(one)
        }
        return reading
    }

    private func target(_ section: YAMLSection) -> Target? {
        let comparison: TargetOperator? = section.choice("operator", unknown: "unknown_operator")
        let value = value(section)
        guard let comparison, let value else { return nil }
        let target = Target(comparison, value)
        check(target, section)
        return target
    }

    private func value(_ section: YAMLSection) -> ExactDecimal? {
        guard let spelled = section.text("value") else { return nil }
        switch ExactDecimal.parse(spelled) {
        case .success(let value): return value
        case .failure(.notANumber):
            section.tell("value", "not_a_number", "\"\(spelled)\" is not a number; write digits, as \"80\" or \"33.3\"")
        case .failure(.negative):
            section.tell("value", "negative", "\(spelled) is below zero; a target is zero or more")
        case .failure(.tooManyDigits):
            section.tell(
                "value", "too_many_digits", "\(spelled) has more than twelve digits before the point or six after it")
        }
        return nil
    }

    private func check(_ target: Target, _ section: YAMLSection) {
        let hundred = ExactDecimal(100)
        switch kind {
        case .ratio where !provisionMayExceedFrame && target.value > hundred:
            section.tell(
                "value", "target_out_of_range",
                "a ratio cannot pass 100 per cent; write 0 to 100, or provision_may_exceed_frame: true if it can")
            return
        case .count where target.value.millionths % 1_000_000 != 0:
            section.tell("value", "target_not_whole", "\(target.value) is not whole; a count has a whole target")
        case .yesNo where target.comparison != .equal || (target.value != .zero && target.value != ExactDecimal(1)):
            section.tell("value", "target_not_0_or_1", "write operator '==' and value \"1\" (yes) or \"0\" (no)")
            return
        default: break
        }
        let isOut =
            target.comparison == .below && target.value == .zero
            || kind == .ratio && !provisionMayExceedFrame && target.comparison == .above && target.value == hundred
        if isOut {
            section.tell(
                "operator", "target_unreachable",
                "nothing can be \(target.comparison.rawValue) \(target.value); mend the operator or the value")
        }
    }
}
