import Actions
import Domain
import Hummingbird
import Store

/// One registration as who holds its link sees it.
struct RegistrationPage: Sendable {
    let registration: Registration
    let key: InvitationCode
    let organisation: OrganisationPage
    let session: WorkshopSession?
    /// How many wait before him.
    let waitingBefore: Int
    /// nil until the session has begun, and for who takes part in none.
    let attendance: AttendanceBook?
    /// Whether there is a short test.
    let hasTest: Bool
    /// Whether the practice room is open to him.
    var hasPractice = false

    /// - Throws: `Refusal.notFound` also for a code that does not open it.
    init(_ address: RegistrationAddress, at now: Int64, on db: any Connection) throws {
        guard let found = try Registrations.find(address.round, address.code, seat: address.seat, on: db),
            let seal = try RegistrationSeal.find(on: db), seal.opens(found, address.key)
        else { throw Refusal.notFound("no such registration of \(address.code)") }
        registration = found
        key = address.key
        organisation = try OrganisationPage(address.round, address.code, person: nil, at: now, on: db)
        let session = organisation.sessions.first { $0.number == found.session }
        self.session = session
        attendance =
            try session.flatMap { session in
                guard found.standing.isOfQuota, now >= session.startsAt else { return nil }
                return try AttendanceBook(session, of: found, on: db)
            }
        hasTest = try !WorkshopTests.questions(address.round, on: db).isEmpty
        waitingBefore = try Registrations.countWaiting(before: found, on: db)
    }

    func path(_ step: RegistrationStep) -> String {
        SitePath.workshop(
            .change(
                round: registration.round, code: registration.localGovernment, seat: registration.seat, key: key.text,
                step)
        ).path
    }

    var path: String { Self.path(registration, key) }

    static func path(_ registration: Registration, _ key: InvitationCode) -> String {
        SitePath.workshop(
            .registration(
                round: registration.round, code: registration.localGovernment, seat: registration.seat, key: key.text)
        ).path
    }

    /// The address of something that belongs to this registration alone.
    private func below(_ path: (_ round: String, _ code: String, _ seat: Int, _ key: String) -> WorkshopPath) -> String
    {
        SitePath.workshop(path(registration.round, registration.localGovernment, registration.seat, key.text)).path
    }

    var calendarPath: String { below(WorkshopPath.calendar) }

    var testPath: String { below(WorkshopPath.ownTest) }

    var evaluationPath: String { below(WorkshopPath.ownEvaluation) }

    /// Whether he may take the test now.
    var takesTest: Bool {
        hasTest && takesPart && session?.isAfterwards(organisation.now, days: WorkshopTestResult.days) == true
    }

    /// Whether he may say now what he thinks.
    var mayEvaluate: Bool {
        takesPart && session?.isAfterwards(organisation.now, days: WorkshopEvaluation.days) == true
    }

    private var takesPart: Bool { registration.standing.isOfQuota }

    var certificatePath: String { below(WorkshopPath.certificate) }

    var ticketPath: String { below(WorkshopPath.ticket) }

    /// Whether a seat at a venue waits for him.
    var hasTicket: Bool {
        guard let session, session.isOnSite, session.cancellation == nil, !isPast else { return false }
        return registration.standing == .seated
    }

    /// Codes are typed until the last that was shown is over.
    var takesCodes: Bool {
        session.map { organisation.now < $0.endsAt + StreamCode.minutesOfUse * 60_000 } ?? false
    }

    /// Whether he has attended, and certificates are given.
    var hasCertificate: Bool {
        guard let attendance, isPast, attendance.session.cancellation == nil else { return false }
        return organisation.workshop.issuesCertificates
            && attendance.judgement(of: registration).standing == .attended
    }

    /// Whether the session is over, so that nothing of it is changed any more. One that is cancelled never took place.
    var isPast: Bool { session.map { $0.cancellation == nil && organisation.now >= $0.endsAt } ?? false }
}

/// What stands in the address of a registration.
struct RegistrationAddress: Sendable {
    let round: String
    let code: String
    let seat: Int
    let key: InvitationCode

    /// - Throws: `Refusal.notFound`.
    init(_ context: SiteContext) throws {
        round = try context.parameters.require("round")
        code = try context.parameters.require("code")
        guard let seat = Int(try context.parameters.require("seat")),
            let key = InvitationCode(typed: try context.parameters.require("key"))
        else { throw Refusal.notFound("no such registration") }
        (self.seat, self.key) = (seat, key)
    }
}
