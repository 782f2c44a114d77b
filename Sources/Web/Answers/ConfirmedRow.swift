import Actions
import Domain
import Store

/// The row of a form whose button “ไม่เปลี่ยนแปลงจากปีก่อน” was pressed, with the figures that are confirmed by it.
struct ConfirmedRow: Sendable {
    /// Name of the button; its value is the row.
    static let field = "unchanged"

    private let indicator: String
    private let figures: Answer

    /// - Parameter rows: those of the page.
    /// - Returns: nil where no such button was pressed, or nothing is proposed for the row any more.
    init?(
        _ fields: FormFields, among rows: [Indicator], _ assessment: Assessment, in environment: Environment,
        on db: any Connection
    ) throws {
        guard let row = rows.first(where: { $0.code == fields[Self.field] }),
            let earlier = try EarlierRound(before: assessment, indicators: [row.code], in: environment, on: db),
            let figures = earlier.answer(to: row).proposal(for: row)
        else { return nil }
        indicator = row.code
        self.figures = figures
    }

    /// Puts last year's figures in the place of what stands in the boxes; the note stays.
    func confirm(_ save: inout SaveAnswer) {
        guard save.indicator == indicator else { return }
        save.entry = AnswerEntry(
            typedFrame: figures.frame?.description ?? "", typedProvision: figures.provision?.description ?? "",
            carriedOut: figures.carriedOut, note: save.entry.note)
        save.confirmsUnchanged = true
    }
}
