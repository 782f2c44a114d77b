import Domain
import Store

/// Opens the practice room (ห้องฝึกบันทึกข้อมูล) to somebody who is registered for the workshop: gives him a copy of his own local government
/// at the first time, and the same copy again later. It works on the database of the practice room, which holds nothing else.
package struct EnterPracticeRoom: Sendable {
    package var registration: Registration
    /// The local government, its province and district as they are in the system.
    package var place: LocalGovernment
    package var province: Province
    /// nil where it lies in none.
    package var district: District?
    package var round: Round
    package var standardSet: StandardSets.Stored
    /// Where his copy lies; nil for somebody who comes in for the first time.
    package var copy: PracticeCopies.Place?

    package init(
        registration: Registration, place: LocalGovernment, province: Province, district: District?, round: Round,
        standardSet: StandardSets.Stored, copy: PracticeCopies.Place?
    ) {
        self.registration = registration
        self.place = place
        self.province = province
        self.district = district
        self.round = round
        self.standardSet = standardSet
        self.copy = copy
    }

    package struct Entered: Sendable {
        /// Goes into the cookie of the practice room and is nowhere else.
        package let token: String
        /// Milliseconds since 1970, UTC.
        package let until: Int64
        package let place: PracticeCopies.Place
        package let progress: PracticeProgress
    }

    /// Whoever comes back later takes his link again.
    package static let hours: Int64 = 12

    /// - Parameter database: that of the system, which notes that he has come.
    package func enter(
        in environment: Environment, room: any Database, of database: any Database
    ) async throws -> Entered {
        let now = environment.now()
        let entered = try await opened(at: now, in: environment, on: room)
        try await database.write { db in
            try PracticeCopies.enter(registration, entered.place, entered.progress, at: now, on: db)
        }
        return entered
    }

    private func opened(
        at now: Int64, in environment: Environment, on room: any Database
    ) async throws -> Entered {
        try await room.write { db in
            try prepareRounds(at: now, on: db)
            let room = try PracticeRecords.room({ environment.randomBytes(16) }, on: db)
            let known = copy?.room == room ? copy?.code : nil
            let trainee =
                try known.flatMap { try PracticeRecords.trainee(at: $0, on: db) } ?? copied(in: environment, on: db)
            try PracticeRecords.rename(trainee.account, to: registration.person.name, on: db)
            let token = Hexadecimal.text(environment.randomBytes(32))
            let until = now + Self.hours * 3_600_000
            try Sessions.insert(
                tokenHash: SignIn.hash(token), account: trainee.account, csrfSecret: environment.randomBytes(32),
                at: now,
                expiresAt: until, on: db)
            let reading = try PracticeReading(round.id, trainee.place, in: environment, on: db)
            return Entered(
                token: token, until: until, place: PracticeCopies.Place(room: room, code: trainee.place),
                progress: reading.progress)
        }
    }

    private var earlierRound: String { String((Int(round.id) ?? 0) - 1) }

    /// The round that is practised, open whatever the real one is, and the one before it, whose figures stand beside the boxes.
    private func prepareRounds(at now: Int64, on db: any Connection) throws {
        _ = try StandardSets.save(
            id: standardSet.id, source: standardSet.source, sha256: standardSet.sha256, at: now, on: db)
        for id in [earlierRound, round.id] where try Rounds.find(id, on: db) == nil {
            let today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
            let years = (Int(round.id) ?? 0) - (Int(id) ?? 0)
            let copy = Round(
                id: id, standardSet: standardSet.id, state: .prepared,
                opensOn: min(round.opensOn, today).adding(days: -365 * years),
                closesOn: max(round.closesOn, today).adding(days: -365 * years),
                resolution: round.resolution, demonstration: true)
            try Rounds.insert(copy, at: now, on: db)
            try Rounds.open(id, approvalReference: "", at: now, on: db)
            if years > 0 { try Rounds.close(id, at: now, on: db) }
        }
        try PracticeRecords.pin(standardSet.id, to: round.id, on: db)
    }

    /// The copy under a code of its own, with a person who records for it.
    private func copied(in environment: Environment, on db: any Connection) throws -> PracticeRecords.Trainee {
        let now = environment.now()
        try Provinces.save([province], on: db)
        if let district { try Districts.save([district], on: db) }
        var copy = place
        copy.code = try PracticeRecords.nextPlace(on: db)
        if district == nil { copy.districtCode = "" }
        try LocalGovernments.save([copy], from: ThaiClock.bangkok(millisecondsSinceEpoch: now).date, on: db)
        try fill(copy, in: environment, on: db)
        return try PracticeRecords.insertTrainee(registration.person.name, at: copy.code, now, on: db)
    }

    private func fill(_ copy: LocalGovernment, in environment: Environment, on db: any Connection) throws {
        let now = environment.now()
        let predecessor = try PracticeRecords.predecessor(
            named: "ผู้บันทึกคนก่อน (สมมติ)", at: now, on: db)
        let standards = try environment.standards.standards(of: round, on: db)
        let exercise = PracticeExercise(copy, year: Int(round.id) ?? 0, standards)
        var rows = InventedRows()
        for (id, baseValues, answers) in [
            (earlierRound, exercise.earlierBaseValues, exercise.earlierAnswers),
            (round.id, exercise.baseValues, exercise.answers),
        ] {
            let assessment = try PracticeRecords.insertAssessment(id, of: copy, on: db)
            let receipt = try Audit.append(
                AuditEntry(
                    .answersInvented, round: id,
                    became: CanonicalJSON.object([
                        "answers": .whole(answers.count), "base_values": .whole(baseValues.count),
                    ]).text),
                to: copy.code, by: predecessor, role: "command", at: now, on: db)
            for (item, value) in baseValues {
                let stored = StoredBaseValue(
                    value: value, version: 1, entry: receipt.sequence, savedBy: predecessor, savedAt: now)
                try rows.add(stored, of: assessment, item: item, on: db)
            }
            for (indicator, answer) in answers {
                let stored = StoredAnswer(
                    answer: answer, version: 1, entry: receipt.sequence, savedBy: predecessor, savedAt: now)
                try rows.add(stored, of: assessment, indicator, on: db)
            }
        }
        try rows.finish(on: db)
    }
}
