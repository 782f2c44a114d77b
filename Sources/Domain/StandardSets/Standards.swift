/// A standard set with its look-ups made once. Shared and never changed.
package final class Standards: Sendable {
    package let set: StandardSet
    /// SHA-256 of the file it was read from, hexadecimal.
    package let sha256: String
    private let positions: [String: Int]
    private let dependants: [String: [Indicator]]
    private let items: [String: BaseDataItem]

    package init(_ set: StandardSet, sha256: String) {
        self.set = set
        self.sha256 = sha256
        positions = Dictionary(
            set.indicators.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
        dependants = Dictionary(grouping: set.indicators.filter { $0.frameFrom != nil }) { $0.frameFrom ?? "" }
        items = Dictionary(set.baseData.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package func position(of code: String) -> Int? { positions[code] }

    package func indicator(_ code: String) -> Indicator? { positions[code].map { set.indicators[$0] } }

    package func baseDataItem(_ code: String) -> BaseDataItem? { items[code] }

    /// Indicators whose frame is this base data.
    package func dependants(of item: String) -> [Indicator] { dependants[item] ?? [] }

    /// Rows asked of one type, in the order of the set.
    package func indicators(for type: LocalGovernmentType) -> [Indicator] {
        set.indicators.filter { $0.applies(to: type) }
    }

    package func baseData(for type: LocalGovernmentType) -> [BaseDataItem] {
        set.baseData.filter { $0.appliesTo.contains(type) }
    }
}
