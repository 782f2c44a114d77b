/// หนังสือเวียน: what goes down the chain of letters in a round, from the Department to every local government.
package struct Circular: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// The call to the workshop and to naming the responsible officer.
        case workshop
        /// The results of the round, sent down the chain at its end.
        case results

        /// Whether each local government names its responsible officer in answer.
        package var asksForOfficer: Bool { self == .workshop }

        package var words: Words {
            switch self {
            case .workshop:
                Words(
                    th: "ประชุมเชิงปฏิบัติการและมอบหมายเจ้าหน้าที่ผู้รับผิดชอบ",
                    en: "Workshop and naming of the responsible officer")
            case .results: Words(th: "แจ้งผลการประเมิน", en: "Results of the assessment")
            }
        }
    }

    package var round: String
    /// 1 for the first of a round.
    package var number: Int
    package var kind: Kind
    /// The day by which officers are to be named; nil where none are asked for.
    package var officersBy: ThaiDate?
    package var preparedBy: Int
    /// Milliseconds since 1970, UTC.
    package var preparedAt: Int64
    /// When the Department issued its letter; nil while it is being written.
    package var publishedAt: Int64?

    package init(
        round: String, number: Int, kind: Kind, officersBy: ThaiDate?, preparedBy: Int, preparedAt: Int64,
        publishedAt: Int64? = nil
    ) {
        self.round = round
        self.number = number
        self.kind = kind
        self.officersBy = officersBy
        self.preparedBy = preparedBy
        self.preparedAt = preparedAt
        self.publishedAt = publishedAt
    }

    /// By which audit entries and mails know it: "2567/1".
    package var name: String { "\(round)/\(number)" }
}
