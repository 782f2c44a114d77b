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
    func lines(of entries: [AuditEntries.Stored]) -> [[String]] {
        var noteBefore = ""
        var lines: [[String]] = []
        for entry in entries.reversed() {
            lines.append(self.lines(of: entry, noteBefore: noteBefore))
            if entry.action == AuditEntry.Action.answerSaved.rawValue {
                noteBefore = texts[entry.sequence]?["note"] ?? ""
            }
        }
        return lines.reversed()
    }

    func bulkLines(_ figures: AnswerRecord.Figures) -> [String] {
        ["บันทึกเป็นชุด (ข้อมูลสมมติเพื่อสาธิต)"] + changed(from: nil, to: figures)
    }

    private func lines(of entry: AuditEntries.Stored, noteBefore: String) -> [String] {
        switch AuditEntry.Action(rawValue: entry.action) {
        case .answerSaved: return answerLines(entry, noteBefore: noteBefore)
        case .blankReasonStated:
            guard let reason = texts[entry.sequence]?["reason"] else { return ["เหตุผลที่ยังไม่มีข้อมูล: \(Self.erased)"] }
            return [reason.isEmpty ? "ถอนเหตุผลที่ยังไม่มีข้อมูล" : "เหตุผลที่ยังไม่มีข้อมูล: \(reason)"]
        default: return [entry.action]
        }
    }

    private func answerLines(_ entry: AuditEntries.Stored, noteBefore: String) -> [String] {
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
                if note != noteBefore { lines.append("หมายเหตุ: \(note)") }
            } else {
                lines.append("หมายเหตุ: \(Self.erased)")
            }
        } else if !noteBefore.isEmpty {
            lines.append("ลบหมายเหตุ")
        }
        return lines.isEmpty ? [became.isBlank ? "บันทึกโดยไม่มีตัวเลข" : "แก้ไขหมายเหตุ"] : lines
    }

    private func changed(from was: AnswerRecord.Figures?, to became: AnswerRecord.Figures) -> [String] {
        var lines: [String] = []
        if was?.frame != became.frame {
            lines.append("กรอบการประเมิน (1): \(frame(was?.frame)) → \(frame(became.frame))")
        }
        if was?.provision != became.provision {
            let name = indicator.kind.hasFrame ? "การจัดบริการสาธารณะ (2)" : indicator.provisionTH
            lines.append("\(name): \(provision(was?.provision)) → \(provision(became.provision))")
        }
        if (was?.carriedOut ?? true) != became.carriedOut {
            lines.append(became.carriedOut ? "ยกเลิก “ไม่ได้ดำเนินการในปีงบประมาณ”" : "เลือก “ไม่ได้ดำเนินการในปีงบประมาณ”")
        }
        return lines
    }

    private func frame(_ value: ExactDecimal?) -> String {
        value.map { "\($0.grouped) \(indicator.frameUnitTH)" } ?? "ว่าง"
    }

    private func provision(_ value: ExactDecimal?) -> String {
        guard let value else { return "ว่าง" }
        if indicator.kind == .yesNo { return value == .zero ? "ไม่มี" : "มี" }
        return "\(value.grouped) \(indicator.unitTH)"
    }

    private static let erased = "(ลบข้อความแล้ว)"
}

/// What the audit entries of one item of base data say, in words.
enum BaseValueHistoryWords {
    static func lines(of entry: AuditEntries.Stored, _ item: BaseDataItem) -> [String] {
        guard let became = AnswerRecord.baseValue(entry.became) else { return [unreadableEntry(entry)] }
        var was: ExactDecimal?
        if !entry.was.isEmpty {
            guard let read = AnswerRecord.baseValue(entry.was) else { return [unreadableEntry(entry)] }
            was = read.value
        }
        return ["\(words(was, item)) → \(words(became.value, item))"]
    }

    static func bulkLines(_ value: ExactDecimal?, _ item: BaseDataItem) -> [String] {
        ["บันทึกเป็นชุด (ข้อมูลสมมติเพื่อสาธิต)", "ว่าง → \(words(value, item))"]
    }

    private static func words(_ value: ExactDecimal?, _ item: BaseDataItem) -> String {
        value.map { "\($0.grouped) \(item.unitTH)" } ?? "ว่าง"
    }
}

/// An entry of another form than this program writes is shown as it stands.
private func unreadableEntry(_ entry: AuditEntries.Stored) -> String {
    "\(entry.action): \(entry.was) → \(entry.became)"
}
