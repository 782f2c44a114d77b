import Domain
import Store

/// Writes what was invented for one local government after another: rows, state, certification, entries on the record.
struct InventedWriter {
    let round: Round
    let standards: Standards
    let seed: Int
    let moments: InventedMoments
    /// Account ids by local government; where there is none the command itself has saved (0).
    let recorders: [String: Int]
    let certifiers: [String: Int]
    private(set) var answers = 0
    private var rows = InventedRows()

    init(
        round: Round, standards: Standards, seed: Int, moments: InventedMoments, recorders: [String: Int],
        certifiers: [String: Int]
    ) {
        self.round = round
        self.standards = standards
        self.seed = seed
        self.moments = moments
        self.recorders = recorders
        self.certifiers = certifiers
    }

    mutating func write(
        _ invented: InventedAssessment, of place: InventedPlace, _ assessment: Assessment, on db: any Connection
    ) throws {
        let state = invented.progress.state
        guard state != .notStarted else { return }
        let code = assessment.localGovernment.code
        let recorder = recorders[code] ?? 0
        let count = invented.baseValues.count + invented.answers.count
        let (saves, submitted, certified) = moments.of(place, invented.progress, rows: count)
        let sequence = (try AuditEntries.head(code, on: db)?.sequence ?? 0) + 1
        var baseValues: [String: StoredBaseValue] = [:]
        for ((item, value), savedAt) in zip(invented.baseValues, saves) {
            let stored = StoredBaseValue(value: value, version: 1, entry: sequence, savedBy: recorder, savedAt: savedAt)
            baseValues[item] = stored
            try rows.add(stored, of: assessment.id, item: item, on: db)
        }
        var kept: [String: StoredAnswer] = [:]
        for ((indicator, answer), savedAt) in zip(invented.answers, saves.dropFirst(invented.baseValues.count)) {
            let stored = StoredAnswer(answer: answer, version: 1, entry: sequence, savedBy: recorder, savedAt: savedAt)
            kept[indicator] = stored
            try rows.add(stored, of: assessment.id, indicator, on: db)
        }
        answers += kept.count
        let reading = AssessmentReading(
            assessment, standards, answers: kept, baseValues: baseValues,
            blankReasons: Dictionary(invented.reasons.map { ($0.indicator, $0.words) }, uniquingKeysWith: { $1 }))
        let snapshot = reading.snapshot(number: 1)
        let sha256 = CertifyAssessment.sha256(of: snapshot)
        try record(sha256, kept.count, baseValues.count, code, at: saves.last ?? submitted, on: db)
        if state == .certified {
            try certify(snapshot, sha256, invented, assessment, at: certified, on: db)
        }
        let isSubmitted = state == .submitted
        try Assessments.setState(
            assessment.id, state, submittedBy: isSubmitted ? recorder : nil, at: isSubmitted ? submitted : nil, on: db)
    }

    mutating func finish(on db: any Connection) throws {
        try rows.finish(on: db)
    }

    private func record(
        _ sha256: String, _ answers: Int, _ baseValues: Int, _ code: String, at moment: Int64, on db: any Connection
    ) throws {
        _ = try Audit.append(
            AuditEntry(
                .answersInvented, round: round.id,
                became: CanonicalJSON.object([
                    "answers": .whole(answers), "base_values": .whole(baseValues), "seed": .whole(seed),
                    "sha256": .string(sha256),
                ]).text),
            to: code, by: 0, role: "command", at: moment, on: db)
    }

    private mutating func certify(
        _ snapshot: Snapshot, _ sha256: String, _ invented: InventedAssessment, _ assessment: Assessment,
        at moment: Int64, on db: any Connection
    ) throws {
        let code = assessment.localGovernment.code
        let certifier = certifiers[code] ?? 0
        let certification = Certification(
            number: 1, standardSet: standards.set.id, sha256: sha256, certifiedBy: certifier, certifiedAt: moment)
        try rows.add(certification, snapshot, of: assessment.id, on: db)
        for (indicator, words) in invented.reasons {
            try rows.add(reason: words, of: assessment.id, indicator, by: certifier, at: moment, on: db)
        }
        _ = try Audit.append(
            CertifyAssessment.entry(certification, round: round.id), to: code, by: certifier,
            role: certifier == 0 ? "command" : Role.certifier.rawValue, at: moment, on: db)
    }
}
