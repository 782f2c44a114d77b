import Actions
import Domain
import Store

/// The days whose heads were published, and what became of a receipt that somebody has typed.
struct HeadsPage: Sendable {
    let days: [SealedDay]
    /// From 1.
    let number: Int
    let count: Int
    let today: ThaiDate
    /// As it was typed.
    let typed: String
    let lookup: ReceiptLookup?
    /// "https://example.go.th"
    let address: String

    static let perPage = 60

    var pages: Int { max(1, (count + Self.perPage - 1) / Self.perPage) }
}

/// Whether an entry is on the record; nothing of what it says.
enum ReceiptLookup: Hashable, Sendable {
    /// The day on which it was made.
    case found(ThaiDate)
    case notFound
    /// What was typed is no receipt.
    case unreadable

    init(_ typed: String, on db: any Connection) throws {
        guard let receipt = AuditReceipt(typed) else {
            self = .unreadable
            return
        }
        guard let at = try AuditEntries.moment(of: receipt, on: db) else {
            self = .notFound
            return
        }
        self = .found(ThaiClock.bangkok(millisecondsSinceEpoch: at).date)
    }
}

/// The heads of one day.
struct DayOfHeadsPage: Sendable {
    let day: ThaiDate
    let state: State
    /// Those of the page; the file has all.
    let rows: [Row]
    let chains: Int
    let entries: Int
    let typed: String
    let number: Int
    let found: Int

    enum State: Sendable {
        case sealed(SealedDay)
        /// The seal stands, and what it was made of is no longer there.
        case broken(SealedDay)
        /// The day is not over, or not sealed yet.
        case open(at: Int64)
    }

    struct Row: Sendable {
        let head: AuditHead
        let name: Words
    }

    static let perPage = 100

    var pages: Int { max(1, (found + Self.perPage - 1) / Self.perPage) }

    init(
        _ day: ThaiDate, _ state: State, _ heads: [AuditHead], typed: String, page wanted: Int, on db: any Connection
    ) throws {
        self.day = day
        self.state = state
        self.typed = typed
        chains = heads.count
        entries = heads.reduce(0) { $0 + $1.entries }
        let code = ThaiText.normalised(typed)
        let matching = code.isEmpty ? heads : heads.filter { $0.chain.utf8.starts(with: code.utf8) }
        found = matching.count
        number = min(max(wanted, 1), max(1, (matching.count + Self.perPage - 1) / Self.perPage))
        rows = try matching.dropFirst((number - 1) * Self.perPage).prefix(Self.perPage).map { head in
            Row(head: head, name: try Self.name(of: head.chain, on: db))
        }
    }

    private static func name(of chain: String, on db: any Connection) throws -> Words {
        if chain == Audit.centralChain { return AuditWords.central }
        return try Offices.name(of: chain, on: db) ?? Words(both: chain)
    }
}
