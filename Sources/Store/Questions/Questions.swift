import Domain

/// Questions to the central offices, with what was said to and fro.
package enum Questions {
    /// The field under which the words of an entry are kept.
    package static let textField = "text"

    package static func find(_ id: Int, on db: any Connection) throws -> Question? {
        try list("question.id = \(id)", order: "question.id", limit: 1, offset: 0, on: db).first
    }

    /// Lists of one reader. Where somebody answers, his own are left out, since nobody answers himself.
    package enum Shelf: Hashable, Sendable {
        /// those that wait for one of an office, the longest waiting first
        case waiting(in: PlacesInReach, except: Int)
        /// those that have an answer and wait for no other, the last first
        case answered(in: PlacesInReach, except: Int)
        /// what one person has asked, newest first
        case own(Int)
        /// those of one person that wait
        case ownWaiting(Int)

        fileprivate var condition: Query {
            switch self {
            case .waiting(let reach, let account):
                "\(Questions.inReach(reach, except: account)) AND question.state = 'asked'"
            case .answered(let reach, let account):
                """
                \(Questions.inReach(reach, except: account)) AND question.state <> 'asked'
                AND EXISTS (SELECT 1 FROM question_message
                             WHERE question_message.question_id = question.id AND question_message.kind = 'answer')
                """
            case .own(let account): "question.asked_by = \(account)"
            case .ownWaiting(let account): "question.asked_by = \(account) AND question.state = 'asked'"
            }
        }

        fileprivate var order: Query {
            switch self {
            case .waiting: "question.since, question.id"
            case .answered: "question.since DESC, question.id DESC"
            case .own, .ownWaiting: "question.id DESC"
            }
        }
    }

    package static func list(
        _ shelf: Shelf, limit: Int = 50, offset: Int = 0, on db: any Connection
    ) throws -> [Question] {
        try list(shelf.condition, order: shelf.order, limit: limit, offset: offset, on: db)
    }

    package static func count(_ shelf: Shelf, on db: any Connection) throws -> Int {
        try db.first("SELECT COUNT(*) AS found FROM question WHERE \(shelf.condition)")?.get("found") ?? 0
    }

    /// How many of somebody's own were answered since a moment and not closed.
    package static func countAnswered(_ account: Int, since moment: Int64, on db: any Connection) throws -> Int {
        try db.first(
            """
            SELECT COUNT(*) AS answered FROM question
             WHERE asked_by = \(account) AND state = 'answered' AND since >= \(moment)
            """)?.get("answered") ?? 0
    }

    /// A question without its first message.
    package static func insert(
        _ origin: Question.Origin, by account: Int, at now: Int64, on db: any Connection
    ) throws -> Int {
        let id = try NextNumber.take("question", on: db)
        try db.run(
            """
            INSERT INTO question (id, chain, asked_by, place, province, round_id, indicator_code, page, state, since)
            VALUES (\(id), \(origin.chain), \(account), \(origin.place), \(origin.province), \(origin.round),
                    \(origin.indicator), \(origin.page), 'asked', \(now))
            """)
        return id
    }

    /// - Parameter entry: the audit entry that holds who said it, when and what.
    package static func insertMessage(
        _ kind: Question.Message.Kind, number: Int, of question: Int, entry: Int, on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO question_message (question_id, number, kind, entry_seq)
            VALUES (\(question), \(number), \(kind.rawValue), \(entry))
            """)
    }

    package static func move(
        _ id: Int, to state: Question.State, at now: Int64, on db: any Connection
    ) throws {
        try db.run("UPDATE question SET state = \(state.rawValue), since = \(now) WHERE id = \(id)")
    }

    private static func inReach(_ reach: PlacesInReach, except account: Int) -> Query {
        let places: Query = reach.country ? "1 = 1" : "question.province IN (\(list: reach.provinces.sorted()))"
        return "\(places) AND question.asked_by <> \(account)"
    }

    private static func list(
        _ condition: Query, order: Query, limit: Int, offset: Int, on db: any Connection
    ) throws -> [Question] {
        var questions = try db.rows(
            """
            SELECT id, chain, asked_by, place, province, round_id, indicator_code, page, state, since
              FROM question WHERE \(condition) ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)
            """
        ).map(Question.init(row:))
        let messages = try messages(of: questions.map(\.id), on: db)
        for index in questions.indices { questions[index].messages = messages[questions[index].id] ?? [] }
        return questions
    }

    private static func messages(of ids: [Int], on db: any Connection) throws -> [Int: [Question.Message]] {
        guard !ids.isEmpty else { return [:] }
        var messages: [Int: [Question.Message]] = [:]
        let rows = try db.rows(
            """
            SELECT question_message.question_id, question_message.kind, entry.account_id, entry.at, entry.role,
                   account.name, audit_text.text
              FROM question_message
              JOIN question ON question.id = question_message.question_id
              JOIN audit_entry AS entry
                ON entry.chain = question.chain AND entry.seq = question_message.entry_seq
              LEFT JOIN account ON account.id = entry.account_id
              LEFT JOIN audit_text
                ON audit_text.chain = entry.chain AND audit_text.seq = entry.seq AND audit_text.field = \(textField)
             WHERE question_message.question_id IN (\(list: ids))
             ORDER BY question_message.question_id, question_message.number
            """)
        for row in rows {
            let kind: String = try row.get("kind")
            messages[try row.get("question_id"), default: []].append(
                Question.Message(
                    kind == Question.Message.Kind.answer.rawValue ? .answer : .question,
                    Observation.Statement(
                        account: try row.get("account_id"), name: try row.find("name") ?? "",
                        role: Role(rawValue: try row.get("role")), at: try row.get("at"), text: try row.find("text"))))
        }
        return messages
    }
}

extension Question {
    fileprivate init(row: ResultRow) throws {
        let state: String = try row.get("state")
        guard let known = State(rawValue: state) else { throw StoreError.wrongColumn("state of question \(state)") }
        self.init(
            id: try row.get("id"), asker: try row.get("asked_by"),
            origin: Origin(
                chain: try row.get("chain"), place: try row.get("place"), province: try row.get("province"),
                round: try row.find("round_id"), indicator: try row.find("indicator_code"), page: try row.get("page")),
            state: known, since: try row.get("since"))
    }
}
