/// A certification (การรับรองข้อมูล): the figures as they stood, frozen under their hash.
package struct Certification: Hashable, Sendable {
    /// 1 for the first of an assessment, one more for each after a withdrawal.
    package var number: Int
    /// The type it was certified as, which a rebase may change later; nil before it is stored.
    package var type: LocalGovernmentType?
    /// The set it was certified under; a round's set may be amended later.
    package var standardSet: String
    /// SHA-256 of the snapshot's canonical JSON, hexadecimal.
    package var sha256: String
    package var certifiedBy: Int
    package var certifiedAt: Int64
    /// In which office; nil in what was certified before offices were asked for.
    package var capacity: Capacity?
    package var withdrawal: Withdrawal?

    package struct Withdrawal: Hashable, Sendable {
        package var by: Int
        package var at: Int64
        package var reason: String

        package init(by: Int, at: Int64, reason: String) {
            self.by = by
            self.at = at
            self.reason = reason
        }
    }

    package init(
        number: Int, type: LocalGovernmentType? = nil, standardSet: String, sha256: String, certifiedBy: Int,
        certifiedAt: Int64, capacity: Capacity? = nil, withdrawal: Withdrawal? = nil
    ) {
        self.number = number
        self.type = type
        self.standardSet = standardSet
        self.sha256 = sha256
        self.certifiedBy = certifiedBy
        self.certifiedAt = certifiedAt
        self.capacity = capacity
        self.withdrawal = withdrawal
    }
}

/// What a certification freezes: base data, and every applicable row with the frame that counted.
package struct Snapshot: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package var indicator: String
        /// nil when nothing was recorded; its frame is the effective one.
        package var answer: Answer?
        package var version: Int
        /// Why the row stays blank; empty where it is not.
        package var reason: String

        package init(indicator: String, answer: Answer?, version: Int, reason: String = "") {
            self.indicator = indicator
            self.answer = answer
            self.version = version
            self.reason = reason
        }
    }

    package var round: String
    package var localGovernment: String
    package var type: LocalGovernmentType
    package var number: Int
    package var standardSet: String
    package var standardSetSHA256: String
    package var baseData: [String: ExactDecimal?]
    package var rows: [Row]

    package init(
        round: String, localGovernment: String, type: LocalGovernmentType, number: Int, standardSet: String,
        standardSetSHA256: String, baseData: [String: ExactDecimal?], rows: [Row]
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.type = type
        self.number = number
        self.standardSet = standardSet
        self.standardSetSHA256 = standardSetSHA256
        self.baseData = baseData
        self.rows = rows
    }

    /// The bytes that are hashed.
    package var canonical: CanonicalJSON {
        .object([
            "base_data": .object(baseData.mapValues { CanonicalJSON.figure($0) }),
            "lao_code": .string(localGovernment),
            "number": .whole(number),
            "round": .string(round),
            "rows": .array(rows.sorted { $0.indicator < $1.indicator }.map(Self.canonical)),
            "standard_set": .string(standardSet),
            "standard_set_sha256": .string(standardSetSHA256),
            "type": .string(type.rawValue),
        ])
    }

    private static func canonical(_ row: Row) -> CanonicalJSON {
        .object([
            "carried_out": row.answer.map { .bool($0.carriedOut) } ?? .null,
            "frame": .figure(row.answer?.frame),
            "indicator_code": .string(row.indicator),
            "note": .string(row.answer?.note ?? ""),
            "provision": .figure(row.answer?.provision),
            "reason": .string(row.reason),
            "version": .whole(row.version),
        ])
    }
}
