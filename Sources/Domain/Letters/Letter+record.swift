/// A letter as it is kept and hashed: canonical JSON, so that the same letter always gives the same bytes.
extension Letter {
    package var canonical: CanonicalJSON {
        func texts(_ lines: [String]) -> CanonicalJSON { .array(lines.map { .string($0) }) }
        return .object([
            "addressee": .string(addressee), "body": texts(body), "close": .string(close), "copies": .string(copies),
            "date": date.map { .string($0.iso) } ?? .null, "email": .string(email),
            "enclosures": .array(
                enclosures.map { .object(["quantity": .string($0.quantity), "what": .string($0.what)]) }),
            "number": .string(number), "office": .string(office), "owner": .string(owner), "post": .string(post),
            "references": texts(references), "signatory": .string(signatory), "subject": .string(subject),
            "telephone": .string(telephone), "urgency": urgency.map { .string($0.rawValue) } ?? .null,
        ])
    }

    /// Reads what `canonical.text` wrote.
    package init?(canonical text: String) {
        guard let json = CanonicalJSON(canonical: text) else { return nil }
        func string(_ key: String) -> String? { json[key]?.string }
        func list(_ key: String) -> [CanonicalJSON]? {
            if case .array(let values) = json[key] { values } else { nil }
        }
        guard let subject = string("subject"), let addressee = string("addressee"), let close = string("close"),
            let body = list("body"), let references = list("references"), let enclosures = list("enclosures")
        else { return nil }
        self.init(
            urgency: string("urgency").flatMap(Urgency.init(rawValue:)), number: string("number") ?? "",
            office: string("office") ?? "", date: string("date").flatMap(ThaiDate.init(iso:)), subject: subject,
            addressee: addressee, references: references.compactMap(\.string),
            enclosures: enclosures.map {
                Enclosure(what: $0["what"]?.string ?? "", quantity: $0["quantity"]?.string ?? "")
            },
            body: body.compactMap(\.string), close: close, signatory: string("signatory") ?? "",
            post: string("post") ?? "", owner: string("owner") ?? "", telephone: string("telephone") ?? "",
            email: string("email") ?? "", copies: string("copies") ?? "")
    }

    /// Of all its texts together, in code points: ten pages.
    package static let longest = 20_000

    package var isTooLong: Bool { canonical.text.unicodeScalars.count > Self.longest }

    /// What a letter must have before it is issued; a draft may lack it.
    package static let neededToIssue: [Part] = [
        .number, .office, .date, .subject, .addressee, .cause, .close, .signatory, .post,
    ]

    /// What it lacks of that.
    package var missing: [Part] {
        Self.neededToIssue.filter { part in
            switch part {
            case .number: number.isEmpty
            case .office: office.isEmpty
            case .date: date == nil
            case .subject: subject.isEmpty
            case .addressee: addressee.isEmpty
            case .cause: body.allSatisfy(\.isEmpty)
            case .close: close.isEmpty
            case .signatory: signatory.isEmpty
            case .post: post.isEmpty
            default: false
            }
        }
    }

    /// Every text without what nobody sees; lines stay where a text may have several.
    package var normalised: Letter {
        func one(_ text: String) -> String { ThaiText.normalised(text) }
        func lines(_ text: String) -> String { ThaiText.normalisedMultiline(text) }
        return Letter(
            urgency: urgency, number: one(number), office: lines(office), date: date, subject: lines(subject),
            addressee: lines(addressee), references: references.map(one).filter { !$0.isEmpty },
            enclosures: enclosures.map { Enclosure(what: one($0.what), quantity: one($0.quantity)) }
                .filter { !$0.what.isEmpty },
            body: body.map(lines).filter { !$0.isEmpty }, close: lines(close), signatory: one(signatory),
            post: lines(post), owner: lines(owner), telephone: one(telephone), email: one(email),
            copies: lines(copies))
    }
}

extension CanonicalJSON {
    /// nil for anything but a string.
    fileprivate var string: String? {
        if case .string(let text) = self { text } else { nil }
    }
}
