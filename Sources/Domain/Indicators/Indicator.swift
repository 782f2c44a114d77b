/// What an indicator (ตัวชี้วัด) counts.
package enum IndicatorKind: String, CaseIterable, Sendable {
    /// provision ÷ frame × 100 against a target in per cent
    case ratio
    /// provision ÷ frame against a target in its own unit, "เด็กต่อครู ๑ คน"
    case rate
    /// provision alone
    case count
    /// provision 1 (มี) or 0 (ไม่มี)
    case yesNo = "yes_no"

    package var hasFrame: Bool { self == .ratio || self == .rate }
}

/// How far a row of a standard set can be trusted; shown wherever its definition is shown.
package enum IndicatorStatus: String, CaseIterable, Sendable {
    case observed
    case observedName = "observed-name"
    case sisterStandard = "sister-standard"
    case illustrative
}

/// What of an indicator's figures may be made public.
package enum PublicationRule: String, CaseIterable, Sendable {
    case local
    case suppressBelow5 = "suppress_below_5"
    case provinceOnly = "province_only"
}

/// One row of a standard set: what is asked of whom, and what passes.
package struct Indicator: Hashable, Sendable {
    package var code: String
    package var area: String
    package var missionTH: String
    package var divisionTH: String
    package var nameTH: String
    package var nameEN: String
    package var kind: IndicatorKind
    package var appliesTo: Set<LocalGovernmentType>
    package var frameTH: String
    /// Code of the base data that is the frame; nil when the frame is asked for on the row.
    package var frameFrom: String?
    package var provisionTH: String
    /// Unit of the provision; empty for yes/no.
    package var unitTH: String
    /// Unit of the frame; the provision's unit unless given.
    package var frameUnitTH: String
    /// Unit of the target of a rate; empty otherwise.
    package var targetUnitTH: String
    package var target: Target
    package var targetByType: [LocalGovernmentType: Target]
    package var provisionMayExceedFrame: Bool
    /// Recorded, judged and shown, never counted.
    package var pilot: Bool
    /// Printed instead of the set's word where a frame of zero means that nobody asked.
    package var noServiceWordTH: String?
    package var publish: PublicationRule
    package var evidenceTH: [String]
    package var status: IndicatorStatus
    package var basis: String
    package var source: [String]

    package init(
        code: String, area: String, missionTH: String = "", divisionTH: String = "", nameTH: String,
        nameEN: String = "", kind: IndicatorKind,
        appliesTo: Set<LocalGovernmentType> = Set(LocalGovernmentType.allCases), frameTH: String = "",
        frameFrom: String? = nil, provisionTH: String = "", unitTH: String = "", frameUnitTH: String? = nil,
        targetUnitTH: String = "", target: Target, targetByType: [LocalGovernmentType: Target] = [:],
        provisionMayExceedFrame: Bool = false, pilot: Bool = false, noServiceWordTH: String? = nil,
        publish: PublicationRule = .local, evidenceTH: [String] = [], status: IndicatorStatus = .illustrative,
        basis: String = "", source: [String] = []
    ) {
        self.code = code
        self.area = area
        self.missionTH = missionTH
        self.divisionTH = divisionTH
        self.nameTH = nameTH
        self.nameEN = nameEN
        self.kind = kind
        self.appliesTo = appliesTo
        self.frameTH = frameTH
        self.frameFrom = frameFrom
        self.provisionTH = provisionTH
        self.unitTH = unitTH
        self.frameUnitTH = frameUnitTH ?? unitTH
        self.targetUnitTH = targetUnitTH
        self.target = target
        self.targetByType = targetByType
        self.provisionMayExceedFrame = provisionMayExceedFrame
        self.pilot = pilot
        self.noServiceWordTH = noServiceWordTH
        self.publish = publish
        self.evidenceTH = evidenceTH
        self.status = status
        self.basis = basis
        self.source = source
    }

    package var name: Words { Words(th: nameTH, orEN: nameEN) }

    /// "A1-01 ถนน…"
    package var codeAndName: Words { Words(th: "\(code) \(name.th)", en: "\(code) \(name.en)") }

    package func applies(to type: LocalGovernmentType) -> Bool { appliesTo.contains(type) }

    /// The target for one type of local government.
    package func target(for type: LocalGovernmentType) -> Target { targetByType[type] ?? target }
}
