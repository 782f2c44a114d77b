/// How a division was asked for its figures. The raw value is kept in the database.
package enum CollectionWay: String, CaseIterable, Sendable {
    /// the collection form on paper
    case paper
    /// บันทึกข้อความ, with the form attached
    case memo
    /// a one-time link
    case link

    package var words: Words {
        switch self {
        case .paper: Words(th: "แบบเก็บข้อมูลกระดาษ", en: "collection form on paper")
        case .memo: Words(th: "บันทึกข้อความ", en: "memo")
        case .link: Words(th: "ลิงก์ใช้ครั้งเดียว", en: "one-time link")
        }
    }
}

/// That a division was asked, how, by whom, and until when it should answer.
package struct CollectionRequest: Hashable, Sendable {
    package var division: String
    package var way: CollectionWay
    package var askedBy: Int
    /// Milliseconds since 1970, UTC.
    package var askedAt: Int64
    package var dueOn: ThaiDate

    package init(division: String, way: CollectionWay, askedBy: Int, askedAt: Int64, dueOn: ThaiDate) {
        self.division = division
        self.way = way
        self.askedBy = askedBy
        self.askedAt = askedAt
        self.dueOn = dueOn
    }

    /// Days within which a division is asked to answer, unless somebody says otherwise.
    package static let usualDays = 14

    /// The day until which somebody asks today, never after the last day of recording.
    package static func usualDue(_ assessment: Assessment, today: ThaiDate) -> ThaiDate {
        min(today.adding(days: usualDays), assessment.lastDay)
    }
}

/// A link by which one person of a division fills in its rows: it opens once, and what it opened ends with it.
package struct CollectionLink: Hashable, Sendable {
    package enum State: String, Sendable {
        /// made, and nobody has opened it
        case waiting
        /// somebody has opened it and may go on
        case opened
        case expired
        case revoked
    }

    package var id: Int
    package var rows: DivisionRows
    package var madeBy: Int
    package var madeAt: Int64
    /// The last millisecond in which it opens, and in which what it opened can be used.
    package var expiresAt: Int64
    /// Who opened it; nil while nobody has.
    package var contributor: Contributor?
    package var revokedAt: Int64?

    /// Who opened a link, as he wrote himself.
    package struct Contributor: Hashable, Sendable {
        package var account: Int
        package var name: String
        package var position: String
        package var telephone: String
        package var openedAt: Int64
        /// When he last told that everything is filled in.
        package var reportedAt: Int64?

        package init(
            account: Int, name: String, position: String, telephone: String, openedAt: Int64, reportedAt: Int64? = nil
        ) {
            self.account = account
            self.name = name
            self.position = position
            self.telephone = telephone
            self.openedAt = openedAt
            self.reportedAt = reportedAt
        }
    }

    package init(
        id: Int, rows: DivisionRows, madeBy: Int, madeAt: Int64, expiresAt: Int64, contributor: Contributor? = nil,
        revokedAt: Int64? = nil
    ) {
        self.id = id
        self.rows = rows
        self.madeBy = madeBy
        self.madeAt = madeAt
        self.expiresAt = expiresAt
        self.contributor = contributor
        self.revokedAt = revokedAt
    }

    package func state(at now: Int64) -> State {
        if revokedAt != nil { return .revoked }
        if expiresAt <= now { return .expired }
        return contributor == nil ? .waiting : .opened
    }
}
