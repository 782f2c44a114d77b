/// Computes every row of the results anew: that it is there, its verdict, its quotients, and what is hidden.
struct ResultsCheck {
    /// What can be counted in the results of one place and one area, hidden rows apart. Pilots are not counted.
    struct Counts {
        var visible = Tally()
        var hidden = 0

        static func += (left: inout Counts, right: Counts) {
            left.visible += right.visible
            left.hidden += right.hidden
        }
    }

    private struct Hiding {
        var hidden = 0
        /// Rows that may be hidden for the others' sake and are not; the line of the first.
        var firstOpen: Int?
    }

    private let places: [BundleCheck.Place]
    private let definitions: [BundleCheck.Definition]
    /// Of the row that must come next.
    private var place = 0
    private var definition = -1
    private var isFirstOfPlace = true
    private var certifiedAt = ""
    private var hiding: [String: Hiding] = [:]
    private(set) var rows = 0
    /// By position of the place, then by area.
    private(set) var counts: [[String: Counts]]

    init(_ places: [BundleCheck.Place], _ definitions: [BundleCheck.Definition]) {
        self.places = places
        self.definitions = definitions
        counts = Array(repeating: [:], count: places.count)
        advance()
    }

    mutating func read(_ bytes: [UInt8], _ problems: inout BundleProblems) {
        var check = self
        var isLost = false
        BundleTable.scan(.results, bytes, &problems) { row, problems in
            if isLost { return }
            guard check.place < check.places.count else {
                isLost = true
                return problems.add(.results, row.line, nil, "a row more than there are participants and indicators")
            }
            let (place, definition) = (check.places[check.place], check.definitions[check.definition])
            guard row.texts[0] == place.code, row.texts[1] == definition.code else {
                isLost = true
                return problems.add(
                    .results, row.line, nil,
                    "\(row.texts[0]),\(row.texts[1]) stands where \(place.code),\(definition.code) must")
            }
            check.take(row, place, definition, &problems)
            check.advance()
        }
        self = check
        if !isLost, problems.isEmpty, place < places.count {
            problems.add(.results, "the rows from \(places[place].code),\(definitions[definition].code) on are missing")
        }
        for (province, found) in hiding.sorted(by: { $0.key < $1.key }) {
            guard found.hidden > 0, found.hidden < Suppression.fewest, let line = found.firstOpen else { continue }
            problems.add(
                .results, line, "suppressed",
                "province \(province) has \(found.hidden) hidden rows, and this one could be hidden for their sake")
        }
    }

    /// On to the next indicator that is asked of a participant, and to the next participant.
    private mutating func advance() {
        while place < places.count {
            definition += 1
            if definition >= definitions.count {
                (place, definition, isFirstOfPlace) = (place + 1, -1, true)
                continue
            }
            if definitions[definition].targets[places[place].type] != nil { return }
        }
    }

    private mutating func take(
        _ row: BundleTable.Row, _ place: BundleCheck.Place, _ definition: BundleCheck.Definition,
        _ problems: inout BundleProblems
    ) {
        rows += 1
        takeMoment(row, &problems)
        guard let isHidden = BundleTable.flag(row.texts[8]) else {
            return problems.add(.results, row.line, "suppressed", "neither true nor false")
        }
        let mayHide = definition.rule != .local
        guard !isHidden || (mayHide && row.texts[2...7] == ["", "", "true", "", "", ""]) else {
            return problems.add(
                .results, row.line, "suppressed", mayHide ? "a hidden row shows figures" : "nothing may be hidden here")
        }
        if isHidden {
            if !definition.isPilot { counts[self.place][definition.area, default: Counts()].hidden += 1 }
            hiding[place.province, default: Hiding()].hidden += 1
            return
        }
        if definition.rule == .suppressBelow5 {
            let first = hiding[place.province]?.firstOpen ?? row.line
            hiding[place.province, default: Hiding()].firstOpen = first
        }
        guard let verdict = judge(row, place, definition, &problems), !definition.isPilot else { return }
        counts[self.place][definition.area, default: Counts()].visible.count(verdict.ordinal)
    }

    private mutating func takeMoment(_ row: BundleTable.Row, _ problems: inout BundleProblems) {
        let text = row.texts[9]
        if isFirstOfPlace { (certifiedAt, isFirstOfPlace) = (text, false) }
        if text != certifiedAt {
            problems.add(.results, row.line, "certified_at", "not the one of the local government's other rows")
        } else if !text.isEmpty, ThaiClock.parseRFC3339(text).map({ ThaiClock.rfc3339($0) }) != text {
            problems.add(.results, row.line, "certified_at", "no moment in UTC with three decimals")
        }
    }

    /// - Returns: the verdict as it is computed here; nil where the row cannot be read.
    private func judge(
        _ row: BundleTable.Row, _ place: BundleCheck.Place, _ definition: BundleCheck.Definition,
        _ problems: inout BundleProblems
    ) -> Verdict? {
        let texts = row.texts
        let (frame, provision) = (BundleTable.figure(texts[2]), BundleTable.figure(texts[3]))
        let carriedOut = BundleTable.flag(texts[4])
        let isNothing = texts[2].isEmpty && texts[3].isEmpty && carriedOut == true
        guard
            (texts[2].isEmpty || (frame != nil && definition.kind.hasFrame)) && (texts[3].isEmpty || provision != nil),
            let carriedOut, isNothing || !texts[9].isEmpty, let target = definition.targets[place.type]
        else {
            problems.add(.results, row.line, nil, "figures that cannot stand there")
            return nil
        }
        let answer = Answer(frame: frame, provision: provision, carriedOut: carriedOut)
        let verdict = Judgement(kind: definition.kind, target: target, answer: answer).verdict
        if texts[7] != verdict.rawValue {
            problems.add(.results, row.line, "verdict", "\(texts[7]), computed anew \(verdict.rawValue)")
        }
        let (value, percent) = PublishedRow.quotients(
            definition.kind, verdict, frame: frame, provision: provision)
        if texts[5] != value?.description ?? "" {
            problems.add(.results, row.line, "value", "\(texts[5]), computed anew \(value?.description ?? "blank")")
        }
        if texts[6] != percent?.description ?? "" {
            problems.add(.results, row.line, "percent", "\(texts[6]), computed anew \(percent?.description ?? "blank")")
        }
        let isOpen =
            definition.rule == .local
            || (definition.rule == .suppressBelow5 && !Suppression.isSmall(frame: frame, provision: provision))
        if !isOpen { problems.add(.results, row.line, "suppressed", "this row must be hidden") }
        return verdict
    }
}
