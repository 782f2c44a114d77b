import Domain

extension ColumnsOfAnswers {
    /// Columns without answers: the participants as the round froze them, and how far each is.
    static func participants(
        of round: String, _ standards: Standards, on db: any Connection
    ) throws -> AnswerColumns {
        let provinces = try Provinces.list(on: db)
        let provincesByCode = Dictionary(provinces.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let districtsByCode = Dictionary(
            try Districts.list(on: db).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

        var list: [Participant] = []
        var states: [Assessment.State] = []
        try db.scan(
            """
            SELECT assessment.id, assessment.lao_code, assessment.type, assessment.name_th, assessment.full_name_th,
                   assessment.province_code, assessment.district_code, assessment.state, local_government.name_en,
                   local_government.latitude, local_government.longitude, local_government.area_km2,
                   assessment.checked_at, assessment.reopened_kind
              FROM assessment JOIN local_government ON local_government.code = assessment.lao_code
             WHERE assessment.round_id = \(round) ORDER BY assessment.lao_code
            """
        ) { row in
            let typeText = row.text(2)
            let stateText = row.text(7)
            guard let type = LocalGovernmentType(rawValue: typeText),
                let state = Assessment.State(
                    column: stateText, isChecked: !row.isNull(12), isReopened: !row.isNull(13))
            else { throw StoreError.wrongColumn("assessment of type \(typeText) in state \(stateText)") }
            let province = provincesByCode[row.text(5)]
            let district = districtsByCode[row.text(6)]
            list.append(
                Participant(
                    assessmentID: Int(row.integer(0)),
                    localGovernment: LocalGovernment(
                        code: row.text(1), type: type, name: row.text(3), fullName: row.text(4), nameEN: row.text(8),
                        provinceCode: row.text(5), province: province?.name ?? "",
                        provinceEN: province?.nameEN ?? "", districtCode: row.text(6), district: district?.name ?? "",
                        districtEN: district?.nameEN ?? "", latitude: row.decimal(9), longitude: row.decimal(10),
                        areaKM2: row.decimal(11))))
            states.append(state)
        }
        var columns = AnswerColumns(
            round: round, standards: standards, participants: Participants(list, provinces: provinces))
        for (participant, state) in zip(list, states) {
            guard let position = columns.participants.position(of: participant.code) else { continue }
            columns.apply(state, participant: position, entry: 0)
        }
        return columns
    }
}

extension RowReader {
    fileprivate func decimal(_ column: Int) -> ExactDecimal? {
        isNull(column) ? nil : ExactDecimal(millionths: integer(column))
    }
}
