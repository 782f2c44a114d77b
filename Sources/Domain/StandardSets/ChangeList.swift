/// Changes of one indicator, or of the set, while they are being found.
struct ChangeList {
    /// nil for the set itself.
    var indicator: String?
    private(set) var changes: [StandardSetDifference.Change] = []

    init(indicator: String? = nil) {
        self.indicator = indicator
    }

    mutating func add(_ kind: StandardSetDifference.Kind, breaksTrend: Bool = false, en: String, th: String) {
        changes.append(
            StandardSetDifference.Change(
                kind: kind, indicator: indicator, breaksTrend: breaksTrend, wordsEN: en, wordsTH: th))
    }

    /// From one value to another; the Thai values serve both languages unless English ones are given.
    mutating func add(
        _ kind: StandardSetDifference.Kind, _ nameEN: String, _ nameTH: String, _ old: String, _ new: String,
        _ oldEN: String? = nil, _ newEN: String? = nil
    ) {
        add(
            kind, en: "\(nameEN) \(Self.shown(oldEN ?? old, "none")) → \(Self.shown(newEN ?? new, "none"))",
            th: "\(nameTH) \(Self.shown(old, "ไม่มี")) → \(Self.shown(new, "ไม่มี"))")
    }

    /// As `add`, for what makes two years incomparable.
    mutating func addBreak(
        _ kind: StandardSetDifference.Kind, _ nameEN: String, _ nameTH: String, _ old: String, _ new: String,
        _ oldEN: String? = nil, _ newEN: String? = nil
    ) {
        let en = "\(nameEN) \(Self.shown(oldEN ?? old, "none")) → \(Self.shown(newEN ?? new, "none"))"
        let th = "\(nameTH) \(Self.shown(old, "ไม่มี")) → \(Self.shown(new, "ไม่มี"))"
        add(
            kind, breaksTrend: true, en: "\(en): not comparable with the year before", th: "\(th): เทียบกับปีก่อนไม่ได้")
    }

    mutating func addText(
        _ kind: StandardSetDifference.Kind, _ nameEN: String, _ nameTH: String, _ old: String, _ new: String
    ) {
        if old != new { add(kind, nameEN, nameTH, old, new) }
    }

    /// What was added to a list and what was taken out; only its order where neither happened.
    mutating func addList(
        _ kind: StandardSetDifference.Kind, _ nameEN: String, _ nameTH: String, _ old: [String], _ new: [String]
    ) {
        guard old != new else { return }
        addSet(
            kind, nameEN, nameTH, added: new.filter { !old.contains($0) }.map { ($0, $0) },
            left: old.filter { !new.contains($0) }.map { ($0, $0) })
    }

    mutating func addSet(
        _ kind: StandardSetDifference.Kind, _ nameEN: String, _ nameTH: String, added: [(en: String, th: String)],
        left: [(en: String, th: String)]
    ) {
        let more = (en: added.map(\.en).joined(separator: ", "), th: added.map(\.th).joined(separator: " · "))
        let less = (en: left.map(\.en).joined(separator: ", "), th: left.map(\.th).joined(separator: " · "))
        let en = [more.en.isEmpty ? "" : "added \(more.en)", less.en.isEmpty ? "" : "removed \(less.en)"]
        let th = [more.th.isEmpty ? "" : "เพิ่ม \(more.th)", less.th.isEmpty ? "" : "ตัด \(less.th)"]
        let isOrder = added.isEmpty && left.isEmpty
        add(
            kind, en: "\(nameEN): \(isOrder ? "in another order" : en.filter { !$0.isEmpty }.joined(separator: "; "))",
            th: "\(nameTH): \(isOrder ? "เปลี่ยนลำดับ" : th.filter { !$0.isEmpty }.joined(separator: " "))")
    }

    private static func shown(_ value: String, _ none: String) -> String { value.isEmpty ? none : value }
}
