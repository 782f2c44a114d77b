/// A target that is thought of at another value: of one indicator, for one type of local government or for all of them.
package struct MovedTarget: Hashable, Sendable {
    package var indicator: String
    /// nil: for every type that is asked.
    package var type: LocalGovernmentType?
    package var value: ExactDecimal

    package init(indicator: String, type: LocalGovernmentType? = nil, value: ExactDecimal) {
        self.indicator = indicator
        self.type = type
        self.value = value
    }

    /// "A1-01=80" or "A1-01.TAO=80": as addresses and the table of scenarios spell it.
    package init?(_ text: String) {
        let halves = text.split(separator: "=", omittingEmptySubsequences: false)
        guard halves.count == 2, case .success(let value) = ExactDecimal.parse(String(halves[1])) else { return nil }
        let place = halves[0].split(separator: ".", omittingEmptySubsequences: false)
        guard let code = place.first, !code.isEmpty, place.count <= 2 else { return nil }
        indicator = String(code)
        if place.count == 2 {
            guard let type = LocalGovernmentType(rawValue: String(place[1])) else { return nil }
            self.type = type
        }
        self.value = value
    }

    package var text: String { "\(indicator)\(type.map { ".\($0.rawValue)" } ?? "")=\(value)" }

    package enum Problem: Hashable, Sendable {
        /// Not in the set, or a yes/no, of which nothing can be moved.
        case indicatorUnknown
        case typeNotAsked
        case belowZero
        /// A share of more than all of it.
        case aboveHundred
    }

    /// - Returns: nil where it can be judged by.
    package func problem(in set: StandardSet) -> Problem? {
        guard let found = set.indicators.first(where: { $0.code == indicator }), found.isMovable else {
            return .indicatorUnknown
        }
        if let type, !found.applies(to: type) { return .typeNotAsked }
        if value < .zero { return .belowZero }
        if found.kind == .ratio, !found.provisionMayExceedFrame, value > ExactDecimal(100) { return .aboveHundred }
        return nil
    }
}

extension Indicator {
    /// Whether its target has a value that can be moved: มี or ไม่มี has none.
    package var isMovable: Bool { kind != .yesNo }

    /// The same with its targets moved, each keeping its comparison. A move for one type counts more than one for all.
    package func moved(_ moves: [MovedTarget]) -> Indicator {
        var moved = self
        let own = moves.filter { $0.indicator == code }
        for move in own where move.type == nil {
            moved.target.value = move.value
            for type in moved.targetByType.keys { moved.targetByType[type]?.value = move.value }
        }
        for move in own {
            guard let type = move.type, applies(to: type) else { continue }
            moved.targetByType[type] = Target(target(for: type).comparison, move.value)
        }
        return moved
    }
}

/// Targets moved together, at most one for each indicator and type; the last one said counts.
package struct MovedTargets: Hashable, Sendable {
    /// In the order of their texts.
    package private(set) var list: [MovedTarget]

    /// More are not taken: a page could not show them.
    package static let most = 100

    package init(_ moves: [MovedTarget] = []) {
        var latest: [String: MovedTarget] = [:]
        for move in moves { latest[Self.place(move)] = move }
        list = latest.sorted { $0.key < $1.key }.prefix(Self.most).map(\.value)
    }

    /// One move to a line, as the table of scenarios holds it; what cannot be read is left out.
    package init(lines: String) {
        self.init(lines.split(separator: "\n").compactMap { MovedTarget(String($0)) })
    }

    package var lines: String { list.map(\.text).joined(separator: "\n") }

    package var isEmpty: Bool { list.isEmpty }

    package func adding(_ move: MovedTarget) -> MovedTargets { MovedTargets(list + [move]) }

    package func without(_ move: MovedTarget) -> MovedTargets { MovedTargets(list.filter { $0 != move }) }

    /// Those by which a set can be judged.
    package func valid(in set: StandardSet) -> MovedTargets {
        MovedTargets(list.filter { $0.problem(in: set) == nil })
    }

    private static func place(_ move: MovedTarget) -> String { "\(move.indicator).\(move.type?.rawValue ?? "")" }
}
