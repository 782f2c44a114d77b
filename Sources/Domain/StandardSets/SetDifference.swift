extension StandardSetDifference {
    /// Changes of everything that is not an indicator.
    static func ofTheSet(_ old: StandardSet, _ new: StandardSet) -> [Change] {
        var list = ChangeList()
        list.addText(.wordsChanged, "title", "ชื่อชุด", old.titleTH, new.titleTH)
        list.addText(.wordsChanged, "English title", "ชื่อชุดภาษาอังกฤษ", old.titleEN, new.titleEN)
        addPeriod(old.period, new.period, to: &list)
        list.addText(
            .approvalChanged, "approval", "หนังสือเห็นชอบ", old.approvalReference, new.approvalReference)
        list.addText(.approvalChanged, "note on the approval", "หมายเหตุการเห็นชอบ", old.approvalNote, new.approvalNote)
        list.addText(
            .percentPlacesChanged, "decimal places of printed per cent", "ทศนิยมของร้อยละที่พิมพ์", String(old.percentPlaces),
            String(new.percentPlaces))
        for (name, word) in VerdictWords.all {
            list.addText(
                .verdictWordsChanged, "word for \(name)", "คำผลการประเมิน", old.words[keyPath: word],
                new.words[keyPath: word])
        }
        addAreas(old.areas, new.areas, to: &list)
        addQuestions(old.satisfactionQuestions, new.satisfactionQuestions, to: &list)
        addBaseData(old.baseData, new.baseData, to: &list)
        addOrder(old, new, to: &list)
        return list.changes
    }

    private static func addPeriod(_ old: StandardSet.Period, _ new: StandardSet.Period, to list: inout ChangeList) {
        list.addText(.periodChanged, "fiscal year", "ปีงบประมาณ", String(old.fiscalYearBE), String(new.fiscalYearBE))
        list.addText(
            .periodChanged, "period", "ระยะเวลา", "\(old.from.iso)/\(old.to.iso)", "\(new.from.iso)/\(new.to.iso)")
        list.addText(.periodChanged, "note on the period", "หมายเหตุระยะเวลา", old.note, new.note)
    }

    private static func addAreas(_ old: [StandardSet.Area], _ new: [StandardSet.Area], to list: inout ChangeList) {
        list.addList(.areaChanged, "areas", "ด้าน", old.map(\.code), new.map(\.code))
        for area in new {
            guard let earlier = old.first(where: { $0.code == area.code }) else { continue }
            list.addText(.wordsChanged, "name of area \(area.code)", "ชื่อด้าน \(area.code)", earlier.nameTH, area.nameTH)
            list.addText(
                .wordsChanged, "English name of area \(area.code)", "ชื่อภาษาอังกฤษของด้าน \(area.code)", earlier.nameEN,
                area.nameEN)
        }
    }

    private static func addQuestions(
        _ old: [StandardSet.SatisfactionQuestion], _ new: [StandardSet.SatisfactionQuestion], to list: inout ChangeList
    ) {
        list.addList(
            .questionsChanged, "satisfaction questions", "ข้อถามความพึงพอใจ", old.map(\.code), new.map(\.code))
        for question in new {
            guard let earlier = old.first(where: { $0.code == question.code }) else { continue }
            let code = question.code
            list.addText(.questionsChanged, "question \(code)", "ข้อ \(code)", earlier.serviceTH, question.serviceTH)
            list.addText(
                .questionsChanged, "English name of question \(code)", "ชื่อภาษาอังกฤษของข้อ \(code)", earlier.nameEN,
                question.nameEN)
            if earlier.status != question.status {
                list.add(
                    .questionsChanged, "status of question \(code)", "สถานะของข้อ \(code)", earlier.status.words.th,
                    question.status.words.th, earlier.status.rawValue, question.status.rawValue)
            }
        }
    }

    private static func addBaseData(_ old: [BaseDataItem], _ new: [BaseDataItem], to list: inout ChangeList) {
        list.addList(.baseDataChanged, "base data", "ข้อมูลพื้นฐาน", old.map(\.code), new.map(\.code))
        for item in new {
            guard let earlier = old.first(where: { $0.code == item.code }) else { continue }
            let code = item.code
            if earlier.unitTH != item.unitTH {
                list.addBreak(
                    .baseDataChanged, "unit of base data \(code)", "หน่วยของข้อมูลพื้นฐาน \(code)", earlier.unitTH,
                    item.unitTH)
            }
            list.addText(.baseDataChanged, "base data \(code)", "ข้อมูลพื้นฐาน \(code)", earlier.nameTH, item.nameTH)
            list.addText(
                .baseDataChanged, "English name of base data \(code)", "ชื่อภาษาอังกฤษของข้อมูลพื้นฐาน \(code)",
                earlier.nameEN,
                item.nameEN)
            list.addText(
                .baseDataChanged, "day of base data \(code)", "ณ วันที่ของข้อมูลพื้นฐาน \(code)", earlier.asOf?.iso ?? "",
                item.asOf?.iso ?? "")
            if earlier.appliesTo != item.appliesTo {
                let all = LocalGovernmentType.allCases
                list.addSet(
                    .baseDataChanged, "base data \(code) asked of", "ข้อมูลพื้นฐาน \(code) ใช้กับ",
                    added: all.filter { item.appliesTo.contains($0) && !earlier.appliesTo.contains($0) }
                        .map { ($0.rawValue, $0.nameTH) },
                    left: all.filter { earlier.appliesTo.contains($0) && !item.appliesTo.contains($0) }
                        .map { ($0.rawValue, $0.nameTH) })
            }
        }
    }

    /// The order of the rows that both sets have.
    private static func addOrder(_ old: StandardSet, _ new: StandardSet, to list: inout ChangeList) {
        let before = old.indicators.map(\.code)
        let after = new.indicators.map(\.code)
        let common = Set(before).intersection(after)
        if before.filter(common.contains) != after.filter(common.contains) {
            list.add(.orderChanged, en: "indicators stand in another order", th: "เปลี่ยนลำดับตัวชี้วัด")
        }
    }
}

extension VerdictWords {
    fileprivate static var all: [(String, KeyPath<VerdictWords, String>)] {
        [
            ("met_above", \.metAbove), ("met", \.met), ("below_target", \.belowTarget),
            ("below_target_plain", \.belowTargetPlain), ("no_service", \.noService),
            ("not_carried_out", \.notCarriedOut), ("not_recorded", \.notRecorded), ("not_certified", \.notCertified),
        ]
    }
}
