import Actions
import Domain
import Store

/// What one receiver sees of the letter to him: a local government, a district or a province.
struct ReceivedPage: Sendable {
    let round: Round
    let circular: Circular
    let place: String
    let name: Words
    /// nil for an office.
    let assessment: Assessment?
    let sender: LetterOffice
    let senderName: Words
    /// nil while nothing has arrived.
    let letter: CircularLetter?
    let state: NodeState
    let receipt: Receipt?
    /// nil until somebody has noted that the reply was sent.
    let reply: LetterReply?
    /// Newest first.
    let officers: [ResponsibleOfficer]
    /// By account.
    let names: [Int: String]
    /// By which he may note the receipt and name the officer; nil where he may not.
    let acting: Principal.ActingRole?
    /// Writes the next letter down the chain.
    let writes: Bool

    /// - Throws: `Refusal.forbidden` before anything is looked for, where he may not see the place.
    init(_ id: String, _ number: Int, _ place: String, person: Principal, on db: any Connection) throws {
        guard person.readsCirculars else { throw Refusal.forbidden }
        self.place = place
        if LetterRoute.isLocalGovernment(place) {
            guard let found = try Assessments.find(id, place, on: db) else {
                throw Refusal.notFound("no local government \(place) in round \(id)")
            }
            guard person.may(.readAnswers, at: found.whereabouts) else { throw Refusal.forbidden }
            (assessment, round) = (found, found.round)
            acting = person.actingRole(forReceivingAt: found.whereabouts)
            let (short, where_) = (found.localGovernment.shortWords, found.localGovernment.placeWords)
            name = Words(th: "\(short.th) \(where_.th)", en: "\(short.en), \(where_.en)")
        } else {
            guard LetterRoute.isOffice(place), LetterRoute.needsReceipt(place) else {
                throw Refusal.notFound("no receiver \(place.prefix(20))")
            }
            guard person.mayRead(letterOf: place) else { throw Refusal.forbidden }
            guard
                let office = try LetterOffice.find(place, on: db), let found = try Rounds.find(id, on: db)
            else { throw Refusal.notFound("no receiver \(place.prefix(20))") }
            (assessment, round) = (nil, found)
            acting = person.actingRole(forReceivingAtOffice: place)
            name = try office.words(on: db)
        }
        guard let circular = try Circulars.find(id, number, on: db), circular.publishedAt != nil else {
            throw Refusal.notFound("no circular \(number) in round \(id)")
        }
        self.circular = circular
        let above = assessment?.letterSender ?? LetterRoute.sender(toOffice: place) ?? LetterRoute.department
        guard let sender = try LetterOffice.find(above, on: db) else { throw Refusal.notFound("no office \(above)") }
        self.sender = sender
        senderName = try sender.words(on: db)
        let found = try Letters.find(circular, above, on: db)
        letter = found?.issue == nil ? nil : found
        let record = try CircularRecords.record(circular, .localGovernment(place), on: db)
        state = assessment.map { record.state(of: $0.letterMember) } ?? record.state(ofOffice: place)
        receipt = try Receipts.find(circular, place, on: db)
        officers = assessment == nil ? [] : try ResponsibleOfficers.list(circular, place, on: db)
        reply = assessment == nil ? nil : try LetterReplies.find(circular, place, on: db)
        names = try Accounts.names(
            officers.map(\.namedBy) + [receipt?.by, reply?.by].compactMap { $0 }, on: db)
        writes = assessment == nil && person.role(forLetterOf: place) != nil
    }

    var officer: ResponsibleOfficer? { officers.first }
    var path: String { SitePath.circulars(.received(round: round.id, number: circular.number, place: place)).path }
}

extension Assessment {
    /// As the chain of letters knows it.
    var letterMember: LetterChain.Member {
        LetterChain.Member(
            Whereabouts(
                code: localGovernment.code, districtCode: localGovernment.districtCode,
                provinceCode: localGovernment.provinceCode), localGovernment.type)
    }
}

/// What was sent and could not be taken.
struct ReceivedForm: Sendable {
    var problem: Words?
    var registerNumber = ""
    var registerTime = ""
    var registerOn = DateBoxes(
        id: "register", name: "register",
        legend: Words(th: "วันที่รับตามทะเบียน (ไม่บังคับ)", en: "Day in the register (optional)"))
    var timeProblem: Words?
    /// As typed; nil for what stands there.
    var officer: ResponsibleOfficer.Person?
    var orderNumber: String?
    var orderOn = DateBoxes(
        id: "order", name: "order", legend: Words(th: "คำสั่งลงวันที่ (ไม่บังคับ)", en: "Date of the order (optional)"))
    var replyNumber = ""
    var replyOn = DateBoxes(
        id: "sent", name: "sent", legend: Words(th: "หนังสือตอบลงวันที่", en: "Date of the reply"))
    var replyProblem: Words?
    var problems: Set<ResponsibleOfficer.Problem> = []
    var version: Int?
    var done = ""
}
