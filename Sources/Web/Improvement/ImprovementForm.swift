import Domain

/// What was sent to write a line of the plan, as it was typed.
struct ImprovementForm: Sendable {
    var text = ""
    /// The number of an account; "" for none.
    var owner = ""
    var ownerName = ""
    var version = 0
    var due = DateBoxes(
        id: "due", name: "due", legend: ImprovementWords.due,
        hint: Words(th: "เว้นว่างได้", en: "May be left blank"))
    var problems: [ImprovementItem.Problem] = []
    /// What somebody else has saved meanwhile.
    var conflict: ImprovementItem?

    /// As it stands.
    init(_ item: ImprovementItem?) {
        guard let item else { return }
        text = item.text
        owner = item.owner.map(String.init) ?? ""
        ownerName = item.ownerName
        version = item.version
        if let day = item.due {
            let parts = day.iso.split(separator: "-").map(String.init)
            due.day = parts.count == 3 ? String(Int(parts[2]) ?? 0) : ""
            due.month = parts.count == 3 ? String(Int(parts[1]) ?? 0) : ""
            due.year = parts.first.flatMap(Int.init).map { String($0 + 543) } ?? ""
        }
    }

    init(_ fields: FormFields) {
        text = fields["text"]
        owner = fields["owner"]
        ownerName = fields["owner_name"]
        version = Int(fields["version"]) ?? 0
        due.take(fields)
    }

    /// nil where no such day is.
    mutating func draft() -> ImprovementItem.Draft? {
        guard case .success(let day) = due.date else {
            due.problem = Words(th: "ไม่มีวันที่นี้ โปรดแก้ไข", en: "No such day: please mend it")
            return nil
        }
        // An account that is no number is nobody's.
        return ImprovementItem.Draft(
            text: text, owner: owner.isEmpty ? nil : Int(owner) ?? -1, ownerName: ownerName, due: day)
    }

    func problem(_ some: ImprovementItem.Problem...) -> Words? {
        problems.first { some.contains($0) }.map(ImprovementWords.problem)
    }

    var links: [ErrorLink] {
        [
            problem(.textMissing, .textTooLong).map { ErrorLink("text", $0) },
            problem(.ownerElsewhere).map { ErrorLink("owner", $0) },
            problem(.nameTooLong, .twoOwners).map { ErrorLink("owner-name", $0) },
            due.problem.map { ErrorLink("due-day", $0) },
        ].compactMap { $0 }
    }
}
