import Domain
import Store

/// ลงรับหนังสือ: a named person notes that a letter has arrived at his office or local government, or at one in his reach on its behalf.
package struct ReceiveLetter: Action {
    package var round: String
    package var circular: Int
    /// Seven digits of a local government, four of a district, two of a province.
    package var place: String
    package var register: RegisterEntry
    package var requestID: String

    package init(
        round: String, circular: Int, place: String, register: RegisterEntry = RegisterEntry(), requestID: String = ""
    ) {
        self.round = round
        self.circular = circular
        self.place = place
        self.register = register
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case received(Receipt, AuditReceipt)
        /// It was noted before; nothing is changed.
        case already(Receipt)
        /// Nobody has written to it yet.
        case notArrived
        case numberTooLong
        /// The stamp has a day that has not come yet.
        case dayAhead
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        let node = try LetterNode.lock(round, place, on: db)
        guard let acting = node.acting(person) else { throw Refusal.forbidden }
        guard let found = try Circulars.find(round, circular, on: db) else {
            throw Refusal.notFound("no circular \(circular) in round \(round)")
        }
        if let earlier = try Receipts.find(found, place, on: db) { return .already(earlier) }
        guard try Letters.find(found, node.sender, on: db)?.issue != nil else { return .notArrived }
        var register = register
        register.number = ThaiText.normalised(register.number)
        guard register.number.unicodeScalars.count <= RegisterEntry.longestNumber else { return .numberTooLong }
        let now = environment.now()
        if let on = register.on, on > ThaiClock.bangkok(millisecondsSinceEpoch: now).date { return .dayAhead }
        let receipt = Receipt(
            place: place, by: person.accountID, role: acting.role, isOnBehalf: acting.isOnBehalf, at: now,
            register: register)
        guard try Receipts.insert(receipt, of: found, on: db) else {
            guard let earlier = try Receipts.find(found, place, on: db) else {
                throw StoreError.failed("the receipt of \(place) is neither new nor there")
            }
            return .already(earlier)
        }
        let entry = try Audit.append(
            AuditEntry(
                .letterReceived, round: round, subject: String(circular),
                became: CanonicalJSON.object([
                    "on_behalf": .bool(acting.isOnBehalf), "place": .string(place),
                    "register_number": .string(register.number),
                ]).text),
            to: node.chain, by: person.accountID, role: acting.role.rawValue, at: now, requestID: requestID, on: db)
        return .received(receipt, entry)
    }
}

/// An office or a local government to which a letter goes.
enum LetterNode {
    case office(String)
    case localGovernment(Assessment)

    /// Lets what happens at one node follow each other; the first statement of its actions.
    /// - Throws: `Refusal.notFound` for what receives no letter in this round.
    static func lock(_ round: String, _ place: String, on db: any Connection) throws -> LetterNode {
        if LetterRoute.isLocalGovernment(place) {
            try LocalGovernments.lock(place, on: db)
            guard let found = try Assessments.find(round, place, on: db) else {
                throw Refusal.notFound("no local government \(place) in round \(round)")
            }
            return .localGovernment(found)
        }
        guard LetterRoute.isOffice(place), LetterRoute.needsReceipt(place) else {
            throw Refusal.notFound("no letter is received at \(place)")
        }
        try AuditEntries.lock(Audit.centralChain, on: db)
        guard try !CircularRecords.chain(round, LetterReading.scope(of: place), on: db).receivers(of: place).isEmpty
        else { throw Refusal.notFound("nobody receives letters from \(place)") }
        return .office(place)
    }

    /// Where what happens here is written.
    var chain: String {
        switch self {
        case .office: Audit.centralChain
        case .localGovernment(let assessment): assessment.localGovernment.code
        }
    }

    /// Whose letter it receives.
    var sender: String {
        switch self {
        case .office(let place): LetterRoute.sender(toOffice: place) ?? LetterRoute.department
        case .localGovernment(let assessment): assessment.letterSender
        }
    }

    func acting(_ person: Principal) -> Principal.ActingRole? {
        switch self {
        case .office(let place): person.actingRole(forReceivingAtOffice: place)
        case .localGovernment(let assessment): person.actingRole(forReceivingAt: assessment.whereabouts)
        }
    }
}

extension Assessment {
    /// The office whose letter this local government receives, by the places that the round froze.
    package var letterSender: String {
        LetterRoute.sender(
            to: localGovernment.type,
            at: Whereabouts(
                code: localGovernment.code, districtCode: localGovernment.districtCode,
                provinceCode: localGovernment.provinceCode))
    }
}
