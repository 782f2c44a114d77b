import Actions
import Domain
import FoundationEssentials
import Store
import StoreSQLite

/// The database of the demonstration. It is made under another name and takes its own only when it is whole, so that a
/// start that was cut off leaves nothing that the next one could take for it.
struct DemonstrationData {
    let folder: String
    let password: String
    let years: Int

    static let round = "2567"
    /// Any number would do; the same one gives everybody the same figures.
    private static let seed = 2567

    var path: String { "\(folder)/mattrathan.sqlite" }
    private var unfinished: String { path + ".new" }

    /// Makes the data or brings them up to today.
    /// - Throws: `CommandRefusal`.
    func prepare() async throws -> DemonstrationExamples {
        do {
            try makeFolder()
            let lock = try ServerLock(databasePath: path, holder: "a demonstration that is being prepared")
            defer { lock.release() }
            let isNew = !FileManager.default.fileExists(atPath: path)
            return isNew ? try await make() : try await renew()
        } catch let error as StoreError {
            throw CommandRefusal(error.description)
        }
    }

    private func make() async throws -> DemonstrationExamples {
        let seeds = try Seeds()
        let progress = ProgressLine()
        progress.show("making \(path): register")
        removeUnfinished()
        let database = try SQLiteDatabase(path: unfinished, readers: 1)
        let environment = Environment.live()
        do {
            try await database.write { db in
                _ = try Migrator.migrate(db, at: environment.now())
                try seeds.importAll(in: environment, on: db)
                _ = try DemonstrationPersons(password: password).run(in: environment, on: db)
            }
            let action = SeedNational(
                round: Self.round, seed: Self.seed, years: years,
                earlierSet: years > 1 ? try SeedCommand.National.earlierSet() : nil)
            let outcome = try await action.run(in: environment, on: database) { round, done, all in
                progress.show("making \(path): figures of round \(round), local governments", done, of: all)
            }
            if case .refused(let reason) = outcome { throw CommandRefusal.seed(reason) }
            let examples = try await database.write { db in
                let examples = try DemonstrationExamples(Self.round, on: db)
                _ = try SeedSatisfaction(round: Self.round, localGovernments: examples.allCodes, seed: Self.seed)
                    .run(in: environment, on: db)
                _ = try SeedObservations(round: Self.round, localGovernments: examples.allCodes)
                    .run(in: environment, on: db)
                try SeedSteps(round: Self.round, untouched: examples.allCodes).run(in: environment, on: db)
                try SeedCircular(round: Self.round, settled: examples.allCodes).run(in: environment, on: db)
                try SeedWorkshop(round: Self.round).run(in: environment, on: db)
                try SeedQuestions(
                    round: Self.round, waiting: examples.codes(of: .tao, in: .recording).last ?? "",
                    helped: examples.codes(of: .tao, in: .certified).first ?? ""
                ).run(in: environment, on: db)
                return examples
            }
            try database.checkpoint()
            await database.close()
            guard systemRename(unfinished, path) else {
                throw CommandRefusal("\(path) cannot be written: its folder must be writable by this user")
            }
            removeUnfinished()
            progress.end()
            return examples
        } catch {
            progress.end()
            await database.close()
            removeUnfinished()
            throw error
        }
    }

    private func renew() async throws -> DemonstrationExamples {
        let database = try SQLiteDatabase(path: path, create: false, readers: 1)
        let isOurs = try? await database.read { db in
            try Settings.find(Settings.demonstration, on: db) != nil && Rounds.find(Self.round, on: db) != nil
        }
        guard isOurs == true else {
            await database.close()
            throw CommandRefusal("\(path) is not the data of a demonstration: name another folder with --data")
        }
        let environment = Environment.live()
        do {
            _ = try await database.write { try Migrator.migrate($0, at: environment.now()) }
        } catch let error as StoreError {
            await database.close()
            throw CommandRefusal(
                "\(path) was made by another version of the program (\(error)): delete that file, or name another folder with --data"
            )
        }
        let examples = try await database.write { db in
            _ = try DemonstrationPersons(password: password).run(in: environment, on: db)
            try RescheduleDemonstration(round: Self.round).run(in: environment, on: db)
            return try DemonstrationExamples(Self.round, on: db)
        }
        await database.close()
        return examples
    }

    private func removeUnfinished() {
        for suffix in ["", "-wal", "-shm"] { systemRemove(unfinished + suffix) }
    }

    private func makeFolder() throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw CommandRefusal("the folder \(folder) cannot be made: name another one with --data")
        }
    }
}

/// The files that a demonstration begins with.
private struct Seeds: Sendable {
    private let register: SeedRegister
    private let standards: ImportStandardSet

    /// - Throws: `CommandRefusal` when one of them is missing.
    init() throws {
        let folder = try ProjectFolders.seeds()
        func file(_ name: String) throws -> (name: String, bytes: [UInt8]) {
            ("\(folder)/\(name)", try readBytes("\(folder)/\(name)"))
        }
        register = SeedRegister(
            places: PlaceFiles(provinces: try file("provinces.csv"), districts: try file("districts.csv")),
            localGovernments: try file("local-governments.csv"),
            today: ThaiClock.bangkok(millisecondsSinceEpoch: Environment.live().now()).date)
        let set = "\(folder)/standards/\(DemonstrationData.round).yaml"
        standards = ImportStandardSet(source: try readText(set), name: set)
    }

    func importAll(in environment: Environment, on db: any Connection) throws {
        if case .refused(let problems, let more) = try register.run(on: db) {
            throw CommandRefusal(
                "the register has \(problems.count + more) problems, first \(problems.first?.description ?? "")")
        }
        if case .refused(let problems) = try standards.run(in: environment, on: db) {
            throw CommandRefusal(
                "the standard set has \(problems.count) errors, first \(problems.first?.description ?? "")")
        }
    }
}
