import Domain

extension WhatIf {
    /// What other targets would make of a round, as the API shows it.
    func canonical(round: String, _ set: StandardSet, _ participants: Participants) -> CanonicalJSON {
        func row(_ row: Row) -> CanonicalJSON {
            .object([
                "after": .object(row.after.canonicalMembers), "before": .object(row.before.canonicalMembers),
                "key": .string(row.key),
            ])
        }
        let flips = flips.map { flip in
            CanonicalJSON.object([
                "after": .string(flip.after.rawValue), "before": .string(flip.before.rawValue),
                "indicator": .string(set.indicators[flip.indicator].code),
                "localGovernment": .string(participants.list[flip.participant].code),
            ])
        }
        return .object([
            "basis": .string(basis.rawValue), "flips": .array(flips), "indicators": .array(indicators.map(row)),
            "moves": .array(moves.list.map { .string($0.text) }), "national": row(national),
            "provinces": .array(provinces.map(row)), "round": .string(round), "types": .array(types.map(row)),
        ])
    }
}
