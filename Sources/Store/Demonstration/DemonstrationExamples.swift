import Domain

/// Local governments in every state of a round, a few of each type, for whoever looks for one to try.
package struct DemonstrationExamples: Sendable {
    private var codes: [LocalGovernmentType: [Assessment.State: [String]]] = [:]
    /// One that is recording and one that waits for its certifier; a small one where there is.
    package private(set) var recording: LocalGovernment?
    package private(set) var submitted: LocalGovernment?

    /// - Parameter most: codes of each type and state, the first by code.
    package init(_ round: String, ofEach most: Int = 5, on db: any Connection) throws {
        var codes = codes
        try db.scan("SELECT type, state, lao_code FROM assessment WHERE round_id = \(round) ORDER BY lao_code") { row in
            guard let type = LocalGovernmentType(rawValue: row.text(0)),
                let state = Assessment.State(rawValue: row.text(1)),
                (codes[type]?[state]?.count ?? 0) < most
            else { return }
            codes[type, default: [:]][state, default: []].append(row.text(2))
        }
        self.codes = codes
        recording = try smallest(in: .recording, round, on: db)
        submitted = try smallest(in: .submitted, round, on: db)
    }

    package func codes(of type: LocalGovernmentType, in state: Assessment.State) -> [String] {
        codes[type]?[state] ?? []
    }

    /// All of them, in order.
    package var allCodes: [String] { codes.values.flatMap { $0.values.flatMap(\.self) }.sorted() }

    private func smallest(
        in state: Assessment.State, _ round: String, on db: any Connection
    ) throws -> LocalGovernment? {
        let types: [LocalGovernmentType] = [
            .tao, .subdistrictMunicipality, .townMunicipality, .cityMunicipality, .pao, .pattaya, .bma,
        ]
        guard let code = types.lazy.compactMap({ codes(of: $0, in: state).first }).first else { return nil }
        return try Assessments.find(round, code, on: db)?.localGovernment
    }
}
