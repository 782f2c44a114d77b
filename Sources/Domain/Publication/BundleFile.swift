/// The files of a result bundle (ชุดข้อมูลผลการประเมิน): these and no others.
package enum BundleFile: String, CaseIterable, Sendable {
    case dataPackage = "datapackage.json"
    case localGovernments = "local_governments.csv"
    case indicators = "indicators.csv"
    case applicability = "applicability.csv"
    case results = "results.csv"
    case national = "summary_national.csv"
    case provinces = "summary_province.csv"
    case types = "summary_type.csv"
    case areas = "summary_area.csv"
    case auditHeads = "audit_heads.csv"
    case seal = "seal.json"

    /// In the order in which the data package lists them.
    package static let tables: [BundleFile] = [
        .localGovernments, .indicators, .applicability, .results, .national, .provinces, .types, .areas, .auditHeads,
    ]

    package static let summaries: [BundleFile] = [.national, .provinces, .types, .areas]

    /// The header of a table; empty for what is no table.
    package var columns: [String] {
        switch self {
        case .dataPackage, .seal: []
        case .localGovernments: ["lao_code", "type", "name_th", "province_code", "district_code"]
        case .indicators:
            [
                "indicator_code", "area", "mission_th", "name_th", "name_en", "kind", "frame_from", "pilot", "unit_th",
                "target_unit_th", "status", "publish",
            ]
        case .applicability: ["indicator_code", "type", "operator", "target"]
        case .results:
            [
                "lao_code", "indicator_code", "frame", "provision", "carried_out", "value", "percent", "verdict",
                "suppressed", "certified_at",
            ]
        case .national, .provinces, .types, .areas:
            [
                "key", "applicable", "met", "below_target", "not_carried_out", "no_service", "not_recorded", "rate",
            ]
        case .auditHeads: AuditHeadsFile.columns
        }
    }

    /// How many of the first columns make the key, by which rows are told apart and ordered.
    package var keyWidth: Int { self == .results || self == .applicability ? 2 : 1 }
}

extension Province {
    /// The 77 provinces, of which every table of provinces has a row.
    package static let codes: [String] = [10...27, 30...58, 60...67, 70...77, 80...86, 90...96]
        .flatMap { $0.map { String($0) } }
}
