package enum StandardSetDifference {
    package enum Kind: String, Sendable { case newIndicator }
    package struct Change: Sendable { package var kind: Kind; package var indicator: String; package var breaksTrend: Bool; package var wordsEN: String; package var wordsTH: String }
    package static func between(_ old: StandardSet, _ new: StandardSet) -> [Change] { [] }
}
