import Domain
import Markup

/// In which office somebody certifies, as he typed it; last time's as a proposal.
struct CapacityForm: Sendable {
    var kind = Capacity.Kind.holder
    var position = ""
    var orderNumber = ""
    var from = DateBoxes(
        id: "order-from", name: "order-from", legend: Words(th: "วันที่คำสั่งเริ่มมีผล", en: "First day of the order"))
    var until = DateBoxes(
        id: "order-until", name: "order-until", legend: Words(th: "วันที่คำสั่งสิ้นสุด", en: "Last day of the order"))
    var reason = ""

    /// - Parameter usual: the office that usually certifies, until somebody has stated his own.
    init(proposed capacity: Capacity?, isWitness: Bool, usual: String) {
        kind = isWitness ? .witness : .holder
        position = usual
        guard let capacity, isWitness == (capacity.kind == .witness) else { return }
        kind = capacity.kind
        position = capacity.position
        guard let order = capacity.order else { return }
        orderNumber = order.number
        from.put(order.from)
        until.put(order.until)
    }

    /// - Parameter proposal: stands where a form says nothing of it.
    init(_ fields: FormFields, over proposal: CapacityForm) {
        kind = Capacity.Kind(rawValue: fields["capacity"]) ?? proposal.kind
        position = fields.has("position") ? fields["position"] : proposal.position
        orderNumber = fields["order-number"]
        from.take(fields)
        until.take(fields)
        reason = fields["witness-reason"]
    }

    /// What was typed; the problem where a day cannot be read.
    var capacity: Result<Capacity, DateInput.Problem> {
        var order: Capacity.Order?
        if kind == .acting {
            switch (from.date, until.date) {
            case (.success(let first?), .success(let last?)):
                order = Capacity.Order(number: ThaiDigits.arabic(orderNumber), from: first, until: last)
            case (.failure(let problem), _), (_, .failure(let problem)): return .failure(problem)
            case (.success, .success): break
            }
        }
        return .success(Capacity(kind, position: position, order: order, reason: reason))
    }
}

extension DateBoxes {
    mutating func put(_ date: ThaiDate) {
        day = String(date.day)
        month = String(date.month)
        year = String(date.buddhistYear)
    }

    mutating func take(_ fields: FormFields) {
        day = fields["\(name).day"]
        month = fields["\(name).month"]
        year = fields["\(name).year"]
    }
}

/// The boxes; those of the order are needed by an acting official only.
func capacityFields(_ form: CapacityForm, isWitness: Bool) -> HTML {
    let position = field(
        Field(
            id: "position", name: "position",
            label: Words(th: "ตำแหน่งของผู้รับรอง", en: "Office of the certifier"),
            hint: isWitness
                ? Words(th: "เช่น ท้องถิ่นอำเภอ", en: "such as the district local administration officer")
                : Words(th: "เช่น ปลัดองค์การบริหารส่วนตำบล นายกเทศมนตรี", en: "such as chief administrator or mayor"),
            value: form.position))
    if isWitness {
        return """
            <input type="hidden" name="capacity" value="\(Capacity.Kind.witness.rawValue)">
            \(position)
            \(field(Field(id: "witness-reason", name: "witness-reason", label: Words(th: "เหตุที่ อปท. ไม่มีผู้รับรอง", en: "Why nobody of the local government can certify"), value: form.reason, kind: .text(rows: 2))))
            """
    }
    func choice(_ kind: Capacity.Kind) -> HTML {
        """
        <label class="choice"><input type="radio" name="capacity" value="\(kind.rawValue)"\(if: form.kind == kind, " checked")> \(kind.words)</label>
        """
    }
    return """
        <fieldset><legend>\(th: "รับรองในฐานะ", en: "Certified as")</legend>
        \(choice(.holder))
        \(choice(.acting))
        </fieldset>
        \(position)
        <details class="box"\(if: form.kind == .acting, " open")><summary>\(th: "คำสั่งรักษาราชการแทน (กรอกเมื่อเป็นผู้รักษาราชการแทน)", en: "The order (of an acting official only)")</summary>
        \(field(Field(id: "order-number", name: "order-number", label: Words(th: "เลขที่คำสั่ง", en: "Number of the order"), hint: Words(th: "เช่น 123/2567", en: "such as 123/2567"), value: form.orderNumber)))
        \(dateBoxes(form.from))
        \(dateBoxes(form.until))
        </details>
        """
}

extension Capacity {
    /// "ปลัดเทศบาล", "ปลัดเทศบาล ผู้รักษาราชการแทน ตามคำสั่งที่ 12/2567 ตั้งแต่ … ถึง …"
    var line: Words {
        switch kind {
        case .holder: return Words(both: position)
        case .acting:
            guard let order else {
                return Words(th: "\(position) \(kind.words.th)", en: "\(position), \(kind.words.en)")
            }
            return Words(
                th:
                    "\(position) \(kind.words.th) ตามคำสั่งที่ \(order.number) ตั้งแต่วันที่ \(order.from.long()) ถึงวันที่ \(order.until.long())",
                en:
                    "\(position), \(kind.words.en) by order \(order.number), \(order.from.english) to \(order.until.english)"
            )
        case .witness: return Words(th: "\(position) \(kind.words.th)", en: "\(position), \(kind.words.en)")
        }
    }
}
