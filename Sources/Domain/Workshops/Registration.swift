/// ลงทะเบียนตอบรับ: what one person of a local government has answered, and whether he has a seat.
package struct Registration: Hashable, Sendable {
    package enum Reply: String, CaseIterable, Sendable {
        /// เข้าร่วม
        case attend
        /// มอบผู้แทน
        case delegate
        /// ไม่สามารถเข้าร่วม
        case decline
        /// ขอชมย้อนหลัง
        case recording

        package var wantsSeat: Bool { self == .attend || self == .delegate }
    }

    package enum Standing: String, CaseIterable, Sendable {
        /// A seat is his.
        case seated
        /// A seat is kept for him until he takes it or its time is over.
        case offered
        /// He waits for one, strictly in order.
        case waiting
        /// No seat: he watches Facebook Live.
        case live
        /// He does not come.
        case apart
        case cancelled

        /// Whether it fills a seat of the session.
        package var holdsSeat: Bool { self == .seated || self == .offered }
        /// Whether it counts against the seats of the local government.
        package var isOfQuota: Bool { holdsSeat || self == .waiting || self == .live }
    }

    package var round: String
    package var localGovernment: String
    /// 1 or 2.
    package var seat: Int
    /// 1 for the first; it rises with every change, whoever makes it.
    package var version: Int
    package var reply: Reply
    /// nil where no seat is wanted.
    package var session: Int?
    package var standing: Standing
    /// The session that the local government was assigned when it answered; nil where none was, and where somebody without an account said
    /// that nobody comes: that gives up no seat that is kept for it.
    package var ownSession: Int?
    package var person: Person
    /// Why nobody can come; "" otherwise.
    package var reason: String
    /// Drawn by chance for the form by which it was made: the same form registers once.
    package var form: [UInt8]
    /// His place among those who wait, by the order in which they came; kept while a seat is offered to him.
    package var waitingNumber: Int?
    package var offerUntil: Int64?
    /// Milliseconds since 1970, UTC.
    package var registeredAt: Int64
    package var changedAt: Int64

    package init(
        round: String, localGovernment: String, seat: Int, version: Int = 1, reply: Reply, session: Int?,
        standing: Standing, ownSession: Int?, person: Person, reason: String = "", form: [UInt8],
        waitingNumber: Int? = nil, offerUntil: Int64? = nil, registeredAt: Int64, changedAt: Int64
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.seat = seat
        self.version = version
        self.reply = reply
        self.session = session
        self.standing = standing
        self.ownSession = ownSession
        self.person = person
        self.reason = reason
        self.form = form
        self.waitingNumber = waitingNumber
        self.offerUntil = offerUntil
        self.registeredAt = registeredAt
        self.changedAt = changedAt
    }
}

extension Registration {
    /// Whether the seat that is kept for its local government is kept still.
    package var leavesSeatKept: Bool { standing == .apart && ownSession == nil }

    package static let longestText = 200
    package static let longestReason = 500

    package struct Person: Hashable, Sendable {
        package var name: String
        /// "" where none was typed, as the others.
        package var position: String
        package var telephone: String
        package var email: String

        /// All as they were typed.
        package init(name: String, position: String = "", telephone: String = "", email: String = "") {
            self.name = ThaiText.normalised(name)
            self.position = ThaiText.normalised(position)
            self.telephone = ThaiDigits.arabic(ThaiText.normalised(telephone))
            self.email = ThaiText.normalised(email)
        }

        /// Whether both are the same person, as far as names and telephones tell.
        package func isSame(as other: Person) -> Bool { hasName(of: other) && isReached(as: other) }

        /// Whether both may be the same person, one of them better written.
        package func isLike(_ other: Person) -> Bool { hasName(of: other) || isReached(as: other) }

        private func hasName(of other: Person) -> Bool { PersonName.key(name) == PersonName.key(other.name) }

        private func isReached(as other: Person) -> Bool {
            func digits(_ text: String) -> [UInt8] { text.utf8.filter { (0x30...0x39).contains($0) } }
            return (!telephone.isEmpty && digits(telephone) == digits(other.telephone))
                || (!email.isEmpty && email.lowercased() == other.email.lowercased())
        }
    }

    package enum Problem: String, Hashable, CaseIterable, Sendable {
        case nameMissing, telephoneMissing
        /// Nine digits at least.
        case telephoneBad
        case emailBad, reasonMissing
        /// The name, the position or the reason.
        case nameTooLong, positionTooLong, reasonTooLong
        /// Name, telephone and address are all otherwise: that is somebody else.
        case otherPerson
    }

    /// What is wrong with what was typed.
    package static func problems(_ reply: Reply, _ person: Person, reason: String) -> Set<Problem> {
        var problems: Set<Problem> = []
        if person.name.isEmpty { problems.insert(.nameMissing) }
        if person.telephone.isEmpty { problems.insert(.telephoneMissing) }
        let digits = person.telephone.utf8.filter { (0x30...0x39).contains($0) }.count
        if !person.telephone.isEmpty, !(9...30).contains(digits) { problems.insert(.telephoneBad) }
        if !person.email.isEmpty, !EmailAddress.isValid(person.email) { problems.insert(.emailBad) }
        if reply == .decline, reason.isEmpty { problems.insert(.reasonMissing) }
        if person.name.unicodeScalars.count > longestText { problems.insert(.nameTooLong) }
        if person.position.unicodeScalars.count > longestText { problems.insert(.positionTooLong) }
        if person.telephone.unicodeScalars.count > longestText { problems.insert(.telephoneBad) }
        if reason.unicodeScalars.count > longestReason { problems.insert(.reasonTooLong) }
        return problems
    }
}
