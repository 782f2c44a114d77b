import Actions
import Domain
import Store

/// The item of a form whose button “ไม่เปลี่ยนแปลงจากปีก่อน” was pressed, with what is confirmed by it.
struct ConfirmedBaseValue: Sendable {
    private let item: BaseDataItem
    private let value: ExactDecimal
    private let source: String

    /// - Returns: nil where no such button was pressed, or nothing is proposed for the item any more.
    init?(
        _ fields: FormFields, among items: [BaseDataItem], _ assessment: Assessment, in environment: Environment,
        on db: any Connection
    ) throws {
        guard let item = items.first(where: { $0.code == fields[ConfirmedRow.field] }),
            let earlier = try EarlierRound(
                before: assessment, indicators: [], items: [item.code], in: environment, on: db),
            case .figure(let value) = earlier.value(of: item)
        else { return nil }
        self.item = item
        self.value = value
        source = earlier.source(of: item)
    }

    /// Puts last year's figure in the place of what stands in the box, and last year's source where none was typed.
    func confirm(_ save: inout SaveBaseValue) {
        guard save.item == item.code else { return }
        save.typed = value.description
        save.value = .success(value)
        if let origin = save.origin, origin.source.isEmpty { save.origin?.source = source }
        save.confirmsUnchanged = true
        save.isPressed = true
    }
}

extension SaveBaseValue {
    /// Source and day as typed; a day that cannot be read is a problem, and kept as it is.
    mutating func take(source: String, asOf: String) {
        asOfTyped = asOf
        let source = ThaiText.normalised(source)
        switch DateInput.parse(asOf) {
        case .success(let day): origin = BaseValueOrigin(source: source, asOf: day)
        case .failure:
            origin = BaseValueOrigin(source: source)
            originProblem = FieldProblem(.asOf, .notADay)
        }
        if source.unicodeScalars.count > Answer.longestNote { originProblem = FieldProblem(.note, .tooLong) }
    }
}
