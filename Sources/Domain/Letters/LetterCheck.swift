extension Letter {
    /// A part of a letter, as its form names it.
    package enum Part: String, CaseIterable, Sendable {
        case urgency
        case number
        case office
        case date
        case subject
        case addressee
        case references
        case enclosures
        /// ภาคเหตุ: the first paragraphs of the matter.
        case cause
        /// ภาคความประสงค์: those after them.
        case purpose
        case close
        case signatory
        case post
        case owner
        case telephone
        case email
        case copies

        /// In characters; of references and enclosures, of each.
        package var longest: Int {
            switch self {
            case .urgency, .date: 40
            case .number: 60
            case .subject: 400
            case .cause, .purpose: 6_000
            case .references, .enclosures, .office, .post, .owner: 300
            case .addressee, .close, .copies: 500
            case .signatory, .telephone: 120
            case .email: EmailAddress.longest
            }
        }

        /// How many of them a letter has at most.
        package static let mostReferences = 10
        package static let mostEnclosures = 20
    }

    /// What keeps a letter from being kept and printed.
    package struct Problem: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            case missing
            case tooLong(most: Int)
            case tooMany(most: Int)
            /// A quantity without its enclosure.
            case nameless
            case notAnAddress
            case notADate(DateInput.Problem)
        }

        package var part: Part
        package var kind: Kind

        package init(_ part: Part, _ kind: Kind) {
            self.part = part
            self.kind = kind
        }
    }

    /// What is wrong with it, in the order of its parts; empty where it can be kept. The two parts of the body are looked at as one.
    package var problems: [Problem] {
        var found: [Problem] = []
        func check(_ part: Part, _ text: String, isRequired: Bool = false) {
            if text.isEmpty, isRequired { found.append(Problem(part, .missing)) }
            if text.unicodeScalars.count > part.longest { found.append(Problem(part, .tooLong(most: part.longest))) }
        }
        check(.number, number)
        check(.office, office)
        check(.subject, subject, isRequired: true)
        check(.addressee, addressee, isRequired: true)
        if references.count > Part.mostReferences {
            found.append(Problem(.references, .tooMany(most: Part.mostReferences)))
        }
        check(.references, references.max { $0.unicodeScalars.count < $1.unicodeScalars.count } ?? "")
        if enclosures.count > Part.mostEnclosures {
            found.append(Problem(.enclosures, .tooMany(most: Part.mostEnclosures)))
        }
        if enclosures.contains(where: \.what.isEmpty) { found.append(Problem(.enclosures, .nameless)) }
        let longest = enclosures.flatMap { [$0.what, $0.quantity] }.max {
            $0.unicodeScalars.count < $1.unicodeScalars.count
        }
        check(.enclosures, longest ?? "")
        if body.isEmpty { found.append(Problem(.cause, .missing)) }
        if body.reduce(0, { $0 + $1.unicodeScalars.count }) > Part.cause.longest + Part.purpose.longest {
            found.append(Problem(.cause, .tooLong(most: Part.cause.longest)))
        }
        check(.close, close, isRequired: true)
        check(.signatory, signatory)
        check(.post, post)
        check(.owner, owner)
        check(.telephone, telephone)
        if !email.isEmpty, !EmailAddress.isValid(email) { found.append(Problem(.email, .notAnAddress)) }
        check(.copies, copies)
        return found
    }
}
