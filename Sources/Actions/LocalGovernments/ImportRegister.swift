import Crypto
import Domain
import Store

/// Brings the register of local governments to what a file says: all of it, or nothing where anything is wrong.
///
/// A local government that the file does not name stays as it is. Bangkok, which no list of the Department holds, is
/// added where it is missing.
package struct ImportRegister: Sendable {
    /// The register as comma-separated values, with the columns of `RegisterColumn`.
    package let file: (name: String, bytes: [UInt8])
    /// Provinces and districts, used where the database has none yet.
    package let places: PlaceFiles?
    /// The day from which what is new or changed is so.
    package let today: ThaiDate
    /// Only tells what would change.
    package let dryRun: Bool
    /// Moment for the audit entry, milliseconds UTC; the beginning of `today` unless given.
    package let recordedAt: Int64?

    package init(
        file: (name: String, bytes: [UInt8]), places: PlaceFiles? = nil, today: ThaiDate, dryRun: Bool = false,
        recordedAt: Int64? = nil
    ) {
        self.recordedAt = recordedAt
        self.file = file
        self.places = places
        self.today = today
        self.dryRun = dryRun
    }

    package enum Outcome: Sendable {
        /// Nothing was changed. The first thousand problems by line, and how many more there are.
        case refused([FileProblem], more: Int)
        case done(RegisterDifference)
    }

    package func run(on db: any Connection) throws -> Outcome {
        var known = try Places(on: db)
        var isNew = false
        if known.isEmpty, let places {
            let (read, problems) = places.read()
            guard problems.isEmpty else { return .refused(problems.list, more: problems.more) }
            known = read
            isNew = true
        }
        guard !known.isEmpty else { return .refused([noPlaces], more: 0) }

        let reading = RegisterReading(file.bytes, name: file.name, places: known)
        guard reading.problems.isEmpty else {
            return .refused(reading.problems.list, more: reading.problems.more)
        }
        var difference = try RegisterDifference(reading.localGovernments, on: db)
        difference.notices = reading.notices.list
        difference.moreNotices = reading.notices.more
        if dryRun { return .done(difference) }

        if isNew {
            try Provinces.save(known.provinces, on: db)
            try Districts.save(known.districts, on: db)
        }
        try LocalGovernments.keepPast(of: difference.codesOfNewStates, until: today, on: db)
        try LocalGovernments.save(difference.added + difference.changed.map(\.after), from: today, on: db)
        if !difference.isEmpty { try record(difference, on: db) }
        return .done(difference)
    }

    private func record(_ difference: RegisterDifference, on db: any Connection) throws {
        _ = try Audit.append(
            AuditEntry(
                .registerImported,
                became: CanonicalJSON.object([
                    "added": .whole(difference.added.count), "changed": .whole(difference.changed.count),
                    "sha256": .string(Hexadecimal.text(SHA256.hash(data: file.bytes))),
                ]).text),
            to: Audit.centralChain, by: 0, role: "command", at: recordedAt ?? ThaiClock.startOfDay(today), on: db)
    }

    private var noPlaces: FileProblem {
        FileProblem(
            file: file.name, line: 0, code: "no_provinces",
            message: "the database has no provinces yet: import provinces.csv and districts.csv of the seeds with it")
    }
}
