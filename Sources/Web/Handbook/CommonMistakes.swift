import Domain

/// What goes wrong when figures are recorded, and how to do it right. The general ones hold for every indicator and stand
/// once in a book; the others follow from an indicator's kind, frame and unit.
enum CommonMistakes {
    static func general(_ set: StandardSet) -> [Words] {
        [
            Words(
                th: "เว้นว่างไม่ใช่ศูนย์ ช่องว่างหมายถึงยังไม่มีข้อมูล ผลจะเป็น “\(set.words.notRecorded)” ถ้านับแล้วไม่มีเลยให้กรอก 0",
                en:
                    "Blank is not zero. A blank means that there are no figures yet, and the result is “\(Verdict.notRecorded.nameEN)”. If you counted and there are none, enter 0."
            ),
            Words(
                th:
                    "ถ้าไม่มีสิ่งที่ต้องจัดบริการในเขต ให้กรอกกรอบการประเมิน (1) เป็น 0 ผลจะเป็น “\(set.words.noService)” ซึ่งไม่นับว่าต่ำกว่าค่าเป้าหมาย",
                en:
                    "If there is nothing to provide for in your area, enter 0 as the frame (1). The result is “\(Verdict.noService.nameEN)”, which is not below target."
            ),
            Words(
                th: "ถ้ามีภารกิจแต่ปีนั้นไม่ได้ทำ ให้เลือก “ไม่ได้ดำเนินการในปีงบประมาณ” ไม่ใช่เว้นว่าง และไม่ใช่กรอก (1) เป็น 0",
                en:
                    "If it is your task but was not done that year, tick “Not carried out in the fiscal year”; do not leave it blank, and do not enter 0 as (1)."
            ),
            Words(
                th: "นับเฉพาะ\(set.period.words.th) ไม่ใช่ปีปฏิทิน และไม่ใช่ปีที่กรอก",
                en: "Count only the \(set.period.words.en): not the calendar year, nor the year of recording."),
            Words(
                th: "ดูหน่วยนับหลังช่องก่อนกรอกทุกครั้ง (1) และ (2) ต้องนับด้วยวิธีเดียวกัน จากทะเบียนหรือบัญชีเดียวกัน",
                en:
                    "Look at the unit behind the box each time. Count (1) and (2) in the same way, from the same register or list."
            ),
            Words(
                th: "ไม่ต้องปัดเศษเอง กรอกทศนิยมได้ถึง 6 ตำแหน่ง ระบบตัดสินจากตัวเลขเต็มก่อนปัดเศษ",
                en: "Do not round. Up to 6 decimal places can be entered; the result is decided before rounding."),
        ]
    }

    static func of(_ indicator: Indicator, _ standards: Standards) -> [Words] {
        ofKind(indicator) + ofFrame(indicator, standards) + [ofUnit(indicator)].compactMap { $0 }
    }

    private static func ofKind(_ indicator: Indicator) -> [Words] {
        var mistakes = [ofFigures(indicator.kind)]
        if indicator.kind == .ratio {
            mistakes.append(
                indicator.provisionMayExceedFrame
                    ? Words(
                        th: "(2) มากกว่า (1) ได้ แต่โปรดตรวจว่านับถูกหน่วย",
                        en: "(2) may be greater than (1), but please check the units.")
                    : Words(
                        th: "(2) มากกว่า (1) ไม่ได้ เพราะ (2) เป็นส่วนหนึ่งของ (1)",
                        en: "(2) cannot be greater than (1), since it is a part of it."))
        }
        let comparison = indicator.target.comparison
        if comparison == .atMost || comparison == .below {
            mistakes.append(
                Words(
                    th: "ตัวชี้วัดนี้ยิ่งน้อยยิ่งดี ผ่านเมื่อไม่เกินค่าเป้าหมาย",
                    en: "The less the better: it is met when not above the target."))
        }
        return mistakes
    }

    private static func ofFigures(_ kind: IndicatorKind) -> Words {
        switch kind {
        case .ratio:
            Words(
                th: "อย่ากรอกร้อยละลงในช่อง กรอกจำนวนจริงทั้ง (1) และ (2) ระบบคำนวณร้อยละให้",
                en:
                    "Do not enter a per cent. Enter the actual numbers as (1) and (2); the system works out the per cent."
            )
        case .rate:
            Words(
                th: "อย่าหารเอง กรอกจำนวนจริงทั้ง (1) และ (2) ระบบหารให้",
                en: "Do not divide. Enter the actual numbers as (1) and (2); the system divides.")
        case .count:
            Words(
                th: "กรอกจำนวนที่ทำจริง ไม่ใช่จำนวนตามแผน ถ้าไม่ได้ทำเลยให้กรอก 0",
                en: "Enter what was really done, not what was planned. If nothing was done, enter 0.")
        case .yesNo:
            Words(
                th: "เลือก “มี” เมื่อมีจริงภายในปีงบประมาณและมีหลักฐานแสดงได้ ที่อยู่ระหว่างจัดทำยังถือว่า “ไม่มี”",
                en:
                    "Choose “Yes” if it existed within the fiscal year and can be shown. What is still in the making is “No”."
            )
        }
    }

