import Actions
import Domain
import Store
import TestSupport
import Testing

/// Peers as they come out of a database: places and certified figures by both engines.
@Suite struct PeersOfNationTests {
    /// Eight tambons in a row to the east of one, each ten times as far as a tenth of a degree, with 10, 20, … of 100.
    private func row(on db: any Connection) throws {
        try db.run(
            "UPDATE local_government SET latitude = 13500000, longitude = 100000000 WHERE code = '6110111'")
        for number in 1...8 {
            let code = "611090\(number)"
            try db.run(
                """
                INSERT INTO local_government (code, type, name_th, full_name_th, name_en, province_code, district_code,
                                              sort_key, search_key, valid_from, latitude, longitude)
                VALUES (\(code), 'TAO', \(code), \(code), '', '11', '1101', '', '', '2024-01-01',
                        13500000, \(100_000_000 + number * 100_000))
                """)
            try db.run(
                """
                INSERT INTO assessment (id, round_id, lao_code, type, name_th, full_name_th, province_code, district_code,
                                        state)
                VALUES (\(900 + number), '2567', \(code), 'TAO', \(code), \(code), '11', '1101', 'recording')
                """)
            let answer = Answer(frame: ExactDecimal(100), provision: ExactDecimal(number * 10))
            _ = try Answers.save(
                StoredAnswer(answer: answer, version: 1, entry: 1, savedBy: 1, savedAt: 1), of: 900 + number, "A1-01",
                on: db)
            // The last one never certifies.
            guard number < 8 else { continue }
            let reading = try AssessmentReading("2567", code, in: SmallRound.environment(), on: db)
            let snapshot = reading.snapshot(number: 1)
            try Certifications.insert(
                Certification(
                    number: 1, standardSet: "2567", sha256: CertifyAssessment.sha256(of: snapshot), certifiedBy: 1,
                    certifiedAt: 1), snapshot, of: 900 + number, on: db)
            try Assessments.setState(900 + number, .certified, on: db)
        }
    }

    @Test("the nearest come first, and the middle is that of the figures in the database", arguments: Engine.enabled)
    func fromDatabase(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        try await database.write { try row(on: $0) }
        let nation = Nation()
        try await nation.load("2567", from: database, standards: SmallRound.environment().standards)
        let figures = try await database.read { db in
            try db.rows(
                """
                SELECT certified_answer.provision FROM certified_answer
                 WHERE certified_answer.indicator_code = 'A1-01' AND certified_answer.provision IS NOT NULL
                """
            ).map { try $0.get("provision") as ExactDecimal }.sorted()
        }
        #expect(figures.count == 7)
        let read = nation.read("2567") { columns -> ([PeerComparison], [NamedPeer], [NamedPeer])? in
            guard let place = columns.participants.position(of: "6110111"),
                let indicator = columns.standards.position(of: "A1-01")
            else { return nil }
            let sets = columns.peers(of: place)
            return (
                columns.comparisons(own: ExactDecimal(45), of: place, indicator: indicator, among: sets),
                columns.neighbours(of: place, indicator: indicator, among: sets),
                columns.passing(among: columns.participants.neighbours(of: place), indicator: indicator)
            )
        }
        let (comparisons, neighbours, passing) = try #require(read ?? nil)
        let country = try #require(comparisons.first)
        #expect(country.peers == 8 && country.withFigure == 7 && country.without == [.notCertified: 1])
        // 10, 20, 30, 40, 45, 50, 60, 70: between the fourth and the fifth lies 42.5.
        #expect(country.quartiles?.median.description == "42.5" && country.rank == 4)
        #expect(country.quartiles == Quartiles(figures + [ExactDecimal(45)]))
        #expect(neighbours.map(\.place.code) == (1...8).map { "611090\($0)" })
        // A tenth of a degree at 13.5° is 10.8 km.
        #expect(neighbours.first?.distance?.printed == "10.8" && neighbours.last?.cell == .without(.notCertified))
        #expect(passing.isEmpty, "80 per cent are asked of A1-01, and nobody certified has it")
        await database.close()
    }
}
