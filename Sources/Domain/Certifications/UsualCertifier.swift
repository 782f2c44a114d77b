extension LocalGovernmentType {
    /// The office that usually certifies figures; a proposal, which whoever certifies can change.
    package var usualCertifier: String {
        switch self {
        case .pao: "ปลัดองค์การบริหารส่วนจังหวัด"
        case .cityMunicipality, .townMunicipality, .subdistrictMunicipality: "ปลัดเทศบาล"
        case .tao: "ปลัดองค์การบริหารส่วนตำบล"
        case .pattaya: "ปลัดเมืองพัทยา"
        case .bma: "ปลัดกรุงเทพมหานคร"
        }
    }
}

extension Role {
    /// The office in which somebody of this role usually witnesses; empty where there is none.
    package var usualWitness: String {
        switch self {
        case .district: "ท้องถิ่นอำเภอ"
        case .province: "ท้องถิ่นจังหวัด"
        default: ""
        }
    }
}
