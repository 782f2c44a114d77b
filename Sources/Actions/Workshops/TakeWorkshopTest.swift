import Domain
import Store

/// Somebody who takes part in a session takes its short test; he may try again, and the best try counts.
package struct TakeWorkshopTest: Sendable {
    package var round: String
    package var localGovernment: String
    package var seat: Int
    /// The option chosen at each question, from 0; nil for none.
    package var chosen: [Int?]
    package var requestID: String

    package init(round: String, localGovernment: String, seat: Int, chosen: [Int?], requestID: String = "") {
        self.round = round
        self.localGovernment = localGovernment
        self.seat = seat
        self.chosen = chosen
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case taken(WorkshopTestResult)
        /// Questions, from 0, without an answer.
        case unanswered(Set<Int>)
        /// Before the session or long after it, or there is no test.
        case closed
    }

    /// - Throws: `Refusal.notFound` also for a link that does not open it.
    package func perform(
        by registrant: Registrant, in environment: Environment, on database: any Database
    ) async throws -> Outcome {
        try await database.write { db in
            let desk = try AttendanceDesk(round, localGovernment, seat: seat, on: db)
            let actor = try desk.actor(registrant, on: db)
            let now = environment.now()
            let questions = try WorkshopTests.questions(round, on: db)
            guard !questions.isEmpty, desk.session.isAfterwards(now, days: WorkshopTestResult.days) else {
                return .closed
            }
            let blank = questions.indices.filter { !chosen.indices.contains($0) || chosen[$0] == nil }
            guard blank.isEmpty else { return .unanswered(Set(blank)) }
            let result = WorkshopTestResult(questions, chosen: chosen, at: now)
            try WorkshopTests.save(result, of: desk.registration, in: desk.session.number, on: db)
            try desk.registration.noteAttendance(
                .attendanceNoted,
                [
                    "detail": .string("\(result.right)/\(result.asked)"), "session": .whole(desk.session.number),
                    "source": .string(AttendanceEvidence.Source.test.rawValue),
                ], by: actor, at: now, requestID: requestID, in: environment, on: db)
            return .taken(result)
        }
    }
}

/// Somebody who takes part in a session says what he thinks of it. It goes onto no record, since nobody is to know whose it is.
package struct EvaluateWorkshop: Sendable {
    package var round: String
    package var localGovernment: String
    package var seat: Int
    package var evaluation: WorkshopEvaluation

    package init(round: String, localGovernment: String, seat: Int, evaluation: WorkshopEvaluation) {
        self.round = round
        self.localGovernment = localGovernment
        self.seat = seat
        self.evaluation = evaluation
    }

    package enum Outcome: Hashable, Sendable {
        case given
        case incomplete
        case remarkTooLong
        case closed
    }

    /// - Throws: `Refusal.notFound` also for a link that does not open it.
    package func perform(
        by registrant: Registrant, in environment: Environment, on database: any Database
    ) async throws -> Outcome {
        try await database.write { db in
            let desk = try AttendanceDesk(round, localGovernment, seat: seat, on: db)
            _ = try desk.actor(registrant, on: db)
            let now = environment.now()
            guard desk.session.isAfterwards(now, days: WorkshopEvaluation.days) else { return .closed }
            guard evaluation.missing.isEmpty else { return .incomplete }
            guard evaluation.remark.unicodeScalars.count <= WorkshopEvaluation.longestRemark else {
                return .remarkTooLong
            }
            let seal = try RegistrationSeal.give(in: environment, on: db)
            try WorkshopEvaluations.save(
                evaluation, under: seal.mark(ofEvaluation: desk.registration, in: desk.session), in: desk.session,
                on: ThaiClock.bangkok(millisecondsSinceEpoch: now).date, db)
            return .given
        }
    }
}

extension WorkshopSession {
    /// From its beginning until some days after its end; never of one that is cancelled.
    package func isAfterwards(_ now: Int64, days: Int) -> Bool {
        cancellation == nil && now >= startsAt && now < endsAt + Int64(days) * 86_400_000
    }
}
