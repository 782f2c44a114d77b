import Actions
import Domain
import Store

/// What the audit entries of one indicator say, in words.
struct AnswerHistoryWords: Sendable {
    let indicator: Indicator
    /// Free texts that were not erased, by sequence and field.
    let texts: [Int: [String: String]]

    /// - Parameter entries: newest first.
    /// - Returns: for each entry what changed with it.
    func lines(of entries: [AuditEntries.Stored]) -> [[Words]] {
        var noteBefore = ""
        var lines: [[Words]] = []
        for entry in entries.reversed() {
            lines.append(self.lines(of: entry, noteBefore: noteBefore))
            if entry.action == AuditEntry.Action.answerSaved.rawValue {
                noteBefore = texts[entry.sequence]?["note"] ?? ""
            }
        }
        return lines.reversed()
    }

    func bulkLines(_ figures: AnswerRecord.Figures) -> [Words] {
        [bulk] + changed(from: nil, to: figures)
    }

    private func lines(of entry: AuditEntries.Stored, noteBefore: String) -> [Words] {
        switch AuditEntry.Action(rawValue: entry.action) {
        case .answerSaved: return answerLines(entry, noteBefore: noteBefore)
        case .blankReasonStated:
            let title = Words(th: "เหตุผลที่ยังไม่มีข้อมูล", en: "Reason why there is no figure")
            guard let reason = texts[entry.sequence]?["reason"] else { return [Self.line(title, Self.erased)] }
            return reason.isEmpty
                ? [Words(th: "ถอนเหตุผลที่ยังไม่มีข้อมูล", en: "Reason withdrawn")] : [Self.line(title, Words(both: reason))]
        case .observationMade:
            guard let fact = ObservationRecord.fact(entry.became) else { return [unreadableEntry(entry)] }
            return [Self.line(ObservationWords.name(fact.kind, fact.number), said(entry))]
        case .observationClosed:
            guard let fact = ObservationRecord.fact(entry.became), let ending = fact.ending else {
                return [unreadableEntry(entry)]
            }
            let title = ObservationWords.closing(fact.kind, fact.number, ending)
            return texts[entry.sequence]?[Observations.textField]?.isEmpty == true
                ? [title] : [Self.line(title, said(entry))]
        default: return [Words(both: entry.action)]
        }
    }

    private func said(_ entry: AuditEntries.Stored) -> Words {
        (texts[entry.sequence]?[Observations.textField]).map { Words(both: $0) } ?? Self.erased
    }

    private func answerLines(_ entry: AuditEntries.Stored, noteBefore: String) -> [Words] {
        guard let became = AnswerRecord.figures(entry.became) else { return [unreadableEntry(entry)] }
        var was: AnswerRecord.Figures?
        if !entry.was.isEmpty {
            was = AnswerRecord.figures(entry.was)
            if was == nil { return [unreadableEntry(entry)] }
        }
        var lines = changed(from: was, to: became)
        let note = texts[entry.sequence]?["note"]
        if became.hasNote {
            if let note {
                if note != noteBefore { lines.append(Self.line(RecordingWords.note, Words(both: note))) }
            } else {
                lines.append(Self.line(RecordingWords.note, Self.erased))
            }
        } else if !noteBefore.isEmpty {
            lines.append(Words(th: "ลบหมายเหตุ", en: "Note deleted"))
        }
        guard lines.isEmpty else { return lines }
        return [
            became.isBlank
                ? Words(th: "บันทึกโดยไม่มีตัวเลข", en: "Saved without figures")
                : Words(th: "แก้ไขหมายเหตุ", en: "Note changed")
        ]
    }

    private func changed(from was: AnswerRecord.Figures?, to became: AnswerRecord.Figures) -> [Words] {
        var lines: [Words] = []
        if was?.frame != became.frame {
            lines.append(Self.line(RecordingWords.frame, change(frame(was?.frame), frame(became.frame))))
        }
        if was?.provision != became.provision {
            let name = indicator.kind.hasFrame ? RecordingWords.provision : Words(both: indicator.provisionTH)
            lines.append(Self.line(name, change(provision(was?.provision), provision(became.provision))))
        }
        if became.isUnchanged, was?.isUnchanged != true { lines.append(Unchanged.confirmed) }
        if (was?.carriedOut ?? true) != became.carriedOut {
            let name = RecordingWords.notCarriedOut
            lines.append(
                became.carriedOut
                    ? Words(th: "ยกเลิก “\(name.th)”", en: "“\(name.en)” cleared")
                    : Words(th: "เลือก “\(name.th)”", en: "“\(name.en)” ticked"))
        }
        return lines
    }

    private func frame(_ value: ExactDecimal?) -> Words {
        value.map { Words(both: "\($0.grouped) \(indicator.frameUnitTH)") } ?? Conflict.blank
    }

    private func provision(_ value: ExactDecimal?) -> Words {
        guard let value else { return Conflict.blank }
        if indicator.kind == .yesNo { return YesNo.words(value != .zero) }
        return Words(both: "\(value.grouped) \(indicator.unitTH)")
    }

    private static func line(_ title: Words, _ content: Words) -> Words {
        Words(th: "\(title.th): \(content.th)", en: "\(title.en): \(content.en)")
    }

    private static let erased = Words(th: "(ลบข้อความแล้ว)", en: "(text erased)")
}

/// What the audit entries of one item of base data say, in words.
enum BaseValueHistoryWords {
    /// - Parameter texts: free texts that were not erased, by sequence and field.
    static func lines(
        of entry: AuditEntries.Stored, _ item: BaseDataItem, texts: [Int: [String: String]]
    ) -> [Words] {
        guard let became = AnswerRecord.baseValue(entry.became) else { return [unreadableEntry(entry)] }
        var was: AnswerRecord.BaseFigure?
        if !entry.was.isEmpty {
            was = AnswerRecord.baseValue(entry.was)
            if was == nil { return [unreadableEntry(entry)] }
        }
        var lines = [change(words(was?.value, item), words(became.value, item))]
        if became.isUnchanged, was?.isUnchanged != true { lines.append(Unchanged.confirmed) }
        if let day = became.asOf, day != was?.asOf {
            let (title, th, en) = (BaseDataWords.asOf, day.long(in: .thai), day.long(in: .english))
            lines.append(Words(th: "\(title.th): \(th)", en: "\(title.en): \(en)"))
        }
        if became.hasSource {
            let source = texts[entry.sequence]?["source"]
            let title = BaseDataWords.source
            lines.append(
                Words(th: "\(title.th): \(source ?? "(ลบข้อความแล้ว)")", en: "\(title.en): \(source ?? "(text erased)")"))
        }
        return lines
    }

    static func bulkLines(_ value: ExactDecimal?, _ item: BaseDataItem) -> [Words] {
        [bulk, change(Conflict.blank, words(value, item))]
    }

    private static func words(_ value: ExactDecimal?, _ item: BaseDataItem) -> Words {
        value.map { Words(both: "\($0.grouped) \(item.unitTH)") } ?? Conflict.blank
    }
}

private let bulk = Words(th: "บันทึกเป็นชุด (ข้อมูลสมมติเพื่อสาธิต)", en: "Recorded in bulk (invented for demonstration)")

private func change(_ was: Words, _ became: Words) -> Words {
    Words(th: "\(was.th) → \(became.th)", en: "\(was.en) → \(became.en)")
}

/// An entry of another form than this program writes is shown as it stands.
private func unreadableEntry(_ entry: AuditEntries.Stored) -> Words {
    Words(both: "\(entry.action): \(entry.was) → \(entry.became)")
}
