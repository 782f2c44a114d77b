/// The addresses of the workshop: short ones for those who register, longer ones for those who arrange it.
package enum WorkshopPath {
    /// Where the general QR code leads: the newest workshop.
    case newest
    case front(round: String)
    /// The same page with the stream of a session in it.
    case stream(round: String, session: Int)
    /// Where the QR code of a local government leads.
    case organisation(round: String, code: String)
    /// Asks for a lost link.
    case lostLink(round: String, code: String)
    case registration(round: String, code: String, seat: Int, key: String)
    case change(round: String, code: String, seat: Int, key: String, RegistrationStep)
    case calendar(round: String, code: String, seat: Int, key: String)
    case certificate(round: String, code: String, seat: Int, key: String)
    case ticket(round: String, code: String, seat: Int, key: String)
    /// The short test, and what he thinks of the session.
    case ownTest(round: String, code: String, seat: Int, key: String)
    case ownEvaluation(round: String, code: String, seat: Int, key: String)
    /// Where the QR code of a certificate leads.
    case certificateVerification(code: String)
    case overview(round: String)
    case settings(round: String)
    case newSession(round: String)
    case session(round: String, number: Int)
    /// Tells Webex who is registered.
    case webexRegistrants(round: String, session: Int)
    case attendance(round: String, session: Int)
    case attendanceStep(round: String, session: Int, AttendanceStep)
    /// The door of a session with a venue.
    case checkIn(round: String, session: Int)
    case signInSheet(round: String, session: Int)
    case materials(round: String)
    /// The questions of the short test.
    case test(round: String)
    /// What those who took part think.
    case evaluations(round: String)
    case people(round: String)
    case peopleCSV(round: String)
    /// The general QR code, on paper.
    case sheet(round: String)
    /// That of one local government.
    case organisationSheet(round: String, code: String)

    package var path: String {
        switch self {
        case .newest: "/w"
        case .front(let round): "/w/\(round)"
        case .stream(let round, let session): "/w/\(round)?watch=\(session)"
        case .organisation(let round, let code): "/w/\(round)/\(code)"
        case .lostLink(let round, let code): "/w/\(round)/\(code)/lost-link"
        case .registration(let round, let code, let seat, let key): "/w/\(round)/\(code)/\(seat)/\(key)"
        case .change(let round, let code, let seat, let key, let step):
            "/w/\(round)/\(code)/\(seat)/\(key)/\(step.rawValue)"
        case .calendar(let round, let code, let seat, let key): "/w/\(round)/\(code)/\(seat)/\(key)/calendar.ics"
        case .certificate(let round, let code, let seat, let key): "/w/\(round)/\(code)/\(seat)/\(key)/certificate.pdf"
        case .ticket(let round, let code, let seat, let key): "/w/\(round)/\(code)/\(seat)/\(key)/ticket.pdf"
        case .ownTest(let round, let code, let seat, let key): "/w/\(round)/\(code)/\(seat)/\(key)/test"
        case .ownEvaluation(let round, let code, let seat, let key): "/w/\(round)/\(code)/\(seat)/\(key)/evaluation"
        case .certificateVerification(let code): "/verify/certificates/\(code)"
        case .overview(let round): "/rounds/\(round)/workshop"
        case .settings(let round): "/rounds/\(round)/workshop/settings"
        case .newSession(let round): "/rounds/\(round)/workshop/sessions/new"
        case .session(let round, let number): "/rounds/\(round)/workshop/sessions/\(number)"
        case .webexRegistrants(let round, let session):
            "/rounds/\(round)/workshop/sessions/\(session)/webex-registrants"
        case .attendance(let round, let session), .attendanceStep(let round, let session, .file):
            "/rounds/\(round)/workshop/sessions/\(session)/attendance"
        case .attendanceStep(let round, let session, let step):
            "/rounds/\(round)/workshop/sessions/\(session)/\(step.rawValue)"
        case .checkIn(let round, let session): "/rounds/\(round)/workshop/sessions/\(session)/check-in"
        case .signInSheet(let round, let session): "/rounds/\(round)/workshop/sessions/\(session)/sign-in-sheet.pdf"
        case .materials(let round): "/rounds/\(round)/workshop/materials"
        case .test(let round): "/rounds/\(round)/workshop/test"
        case .evaluations(let round): "/rounds/\(round)/workshop/evaluations"
        case .people(let round): "/rounds/\(round)/workshop/people"
        case .peopleCSV(let round): "/rounds/\(round)/workshop/people.csv"
        case .sheet(let round): "/w/\(round)/qr.pdf"
        case .organisationSheet(let round, let code): "/w/\(round)/\(code)/qr.pdf"
        }
    }
}

/// What is done with a registration, as its address names it.
package enum RegistrationStep: String, CaseIterable, Sendable {
    /// The same person, better written.
    case details
    case person, session, decline, recording, cancellation, seat, leaving
    case streamCode = "stream-code"
    /// Contests how attendance was judged.
    case objection
    /// Enters the practice room.
    case practice
}

/// What those who arrange a session do about attendance, as its address names it.
package enum AttendanceStep: String, CaseIterable, Sendable {
    case file
    case streamCode = "stream-code"
    case participant, decision
    case checkIn = "check-in"
    /// Asks Webex itself for what the file says.
    case webex = "webex-participants"
    /// Takes back what one has written oneself.
    case undo
}
