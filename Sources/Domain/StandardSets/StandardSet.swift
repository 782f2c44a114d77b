/// A set of indicators and targets (ชุดตัวชี้วัดและค่าเป้าหมาย), frozen once a round with it is open.
package struct StandardSet: Hashable, Sendable {
    package var id: String
    package var titleTH: String
    package var titleEN: String
    package var period: Period
    /// Reference of the Office's approval; empty while targets are ours.
    package var approvalReference: String
    package var approvalNote: String
    /// Decimal places of the printed per cent, 0–6. Printing only: it never decides a verdict.
    package var percentPlaces: Int
    package var words: VerdictWords
    package var areas: [Area]
    package var satisfactionQuestions: [SatisfactionQuestion]
    package var baseData: [BaseDataItem]
    package var indicators: [Indicator]

    package init(
        id: String, titleTH: String, titleEN: String = "", period: Period, approvalReference: String = "",
        approvalNote: String = "", percentPlaces: Int = 2, words: VerdictWords, areas: [Area],
        satisfactionQuestions: [SatisfactionQuestion] = [], baseData: [BaseDataItem] = [], indicators: [Indicator]
    ) {
        self.id = id
        self.titleTH = titleTH
        self.titleEN = titleEN
        self.period = period
        self.approvalReference = approvalReference
        self.approvalNote = approvalNote
        self.percentPlaces = percentPlaces
        self.words = words
        self.areas = areas
        self.satisfactionQuestions = satisfactionQuestions
        self.baseData = baseData
        self.indicators = indicators
    }

    package var title: Words { Words(th: titleTH, orEN: titleEN) }

    /// The assessed period: the fiscal year that the figures are about.
    package struct Period: Hashable, Sendable {
        package var fiscalYearBE: Int
        package var from: ThaiDate
        package var to: ThaiDate
        package var note: String

        package init(fiscalYearBE: Int, from: ThaiDate, to: ThaiDate, note: String = "") {
            self.fiscalYearBE = fiscalYearBE
            self.from = from
            self.to = to
            self.note = note
        }

        /// "ปีงบประมาณ พ.ศ. 2566 (1 ตุลาคม 2565 ถึง 30 กันยายน 2566)",
        /// "fiscal year 2566 (1 October 2022 to 30 September 2023)"
        package var words: Words {
            Words(
                th: "ปีงบประมาณ พ.ศ. \(fiscalYearBE) (\(from.long()) ถึง \(to.long()))",
                en: "fiscal year \(fiscalYearBE) (\(from.english) to \(to.english))")
        }
    }

    /// One of the areas of public service (ด้าน).
    package struct Area: Hashable, Sendable {
        package var code: String
        package var nameTH: String
        package var nameEN: String

        package init(code: String, nameTH: String, nameEN: String = "") {
            self.code = code
            self.nameTH = nameTH
            self.nameEN = nameEN
        }

        package var name: Words { Words(th: nameTH, orEN: nameEN) }
    }

    /// A service that citizens are asked about (ความพึงพอใจ).
    package struct SatisfactionQuestion: Hashable, Sendable {
        package var code: String
        package var serviceTH: String
        package var nameEN: String
        package var status: IndicatorStatus

        package init(code: String, serviceTH: String, nameEN: String = "", status: IndicatorStatus = .illustrative) {
            self.code = code
            self.serviceTH = serviceTH
            self.nameEN = nameEN
            self.status = status
        }
    }
}

/// A figure recorded once per round that is the frame of every indicator naming it (ข้อมูลพื้นฐาน).
package struct BaseDataItem: Hashable, Sendable {
    package var code: String
    package var nameTH: String
    package var nameEN: String
    package var unitTH: String
    package var asOf: ThaiDate?
    package var appliesTo: Set<LocalGovernmentType>

    package init(
        code: String, nameTH: String, nameEN: String = "", unitTH: String, asOf: ThaiDate? = nil,
        appliesTo: Set<LocalGovernmentType> = Set(LocalGovernmentType.allCases)
    ) {
        self.code = code
        self.nameTH = nameTH
        self.nameEN = nameEN
        self.unitTH = unitTH
        self.asOf = asOf
        self.appliesTo = appliesTo
    }

    package var name: Words { Words(th: nameTH, orEN: nameEN) }

    /// Name of an item among the subjects of drafts and audit entries, apart from every indicator code.
    package static func subject(_ code: String) -> String { "base-data/\(code)" }

    /// The code of the item that such a name names; nil for the name of an indicator.
    package static func code(ofSubject name: String) -> String? {
        let prefix = subject("")
        return name.utf8.starts(with: prefix.utf8) ? String(name.dropFirst(prefix.count)) : nil
    }
}

/// The words printed for verdicts. They change between years, so they belong to the set.
package struct VerdictWords: Hashable, Sendable {
    package var metAbove: String
    package var met: String
    package var belowTarget: String
    package var belowTargetPlain: String
    package var noService: String
    package var notCarriedOut: String
    package var notRecorded: String
    package var notCertified: String

    package init(
        metAbove: String, met: String, belowTarget: String, belowTargetPlain: String, noService: String,
        notCarriedOut: String, notRecorded: String, notCertified: String
    ) {
        self.metAbove = metAbove
        self.met = met
        self.belowTarget = belowTarget
        self.belowTargetPlain = belowTargetPlain
        self.noService = noService
        self.notCarriedOut = notCarriedOut
        self.notRecorded = notRecorded
        self.notCertified = notCertified
    }
}
