import Crypto
import Domain
import Store

/// Makes the code by which somebody without an account comes back to his registration. It follows from the registration and a key of the
/// database, so that it can be mailed again and no list of codes exists that could be lost.
package struct RegistrationSeal: Sendable {
    private let key: SymmetricKey

    package init(key: [UInt8]) {
        self.key = SymmetricKey(data: key)
    }

    /// Another one after another person has taken the seat.
    package func code(of registration: Registration) -> InvitationCode {
        let place = "\(registration.round)/\(registration.localGovernment)/\(registration.seat)/"
        let mark = HMAC<SHA256>.authenticationCode(for: Array(place.utf8) + registration.form, using: key)
        return InvitationCode(Array(mark.prefix(InvitationCode.randomBytes)))
    }

    /// By what somebody in the Webex room of a session is known again, without saying who he is.
    func mark(ofParticipant identity: String, in session: WorkshopSession) -> String {
        let words = "participant/\(session.round)/\(session.number)/\(identity)"
        return Hexadecimal.text(HMAC<SHA256>.authenticationCode(for: Array(words.utf8), using: key).prefix(12))
    }

    /// By what the evaluation of one person is known again, without leading to him.
    package func mark(ofEvaluation registration: Registration, in session: WorkshopSession) -> String {
        let words =
            "evaluation/\(session.round)/\(session.number)/\(registration.localGovernment)/\(registration.seat)/"
        let mark = HMAC<SHA256>.authenticationCode(for: Array(words.utf8) + registration.form, using: key)
        return Hexadecimal.text(mark.prefix(12))
    }

    /// By what it is known again that Webex was told of an address, without saying which.
    func mark(ofTold email: String, of meeting: WebexMeeting, in session: WorkshopSession) -> String {
        mark(ofParticipant: "told/\(meeting.text)/\(email)", in: session)
    }

    /// What stands on a certificate of attendance; another one for another person or session.
    package func certificateCode(of registration: Registration) -> InvitationCode {
        let place =
            "certificate/\(registration.round)/\(registration.localGovernment)/\(registration.seat)/\(registration.session ?? 0)/"
        let mark = HMAC<SHA256>.authenticationCode(for: Array(place.utf8) + registration.form, using: key)
        return InvitationCode(Array(mark.prefix(InvitationCode.randomBytes)))
    }

    /// What stands on the ticket to his session; another one for another person or session. It changes nothing.
    package func ticketCode(of registration: Registration) -> TicketCode {
        ticketCode(of: registration, in: registration.session ?? 0)
    }

    private func ticketCode(of registration: Registration, in session: Int) -> TicketCode {
        let (code, seat) = (registration.localGovernment, registration.seat)
        let place = "ticket/\(registration.round)/\(code)/\(seat)/\(session)/"
        let mark = HMAC<SHA256>.authenticationCode(for: Array(place.utf8) + registration.form, using: key)
        return TicketCode(
            localGovernment: code, seat: seat, proof: InvitationCode(Array(mark.prefix(InvitationCode.randomBytes))))
    }

    /// By what a page knows a ticket without holding its code: the beginning of its SHA-256, in hexadecimal.
    package func ticketMark(of registration: Registration) -> String {
        Hexadecimal.text(SHA256.hash(data: Array(ticketCode(of: registration).plain.utf8)).prefix(8))
    }

    /// Takes as long for a wrong code as for a right one.
    package func proves(_ registration: Registration, _ code: TicketCode, in session: Int) -> Bool {
        Self.isSame(ticketCode(of: registration, in: session).plain, code.plain)
    }

    /// Takes as long for a wrong code as for a right one.
    package func proves(_ registration: Registration, _ code: InvitationCode) -> Bool {
        Self.isSame(certificateCode(of: registration).plain, code.plain)
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        guard one.utf8.count == other.utf8.count else { return false }
        var difference: UInt8 = 0
        for (left, right) in zip(one.utf8, other.utf8) { difference |= left ^ right }
        return difference == 0
    }

    /// Takes as long for a wrong code as for a right one.
    package func opens(_ registration: Registration, _ code: InvitationCode) -> Bool {
        Self.isSame(self.code(of: registration).plain, code.plain)
    }

    /// Draws the key when it is asked for first; in a transaction that may write.
    static func give(in environment: Environment, on db: any Connection) throws -> RegistrationSeal {
        if let known = try find(on: db) { return known }
        try Settings.insert(Hexadecimal.text(environment.randomBytes(32)), as: Settings.registrationKey, on: db)
        guard let seal = try find(on: db) else { throw StoreError.failed("the key of registrations is missing") }
        return seal
    }

    /// nil before anybody has registered.
    package static func find(on db: any Connection) throws -> RegistrationSeal? {
        try Settings.find(Settings.registrationKey, on: db).map { RegistrationSeal(key: Array($0.utf8)) }
    }
}
