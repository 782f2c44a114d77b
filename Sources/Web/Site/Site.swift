import Actions
import Documents
import Domain
import Logging
import NIOPosix
import Store
import Transfer

/// What every controller needs: the database, the nation in columns, files, and threads for what blocks.
package struct Site: Sendable {
    package let database: any Database
    package let environment: Environment
    package let nation = Nation()
    package let files: PublicFiles
    package let maps: MapFiles
    package let guides: GuideShelf
    /// nil where the typefaces of documents are missing.
    package let press: Press?
    package let settings: SiteSettings
    package let passwordThreads: BoundedThreads
    package let workbookThreads: BoundedThreads
    /// For requests to other hosts.
    package let transferThreads: BoundedThreads
    package let uploads: UploadFolder
    /// nil where nobody signs in but by password.
    package let identityProvider: OpenIDProvider?
    /// nil where participants and registrants go by file.
    package let webex: (any WebexRooms)?
    package let attempts: SignInAttempts
    package let counters: RequestCounters
    package let pages = PageRoutes()
    package let satisfaction = SatisfactionDesk()
    package let registrations = RegistrationLimit()
    package let streamCodes = StreamCodeTries()
    package let heads = HeadsDesk()
    package let publications = PublicationDesk()
    let viewings = ViewingsOfToday()
    /// nil where there is none.
    package let practice: PracticeRoom?
    package let logger: Logger

    package init(
        database: any Database, environment: Environment, files: PublicFiles, maps: MapFiles = .none,
        guides: GuideShelf = .none, press: Press? = nil, uploads: UploadFolder = .ofTheSystem, settings: SiteSettings,
        practice: PracticeRoom? = nil, logger: Logger
    ) {
        self.database = database
        self.environment = environment
        self.files = files
        self.maps = maps
        self.guides = guides
        self.press = press
        self.uploads = uploads
        self.settings = settings
        self.practice = practice
        self.logger = logger
        // A hash takes some 20 ms, so the last in the queue waits two seconds; who finds no room is told when to come again.
        passwordThreads = BoundedThreads(longestQueue: 200)
        workbookThreads = BoundedThreads(longestQueue: 32)
        // Where the other side hangs, the last in the queue waits for four time-outs.
        let transferThreads = BoundedThreads(threads: 8, longestQueue: 32)
        self.transferThreads = transferThreads
        identityProvider = settings.identity.map { identity in
            OpenIDProvider(identity.provider, now: environment.now) { try await transferThreads.answer(to: $0) }
        }
        webex = settings.webex.map { webex in
            WebexService(webex, now: environment.now) { try await transferThreads.answer(to: $0) }
        }
        attempts = SignInAttempts()
        counters = RequestCounters()
    }
}

/// How a server was started.
package struct SiteSettings: Sendable {
    /// Only `demo`: the demonstration persons stand on the front page.
    package var isDemonstration: Bool
    package var demonstrationPassword: String
    /// Cookies are marked `Secure` and named `__Host-…` behind TLS.
    package var behindTLS: Bool
    /// Proxies whose forwarded headers are read; none by default.
    package var trustedProxies: Set<String>
    /// Whom to ask, on every page.
    package var help: HelpDesk
    package var identity: IdentitySettings?
    package var webex: WebexSettings?
    /// At the head of letters; nil leaves its place empty.
    package var emblem: Emblem?
    /// The practice room, whose every page says so.
    package var isPractice = false

    package init(
        isDemonstration: Bool = false, demonstrationPassword: String = "demo-2567", behindTLS: Bool = false,
        trustedProxies: Set<String> = [], help: HelpDesk = .ofTheLetter, identity: IdentitySettings? = nil,
        webex: WebexSettings? = nil, emblem: Emblem? = nil
    ) {
        self.isDemonstration = isDemonstration
        self.demonstrationPassword = demonstrationPassword
        self.behindTLS = behindTLS
        self.trustedProxies = trustedProxies
        self.help = help
        self.identity = identity
        self.webex = webex
        self.emblem = emblem
    }
}

/// How people sign in by an identity provider.
package struct IdentitySettings: Sendable {
    package var provider: OpenIDSettings
    /// It has seen more than a password, so that no code is asked for besides.
    package var countsAsSecondFactor: Bool

    package init(provider: OpenIDSettings, countsAsSecondFactor: Bool = false) {
        self.provider = provider
        self.countsAsSecondFactor = countsAsSecondFactor
    }
}
