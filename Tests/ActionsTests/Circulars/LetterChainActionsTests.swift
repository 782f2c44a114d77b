import Actions
import Crypto
import Domain
import Store
import TestSupport
import Testing

/// How a letter goes down the chain, and who may do what on its way.
@Suite struct LetterChainActionsTests {
    @Test("From the Department to a named officer", arguments: Engine.enabled)
    func wholeWay(_ engine: Engine) async throws {
        let way = try await PassedCircular.make(engine)
        #expect(name(of: try await way.receive("11", as: PassedCircular.province)) == "notArrived")
        #expect(name(of: try await way.issue("11", as: PassedCircular.province)) == "notArrived")
        #expect(name(of: try await way.issue("", as: PassedCircular.department)) == "issued")
        #expect(name(of: try await way.issue("11", as: PassedCircular.province)) == "notReceived")
        #expect(name(of: try await way.receive("11", as: PassedCircular.province)) == "received")
        #expect(name(of: try await way.receive("1101", as: PassedCircular.district)) == "notArrived")
        #expect(name(of: try await way.issue("11", as: PassedCircular.province)) == "issued")
        #expect(name(of: try await way.issue("11", as: PassedCircular.province)) == "issuedBefore")
        #expect(name(of: try await way.receive(PassedCircular.tao, as: PassedCircular.recorder)) == "notArrived")
        // The PAO has its letter from the province.
        #expect(
            name(
                of: try await way.receive(
                    PassedCircular.pao, as: SmallRound.person(.recorder, of: PassedCircular.pao, account: 31)))
                == "received")
        #expect(name(of: try await way.receive("1101", as: PassedCircular.district)) == "received")
        #expect(name(of: try await way.issue("1101", as: PassedCircular.district)) == "issued")
        #expect(name(of: try await way.officer(as: PassedCircular.certifier)) == "notReceived")
        #expect(name(of: try await way.receive(PassedCircular.tao, as: PassedCircular.recorder)) == "received")
        #expect(name(of: try await way.receive(PassedCircular.tao, as: PassedCircular.certifier)) == "already")
        #expect(name(of: try await way.officer(as: PassedCircular.certifier)) == "named")
        let (chain, record) = try await way.record()
        let states = Dictionary(
            uniqueKeysWithValues: chain.members.map { ($0.code, record.state(of: $0)) })
        #expect(
            states == [
                PassedCircular.tao: .officerNamed, PassedCircular.pao: .received, "5110201": .notArrived,
                PassedCircular.bangkok: .notArrived,
            ])
        #expect(record.state(ofOffice: "1102") == .arrived && record.state(ofOffice: "1101") == .passedOn)
        #expect(try await way.entries(.letterReceived, in: PassedCircular.tao) == 1)
        #expect(try await way.entries(.letterIssued, in: Audit.centralChain) == 3)
        #expect(try await way.isWhole())
        await way.database.close()
    }

    @Test("Bangkok is written to by the Office, which needs no receipt", arguments: Engine.enabled)
    func bangkok(_ engine: Engine) async throws {
        let way = try await PassedCircular.make(engine)
        _ = try await way.issue("", as: PassedCircular.office)
        await #expect(throws: Refusal.forbidden) { try await way.issue("10", as: PassedCircular.department) }
        #expect(name(of: try await way.issue("10", as: PassedCircular.office)) == "issued")
        #expect(name(of: try await way.receive(PassedCircular.bangkok, as: PassedCircular.office)) == "received")
        let receipt = try await way.database.read { db in
            try Circulars.find("2567", 1, on: db).flatMap { try Receipts.find($0, PassedCircular.bangkok, on: db) }
        }
        #expect(receipt?.isOnBehalf == true && receipt?.role == .odloc)
        await way.database.close()
    }

    @Test("Nobody acts beyond his reach", arguments: Engine.enabled)
    func refusals(_ engine: Engine) async throws {
        let way = try await PassedCircular.make(engine)
        for person in [PassedCircular.province, PassedCircular.recorder, PassedCircular.auditor] {
            await #expect(throws: Refusal.forbidden) { try await way.prepare(.results, as: person) }
            await #expect(throws: Refusal.forbidden) { try await way.issue("", as: person) }
        }
        _ = try await way.issue("", as: PassedCircular.department)
        for person in [
            PassedCircular.otherProvince, PassedCircular.district, PassedCircular.office, PassedCircular.department,
            PassedCircular.recorder,
        ] {
            await #expect(throws: Refusal.forbidden) { try await way.receive("11", as: person) }
            await #expect(throws: Refusal.forbidden) { try await way.issue("11", as: person) }
        }
        _ = try await way.receive("11", as: PassedCircular.province)
        _ = try await way.issue("11", as: PassedCircular.province)
        // A province notes a receipt for its district, but does not write its letter.
        await #expect(throws: Refusal.forbidden) { try await way.receive("1101", as: PassedCircular.otherDistrict) }
        #expect(name(of: try await way.receive("1101", as: PassedCircular.province)) == "received")
        await #expect(throws: Refusal.forbidden) { try await way.issue("1101", as: PassedCircular.province) }
        _ = try await way.issue("1101", as: PassedCircular.district)
        for person in [
            PassedCircular.elsewhere, PassedCircular.otherDistrict, PassedCircular.otherProvince,
            PassedCircular.office, PassedCircular.department, PassedCircular.auditor,
        ] {
            await #expect(throws: Refusal.forbidden) { try await way.receive(PassedCircular.tao, as: person) }
            await #expect(throws: Refusal.forbidden) { try await way.officer(as: person) }
        }
        for place in ["", "10", "99", "9999", "9999999", "x"] {
            await #expect(throws: Refusal.self) { try await way.receive(place, as: PassedCircular.province) }
        }
        await way.database.close()
    }

    @Test("A letter is frozen once it is issued, and its hash is of what is kept", arguments: Engine.enabled)
    func frozen(_ engine: Engine) async throws {
        let way = try await PassedCircular.make(engine)
        let draft = try #require(try await way.reading("").own)
        func write(_ letter: Letter, seen: Int, issues: Bool = false) async throws -> WriteLetter.Outcome {
            try await way.perform(
                WriteLetter(round: "2567", circular: 1, place: "", letter: letter, seen: seen, issues: issues),
                as: PassedCircular.department)
        }
        var letter = draft.letter
        letter.number = "มท 1/ว 1" + marker
        #expect(name(of: try await write(letter, seen: 1)) == "saved")
        #expect(name(of: try await write(letter, seen: 1)) == "conflict")
        guard case .missing(let missing, let version) = try await write(letter, seen: 2, issues: true) else {
            Issue.record("it was issued without day and signatory")
            return
        }
        #expect(missing == [.date, .signatory] && version == 3)
        (letter.date, letter.signatory) = (way.today, "นาย ก")
        var long = letter
        long.body = [String(repeating: "ก", count: Letter.longest)]
        #expect(name(of: try await write(long, seen: 3)) == "tooLong")
        guard case .issued(let issued) = try await write(letter, seen: 3, issues: true), let issue = issued.issue else {
            Issue.record("it was not issued")
            return
        }
        #expect(issue.sha256 == Array(SHA256.hash(data: letter.normalised.canonical.bytes)))
        #expect(name(of: try await write(letter, seen: 4)) == "issuedBefore")
        let found = try #require(try await way.database.read { try Letters.find(issue.code, on: $0) })
        #expect(found.letter == issued && found.circular == 1)
        #expect(Array(SHA256.hash(data: found.letter.letter.canonical.bytes)) == issue.sha256)
        #expect(
            try await way.database.read { try Circulars.find("2567", 1, on: $0)?.publishedAt } == way.environment.now())
        await way.database.close()
    }

    @Test(
        "A circular that asks for officers has a day, and a prepared round has nobody to write to",
        arguments: Engine.enabled)
    func preparing(_ engine: Engine) async throws {
        let way = try await PassedCircular.make(engine, nil)
        func prepare(_ kind: Circular.Kind, days: Int?) async throws -> String {
            name(
                of: try await way.perform(
                    PrepareCircular(round: "2567", kind: kind, officersBy: days.map { way.today.adding(days: $0) }),
                    as: PassedCircular.department))
        }
        #expect(try await prepare(.workshop, days: nil) == "dayMissing")
        #expect(try await prepare(.workshop, days: -1) == "dayOver")
        #expect(try await prepare(.workshop, days: 0) == "prepared")
        #expect(try await prepare(.results, days: nil) == "prepared")
        let list = try await way.database.read { try Circulars.list("2567", on: $0) }
        #expect(list.map(\.number) == [2, 1] && list.map(\.kind) == [.results, .workshop])
        _ = try await way.database.write { try $0.run("UPDATE round SET state = 'prepared'") }
        #expect(try await prepare(.results, days: nil) == "notOpened")
        await way.database.close()
    }

    @Test("Two servers note one receipt", arguments: Engine.enabled)
    func twoServers(_ engine: Engine) async throws {
        let way = try await PassedCircular.make(engine)
        try await way.passDown()
        // SQLite has one server; its two writers stand for two requests.
        let other: any Database = engine == .postgres ? try way.database.openAgain() : way.database
        let environment = way.environment
        let action = ReceiveLetter(round: "2567", circular: 1, place: PassedCircular.tao)
        let names = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<8 {
                group.addTask {
                    name(
                        of: try await action.perform(
                            by: .known(PassedCircular.recorder), in: environment,
                            on: number % 2 == 0 ? way.database : other))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(names.count { $0 == "received" } == 1 && names.count { $0 == "already" } == 7)
        #expect(try await way.entries(.letterReceived, in: PassedCircular.tao) == 1)
        if engine == .postgres { await other.close() }
        await way.database.close()
    }
}
