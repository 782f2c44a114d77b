import Actions
import Domain
import Markup
import Store

/// A row that differs from what was certified before.
struct ChangedSince: Sendable {
    let name: Words
    let path: String
    let was: HTML
    let now: HTML

    /// Every row and item that differs from a certification, in the order of the assessment.
    static func list(
        _ reading: AssessmentReading, _ standing: Certification, on db: any Connection
    ) throws -> [ChangedSince] {
        let rows = Dictionary(
            try Certifications.rows(reading.assessment.id, standing.number, on: db).map { ($0.indicator, $0) },
            uniquingKeysWith: { first, _ in first })
        let values = try Certifications.baseData(reading.assessment.id, standing.number, on: db)
        return list(
            from: rows, values,
            to: Dictionary(
                reading.snapshot(number: 0).rows.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first }),
            reading.snapshot(number: 0).baseData, reading)
    }

    /// Every row that differs between two certifications.
    static func list(
        _ reading: AssessmentReading, from earlier: Int, to later: Int, on db: any Connection
    ) throws -> [ChangedSince] {
        func rows(_ number: Int) throws -> [String: Snapshot.Row] {
            Dictionary(
                try Certifications.rows(reading.assessment.id, number, on: db).map { ($0.indicator, $0) },
                uniquingKeysWith: { first, _ in first })
        }
        return list(
            from: try rows(earlier), try Certifications.baseData(reading.assessment.id, earlier, on: db),
            to: try rows(later), try Certifications.baseData(reading.assessment.id, later, on: db), reading)
    }

    private static func list(
        from earlier: [String: Snapshot.Row], _ earlierValues: [String: ExactDecimal?],
        to later: [String: Snapshot.Row], _ laterValues: [String: ExactDecimal?], _ reading: AssessmentReading
    ) -> [ChangedSince] {
        let (round, code) = (reading.assessment.round.id, reading.assessment.localGovernment.code)
        let items = reading.standards.baseData(for: reading.assessment.localGovernment.type).compactMap { item in
            let (was, now) = (earlierValues[item.code] ?? nil, laterValues[item.code] ?? nil)
            let row = BaseDataItem.subject(item.code)
            return was == now
                ? nil
                : ChangedSince(
                    name: reading.name(ofRow: row), path: reading.path(ofRow: row, round: round, code: code),
                    was: figure(was, item.unitTH), now: figure(now, item.unitTH))
        }
        let indicators = reading.indicatorsByArea.compactMap { indicator -> ChangedSince? in
            let (was, now) = (earlier[indicator.code], later[indicator.code])
            guard was?.answer != now?.answer || was?.reason != now?.reason else { return nil }
            return ChangedSince(
                name: indicator.codeAndName, path: indicator.path(round: round, code: code),
                was: figures(was, indicator), now: figures(now, indicator))
        }
        return items + indicators
    }

    private static func figure(_ value: ExactDecimal?, _ unit: String) -> HTML {
        value.map { "\($0.grouped) \(thai: unit)" } ?? "\(RecordingWords.blank)"
    }

    private static func figures(_ row: Snapshot.Row?, _ indicator: Indicator) -> HTML {
        guard let row, let answer = row.answer else {
            return "\(RecordingWords.blank)\(if: !(row?.reason ?? "").isEmpty, " (\(thai: row?.reason ?? ""))")"
        }
        let frame: HTML? =
            indicator.kind.hasFrame ? "(1) \(figure(answer.frame, indicator.frameUnitTH)) · (2) " : nil
        let provision: HTML =
            indicator.kind == .yesNo
            ? answer.provision.map { "\($0.yesNo)" } ?? "\(RecordingWords.blank)"
            : figure(answer.provision, indicator.unitTH)
        return """
            \(frame)\(provision)\(if: !answer.carriedOut, " · \(RecordingWords.notCarriedOut)")\(if: !answer.note.isEmpty, "<p class=\"hint\">\(th: "หมายเหตุ:", en: "Note:") \(thai: answer.note)</p>")
            """
    }
}

/// What was changed since a certification, before and after beside each other.
func changedSince(_ changes: [ChangedSince], number: Int) -> HTML {
    let title = Words(
        th: "เปลี่ยนจากการรับรองครั้งที่ \(number) \(changes.count) ข้อ",
        en: "Changed since certification no. \(number): \(changes.count)")
    guard !changes.isEmpty else {
        return notice(
            "\(th: "ไม่มีข้อใดเปลี่ยนจากการรับรองครั้งที่ \(number)", en: "Nothing has changed since certification no. \(number)")"
        )
    }
    return """
        <h2>\(title)</h2>
        \(dataTable(
            DataTable(
                label: title,
                columns: [
                    .init(words: Words(th: "ตัวชี้วัด", en: "Indicator")), .init(words: Words(th: "เดิม", en: "Before")),
                    .init(words: Words(th: "ใหม่", en: "Now")),
                ],
                rows: changes.map { DataTable.Row(["<a href=\"\(url: $0.path)\">\($0.name)</a>", $0.was, $0.now]) })))
        """
}