    private static func ofFrame(_ indicator: Indicator, _ standards: Standards) -> [Words] {
        guard indicator.kind.hasFrame else { return [] }
        if let code = indicator.frameFrom, let item = standards.baseDataItem(code) {
            let day = item.asOf.map {
                Words(th: " นับ ณ วันที่ \($0.long())", en: " It is counted as of \($0.english).")
            }
            return [
                Words(
                    th: "(1) มาจากข้อมูลพื้นฐานซึ่งกรอกครั้งเดียว ใช้กับทุกตัวชี้วัดที่เกี่ยวข้อง แก้ที่หน้าข้อมูลพื้นฐาน\(day?.th ?? "")",
                    en:
                        "(1) comes from the base data, which is recorded once for all indicators that use it, and changed on that page.\(day?.en ?? "")"
                )
            ]
        }
        if let word = indicator.noServiceWordTH {
            return [
                Words(
                    th: "ถ้าไม่มีเลยให้กรอก (1) เป็น 0 ผลจะเป็น “\(word)” ไม่ใช่ต่ำกว่าค่าเป้าหมาย",
                    en:
                        "If there were none, enter 0 as (1). The result is “\(Verdict.noService.nameEN)”, not below target."
                )
            ]
        }
        return []
    }

    /// Units that are mistaken for others: metres where roads are counted, areas a thousandfold.
    private static func ofUnit(_ indicator: Indicator) -> Words? {
        ofLengthAndArea(indicator.unitTH) ?? ofWeightAndMoney(indicator.unitTH) ?? ofCounts(indicator.unitTH)
    }

    private static func ofLengthAndArea(_ unit: String) -> Words? {
        switch unit {
        case Unit.roads:
            Words(
                th: "นับเป็นจำนวนสาย ไม่ใช่ความยาว ถนนสายเดียวยาว 1,200 เมตร กรอก 1 ไม่ใช่ 1,200 หรือ 1.2",
                en: "Count roads, not their length: one road of 1,200 metres is 1, not 1,200 or 1.2.")
        case Unit.kilometres:
            Words(
                th: "กรอกเป็นกิโลเมตร 1,500 เมตร คือ 1.5 ไม่ใช่ 1,500",
                en: "Enter kilometres: 1,500 metres are 1.5, not 1,500.")
        case Unit.squareMetres:
            Words(
                th: "กรอกเป็นตารางเมตร 1 ไร่ = 1,600 ตร.ม. 1 งาน = 400 ตร.ม. 1 ตร.กม. = 1,000,000 ตร.ม.",
                en: "Enter square metres: 1 rai is 1,600 m², 1 ngan is 400 m², 1 km² is 1,000,000 m².")
        case Unit.cubicMetres:
            Words(
                th: "กรอกเป็นลูกบาศก์เมตร 1,000 ลิตร = 1 ลบ.ม.", en: "Enter cubic metres: 1,000 litres are 1 m³.")
        default: nil
        }
    }

    private static func ofWeightAndMoney(_ unit: String) -> Words? {
        switch unit {
        case Unit.tonnesPerYear:
            Words(
                th: "กรอกปริมาณทั้งปีเป็นตัน วันละ 2 ตันตลอดปีคือ 730 และ 1,000 กก. = 1 ตัน",
                en: "Enter tonnes for the whole year: 2 tonnes a day are 730, and 1,000 kg are 1 tonne.")
        case Unit.tonnes: Words(th: "กรอกเป็นตัน 1,000 กก. = 1 ตัน", en: "Enter tonnes: 1,000 kg are 1 tonne.")
        case Unit.kilograms: Words(th: "กรอกเป็นกิโลกรัม 1 ตัน = 1,000 กก.", en: "Enter kilograms: 1 tonne is 1,000 kg.")
        case Unit.baht:
            Words(
                th: "กรอกเป็นบาทเต็มจำนวน ไม่ใช่พันบาทหรือล้านบาท",
                en: "Enter baht in full, not thousands or millions of baht.")
        default: nil
        }
    }

    private static func ofCounts(_ unit: String) -> Words? {
        switch unit {
        case Unit.persons, Unit.cases:
            Words(
                th: "นับเป็นจำนวนคน คนเดียวรับบริการหลายครั้งนับเป็น 1",
                en: "Count persons: somebody who was served several times counts as 1.")
        case Unit.times:
            Words(th: "นับเป็นจำนวนครั้ง ไม่ใช่จำนวนผู้เข้าร่วม", en: "Count how often it was done, not who took part.")
        case Unit.households:
            Words(th: "นับเป็นครัวเรือน ไม่ใช่จำนวนคน", en: "Count households, not persons.")
        case Unit.houses:
            Words(th: "นับเป็นหลังคาเรือน ไม่ใช่จำนวนคน", en: "Count houses, not persons.")
        case Unit.places:
            Words(
                th: "นับเป็นจำนวนแห่ง ไม่ใช่พื้นที่หรือจำนวนผู้ใช้", en: "Count places, not their size or their users.")
        case Unit.spots:
            Words(
                th: "นับเป็นจำนวนจุด ไม่ใช่จำนวนครั้งหรืออุปกรณ์", en: "Count spots, not how often, nor the equipment.")
        default: nil
        }
    }
}
