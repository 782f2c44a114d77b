import Domain
import Store

/// Two values of one row, of which one will stand: as values, for whoever shows them.
struct Conflict: Sendable {
    /// What one of the two filled in, when.
    struct Side: Sendable {
        /// nil where the row has no frame.
        var frame: Words?
        var provision: Words
        var carriedOut: Bool
        var note: String
        var author: Words
        /// Milliseconds since 1970, UTC.
        var at: Int64?
    }

    /// As the form names it: an indicator's or an item's code.
    let subject: String
    let recorded: Side
    let typed: Side
    /// The version that the reader has now been shown.
    let version: Int

    static let blank = Words(th: "ว่าง", en: "Blank")

    /// "ท่าน (สมศรี บันทึกดี)": both have a name, since one person may have been at two machines.
    static func reader(_ name: String) -> Words { Words(th: "ท่าน (\(name))", en: "You (\(name))") }
}

extension Conflict {
    /// - Parameter reader: the name of the draft's author.
    /// - Returns: nil where the row is in no conflict.
    init?(_ card: IndicatorCard, reader: String) {
        guard let draft = card.draft, card.isConflict else { return nil }
        let indicator = card.indicator
        let current = card.state.answer
        let recordedFrame = card.state.effectiveFrame?.grouped ?? ""
        subject = indicator.code
        version = card.state.version
        recorded = Side(
            frame: Self.frame(recordedFrame, indicator),
            provision: Self.provision(current?.provision?.grouped ?? "", indicator),
            carriedOut: current?.carriedOut ?? true, note: current?.note ?? "", author: Words(both: card.savedByName),
            at: card.state.savedAt)
        typed = Side(
            frame: Self.frame(indicator.frameFrom == nil ? card.frameText : recordedFrame, indicator),
            provision: Self.provision(card.provisionText, indicator), carriedOut: card.carriedOut, note: card.note,
            author: Self.reader(reader), at: draft.savedAt)
    }

    /// The same for one item of base data.
    init?(_ card: BaseDataCard, reader: String) {
        guard let draft = card.draft, card.isConflict else { return nil }
        subject = card.item.code
        version = card.version
        recorded = Side(
            frame: nil, provision: Self.figure(card.stored?.value?.grouped ?? "", card.item.unitTH), carriedOut: true,
            note: card.stored?.origin.source ?? "", author: Words(both: card.savedByName), at: card.stored?.savedAt)
        typed = Side(
            frame: nil, provision: Self.figure(card.text, card.item.unitTH), carriedOut: true, note: card.source,
            author: Self.reader(reader), at: draft.savedAt)
    }

    private static func frame(_ figure: String, _ indicator: Indicator) -> Words? {
        indicator.kind.hasFrame ? self.figure(figure, indicator.frameUnitTH) : nil
    }

    private static func provision(_ figure: String, _ indicator: Indicator) -> Words {
        guard indicator.kind == .yesNo, figure == "1" || figure == "0" else {
            return self.figure(figure, indicator.unitTH)
        }
        return YesNo.words(figure == "1")
    }

    private static func figure(_ figure: String, _ unit: String) -> Words {
        figure.isEmpty ? blank : Words(both: unit.isEmpty ? figure : "\(figure) \(unit)")
    }
}

/// The two answers to a question of มี or ไม่มี.
enum YesNo {
    static func words(_ isYes: Bool) -> Words { isYes ? Words(th: "มี", en: "Yes") : Words(th: "ไม่มี", en: "No") }
}
