import Actions
import Documents
import Domain
import FoundationEssentials
import Glibc
import Hummingbird
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Store
import StorePostgres
import StoreSQLite
import Transfer
import Web

/// One server process: its lock, its database, the site, and the port.
struct Server {
    var url: String
    var host: String
    var port: Int
    var publicFolder: String
    var isDemonstration: Bool
    var behindTLS = false
    var trustedProxies: Set<String> = []

    /// Serves until the process is told to stop; what is under way is answered first.
    /// - Parameter started: called with the real port once it listens.
    func run(_ started: @escaping @Sendable (Int) async -> Void) async throws {
        let help = try HelpConfiguration().desk()
        let mail = try MailConfiguration.find(help: help)
        let opened = try await Self.open(url)
        let room = try await PracticeDatabase.find(beside: url)
        let identity = try IdentityConfiguration().settings()
        let webex = try WebexConfiguration().settings()
        let environment = Environment.live(
            credentialKey: try CredentialKeyFile(database: url).key(), mail: mail?.desk)
        if !isDemonstration, try await opened.read({ try Accounts.hasDemonstrationPersons(on: $0) }) {
            throw CommandRefusal(
                "this database holds demonstration persons, whose password everybody knows: use `mattrathan demo`, or another database"
            )
        }
        var logger = Logger(label: "mattrathan")
        logger.logLevel = .notice
        let maps = MapFiles(folder: "\(try ProjectFolders.seeds())/maps")
        for problem in maps.problems { StandardError.print("mattrathan: warning: no map: \(problem)") }
        let (files, press) = (PublicFiles(folder: publicFolder), press())
        let settings = SiteSettings(
            isDemonstration: isDemonstration, demonstrationPassword: Demo.password, behindTLS: behindTLS,
            trustedProxies: trustedProxies, help: help, identity: identity, webex: webex, emblem: try EmblemFile.find())
        let practice = room.map {
            PracticeRoom(
                database: $0, environment: environment, files: files, press: press, settings: settings, logger: logger)
        }
        let site = Site(
            database: opened, environment: environment, files: files, maps: maps,
            guides: GuideShelf(folder: ProjectFolders.guides()), press: press, settings: settings, practice: practice,
            logger: logger)
        if !site.files.missing.isEmpty {
            StandardError.print(
                "mattrathan: warning: \(site.files.missing.joined(separator: ", ")) not found in \(publicFolder)")
        }
        try await site.loadNation()
        var application = site.application(at: .hostname(host, port: port), started)
        application.addServices(
            DailySeal(database: opened, environment: environment, logger: logger),
            DailyForgetting(database: opened, environment: environment, logger: logger),
            DailyEscalation(database: opened, environment: environment, logger: logger),
            WorkshopClock(database: opened, room: room, environment: environment, logger: logger))
        if let mail {
            let thread = NIOThreadPool(numberOfThreads: 1)
            thread.start()
            application.addServices(
                MailRunner(
                    delivery: MailDelivery(mail.server), environment: environment, database: opened, thread: thread,
                    logger: logger))
        }
        do {
            try await application.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw CommandRefusal("port \(port) of \(host) is taken: stop what listens there, or use --port")
        } catch let error as IOError where error.errnoCode == EACCES {
            throw CommandRefusal("port \(port) of \(host) is not allowed for this user: use a port above 1023")
        }
        await opened.close()
        await room?.close()
    }

    /// Without its typefaces a server still serves; only its documents are missing, and it says so.
    private func press() -> Press? {
        do {
            return try Press(typefacesIn: try ProjectFolders.typefaces())
        } catch {
            StandardError.print("mattrathan: warning: no documents in PDF: \(error)")
            return nil
        }
    }

    static func open(_ url: String) async throws -> any Database {
        do {
            let database: any Database
            if url.hasPrefix("sqlite:") {
                let path = String(url.dropFirst("sqlite:".count))
                guard FileManager.default.fileExists(atPath: path) else {
                    throw CommandRefusal("there is no database at \(path): run `mattrathan migrate --database \(url)`")
                }
                _ = try ServerLock(databasePath: path, holder: "a server")
                database = try SQLiteDatabase(path: path, create: false)
            } else {
                let postgres = try PostgresDatabase(url: PostgresURL(url), connections: 16)
                guard try postgres.tryServerLock(exclusive: false) else {
                    throw CommandRefusal("a command is changing this PostgreSQL database: wait until it ends")
                }
                database = postgres
            }
            try await database.read { try Migrator.requireCurrent($0) }
            return database
        } catch let error as StoreError {
            throw CommandRefusal(error.description)
        }
    }
}
