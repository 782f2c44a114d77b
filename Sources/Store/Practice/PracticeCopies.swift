import Domain

/// How far registered persons have come in the practice room, in the database of the system.
package enum PracticeCopies {
    /// Where a copy lies.
    package struct Place: Hashable, Sendable {
        /// Of the database of the practice room: another one gives the same codes to others.
        package let room: String
        package let code: String

        package init(room: String, code: String) {
            self.room = room
            self.code = code
        }
    }

    /// Notes that somebody has come in. The copy that he has is kept; another one, because the room was made anew, begins anew.
    package static func enter(
        _ registration: Registration, _ place: Place, _ progress: PracticeProgress, at now: Int64, on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO practice_copy (round_id, lao_code, seat, form, room, place, entered_at, mended, mistakes, filled,
                                       blanks, submitted, changed_at)
            VALUES (\(registration.round), \(registration.localGovernment), \(registration.seat), \(registration.form),
                    \(place.room), \(place.code), \(now), \(progress.mended), \(progress.mistakes), \(progress.filled),
                    \(progress.blanks), \(progress.isSubmitted), \(now))
            ON CONFLICT (round_id, lao_code, seat, form) DO UPDATE
               SET room = excluded.room, place = excluded.place, mended = excluded.mended,
                   mistakes = excluded.mistakes, filled = excluded.filled, blanks = excluded.blanks,
                   submitted = excluded.submitted, changed_at = excluded.changed_at
             WHERE practice_copy.place <> excluded.place OR practice_copy.room <> excluded.room
            """)
    }

    /// nil for somebody who has never come in.
    package static func place(of registration: Registration, on db: any Connection) throws -> Place? {
        try db.first(
            """
            SELECT room, place FROM practice_copy
             WHERE round_id = \(registration.round) AND lao_code = \(registration.localGovernment)
               AND seat = \(registration.seat) AND form = \(registration.form)
            """
        ).map { Place(room: try $0.get("room"), code: try $0.get("place")) }
    }

    package static func note(
        _ progress: PracticeProgress, at place: Place, _ now: Int64, on db: any Connection
    ) throws {
        try db.run(
            """
            UPDATE practice_copy
               SET mended = \(progress.mended), mistakes = \(progress.mistakes), filled = \(progress.filled),
                   blanks = \(progress.blanks), submitted = \(progress.isSubmitted), changed_at = \(now)
             WHERE room = \(place.room) AND place = \(place.code)
            """)
    }

    package static func progress(at place: Place, on db: any Connection) throws -> PracticeProgress? {
        try db.first(
            """
            SELECT mended, mistakes, filled, blanks, submitted
              FROM practice_copy WHERE room = \(place.room) AND place = \(place.code)
            """
        ).map(PracticeProgress.init(row:))
    }

    /// Of some registered persons, by local government and seat; whoever has given a seat to another has taken his copy with him.
    package static func list(
        _ round: String, of registrations: [Registration], on db: any Connection
    ) throws -> [Seat: PracticeProgress] {
        var found: [Seat: PracticeProgress] = [:]
        let codes = Set(registrations.map(\.localGovernment)).sorted()
        for start in stride(from: 0, to: codes.count, by: 500) {
            let some = Array(codes[start..<min(start + 500, codes.count)])
            let rows = try db.rows(
                """
                SELECT practice_copy.lao_code, practice_copy.seat, mended, mistakes, filled, blanks, submitted
                  FROM practice_copy \(ofHolders)
                 WHERE practice_copy.round_id = \(round) AND practice_copy.lao_code IN (\(list: some))
                """)
            for row in rows {
                let seat = Seat(localGovernment: try row.get("lao_code"), number: try row.get("seat"))
                found[seat] = try PracticeProgress(row: row)
            }
        }
        return found
    }

    /// How many persons who hold a seat have come in, have practised, and have done everything.
    package struct Count: Hashable, Sendable {
        package var entered = 0
        package var practised = 0
        package var complete = 0
    }

    package static func count(_ round: String, on db: any Connection) throws -> Count {
        guard
            let row = try db.first(
                """
                SELECT COUNT(*) AS entered,
                       COALESCE(SUM(CASE WHEN mended > 0 OR filled > 0 OR submitted = 1 THEN 1 ELSE 0 END), 0) AS practised,
                       COALESCE(SUM(CASE WHEN mended = mistakes AND filled = blanks AND submitted = 1 THEN 1 ELSE 0 END), 0)
                         AS complete
                  FROM practice_copy \(ofHolders) WHERE practice_copy.round_id = \(round)
                """)
        else { return Count() }
        return Count(
            entered: try row.get("entered"), practised: try row.get("practised"), complete: try row.get("complete"))
    }

    private static let ofHolders: Query = """
        JOIN registration ON registration.round_id = practice_copy.round_id
                         AND registration.lao_code = practice_copy.lao_code
                         AND registration.seat = practice_copy.seat AND registration.form = practice_copy.form
        """

    package struct Seat: Hashable, Sendable {
        package let localGovernment: String
        package let number: Int

        package init(localGovernment: String, number: Int) {
            self.localGovernment = localGovernment
            self.number = number
        }
    }

    /// Local governments of which somebody has put a row right, filled one in, or submitted.
    package static func practised(_ round: String, on db: any Connection) throws -> Set<String> {
        var codes: Set<String> = []
        try db.scan(
            """
            SELECT lao_code FROM practice_copy
             WHERE round_id = \(round) AND (mended > 0 OR filled > 0 OR submitted = 1)
             GROUP BY lao_code
            """
        ) { codes.insert($0.text(0)) }
        return codes
    }
}

extension PracticeProgress {
    fileprivate init(row: ResultRow) throws {
        self.init(
            mended: try row.get("mended"), mistakes: try row.get("mistakes"), filled: try row.get("filled"),
            blanks: try row.get("blanks"), isSubmitted: try row.get("submitted"))
    }
}
