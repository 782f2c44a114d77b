/// How figures of one indicator are invented.
struct InventedIndicator: Sendable {
    let indicator: Indicator
    let size: FrameSize
    /// Parts of a thousand of the local governments that fail it more often than others do.
    let difficulty: Int

    init(_ indicator: Indicator, _ chance: Chance) {
        self.indicator = indicator
        size = FrameSize.of(indicator)
        var draws = chance
        difficulty =
            draws.bell(170) + (indicator.kind == .ratio && indicator.target.value == ExactDecimal(100) ? 45 : 0)
    }

    /// What there is of the service; 0 where it is not there, nil for an indicator without a frame.
    func frame(of place: InventedPlace, _ lasting: inout Chance, _ yearly: inout Chance) -> Quantity? {
        guard indicator.kind.hasFrame else { return nil }
        if let item = indicator.frameFrom {
            return Quantity(Int(place.baseValue(of: item).millionths / 1_000_000), places: 0)
        }
        let isNone = [lasting.happens(perThousand: size.none), yearly.happens(perThousand: size.none)]
        let settled = Invention.stretched(size.median(of: place), by: lasting.bell(size.spread))
        let changed = settled * (1_000 + yearly.bell(size.isDemand ? 500 : 25)) / 1_000
        return Quantity(isNone[size.isDemand ? 1 : 0] ? 0 : max(changed, 1), places: size.places)
    }

    /// What was provided, for a frame that is not zero.
    func provision(_ level: Level, of frame: Quantity?, _ target: Target) -> Quantity {
        switch (indicator.kind, frame) {
        case (.ratio, let frame?): ratio(level, of: frame, target)
        case (.rate, let frame?): rate(level, of: frame, target)
        case (.yesNo, _): Quantity((target.value == .zero) == level.isMet ? 0 : 1, places: 0)
        default: count(level, target)
        }
    }

    private func ratio(_ level: Level, of frame: Quantity, _ target: Target) -> Quantity {
        let asked = Int(min(target.value.millionths / 10_000, 1_000_000))
        // Nobody comes near a hundred per cent where two or thirty are asked for.
        let best = asked >= 7_000 ? max(asked, indicator.provisionMayExceedFrame ? 12_000 : 10_000) : asked * 2
        let share: Int
        if target.comparison.isCeiling {
            share =
                level.isMet
                ? asked - asked * level.distance * 6 / 10_000 : asked + asked * (level.distance + 30) / 1_000
        } else {
            share =
                level.isMet
                ? asked + (best - asked) * min(level.distance * 14 / 10, 1_000) / 1_000
                : asked - asked * (20 + level.distance * 6 / 10) / 1_000
        }
        let units = Invention.portion(
            frame.units, share, of: 10_000, isUp: level.isMet != target.comparison.isCeiling)
        return Quantity(
            indicator.provisionMayExceedFrame ? units : min(units, frame.units), places: frame.places)
    }

    private func rate(_ level: Level, of frame: Quantity, _ target: Target) -> Quantity {
        let factor: Int
        if target.comparison.isCeiling {
            factor = level.isMet ? 1_000 - level.distance * 6 / 10 : 1_030 + level.distance * 7 / 10
        } else {
            factor = level.isMet ? 1_000 + level.distance * 9 / 10 : 970 - level.distance * 6 / 10
        }
        let perUnit = Int(min(target.value.millionths, 1_000_000_000_000)) * factor
        return Quantity(
            Invention.portion(
                frame.units, perUnit, of: 1_000_000_000, isUp: level.isMet != target.comparison.isCeiling),
            places: frame.places)
    }

    private func count(_ level: Level, _ target: Target) -> Quantity {
        let asked = Int(min(target.value.millionths / 1_000_000, 1_000_000))
        let step = level.distance * (asked + 2) / 1_000
        let many =
            switch (target.comparison.isCeiling, level.isMet) {
            case (false, true): asked + step
            case (false, false): asked - 1 - step
            case (true, true): asked - step
            case (true, false): asked + 1 + step
            }
        return Quantity(max(many, 0), places: 0)
    }
}

extension TargetOperator {
    /// Whether less is better.
    fileprivate var isCeiling: Bool { self == .atMost || self == .below }
}
