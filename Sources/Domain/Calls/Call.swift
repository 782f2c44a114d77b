/// โทรติดตาม: a call to a local government about a round, as the person who made it has noted it. Calls are added and never changed.
package struct Call: Hashable, Sendable {
    /// Who was called.
    package enum Person: String, CaseIterable, Sendable {
        case officer
        /// ปลัด, or whoever certifies.
        case chief
        case other

        package var words: Words {
            switch self {
            case .officer: Words(th: "เจ้าหน้าที่ผู้รับผิดชอบ", en: "Responsible officer")
            case .chief: Words(th: "ปลัดหรือผู้รับรองข้อมูล", en: "Chief or certifier")
            case .other: Words(th: "ผู้อื่น", en: "Somebody else")
            }
        }
    }

    /// What came of it.
    package enum Result: Hashable, Sendable {
        /// โทรแล้ว.
        case spoken
        /// จะส่งวันที่ …
        case promised(ThaiDate)
        /// ไม่รับสาย.
        case noAnswer

        package var words: Words {
            switch self {
            case .spoken: Words(th: "โทรแล้ว", en: "Called")
            case .promised(let day):
                Words(th: "จะส่งวันที่ \(day.short())", en: "Will send by \(day.english)")
            case .noAnswer: Words(th: "ไม่รับสาย", en: "No answer")
            }
        }

        /// As it is kept, without its day.
        package var name: String {
            switch self {
            case .spoken: "spoken"
            case .promised: "promised"
            case .noAnswer: "no-answer"
            }
        }

        package var promised: ThaiDate? { if case .promised(let day) = self { day } else { nil } }

        /// - Returns: nil for what was never kept: another name, a promise without its day.
        package init?(name: String, promised: ThaiDate?) {
            switch (name, promised) {
            case ("spoken", nil): self = .spoken
            case ("promised", let day?): self = .promised(day)
            case ("no-answer", nil): self = .noAnswer
            default: return nil
            }
        }
    }

    package enum Problem: String, Hashable, CaseIterable, Sendable {
        /// A promise is for today or later.
        case dayOver
        case telephoneBad
        case noteTooLong
    }

    package static let longestNote = 300

    package var localGovernment: String
    /// 1 for the first of a local government in a round.
    package var number: Int
    /// Of the red list that was telephoned down; nil where none was.
    package var step: FunnelStep?
    package var person: Person
    package var result: Result
    /// The number that was called, "" where it was not typed.
    package var telephone: String
    package var note: String
    package var by: Int
    package var role: Role
    /// Milliseconds since 1970, UTC.
    package var at: Int64

    package init(
        localGovernment: String, number: Int, step: FunnelStep?, person: Person, result: Result, telephone: String,
        note: String, by: Int, role: Role, at: Int64
    ) {
        self.localGovernment = localGovernment
        self.number = number
        self.step = step
        self.person = person
        self.result = result
        self.telephone = ThaiText.normalised(telephone)
        self.note = ThaiText.normalised(note)
        self.by = by
        self.role = role
        self.at = at
    }

    package func problems(today: ThaiDate) -> Set<Problem> {
        var problems: Set<Problem> = []
        if let day = result.promised, day < today { problems.insert(.dayOver) }
        let digits = ThaiDigits.arabic(telephone).utf8.filter { (0x30...0x39).contains($0) }.count
        // A short number is one inside an office or an emergency line: three digits at least.
        if !telephone.isEmpty, !(3...30).contains(digits) || telephone.unicodeScalars.count > Invitation.longestText {
            problems.insert(.telephoneBad)
        }
        if note.unicodeScalars.count > Self.longestNote { problems.insert(.noteTooLong) }
        return problems
    }
}
