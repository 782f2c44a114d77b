extension LocalGovernment {
    /// Bangkok, which the Department's list does not hold: the code is ours, and it has no district.
    package static let bangkok = LocalGovernment(
        code: "1100001", type: .bma, name: "กรุงเทพมหานคร", fullName: "กรุงเทพมหานคร", nameEN: "Bangkok",
        provinceCode: "10", province: "กรุงเทพมหานคร", provinceEN: "Bangkok", districtCode: "", district: "")
}
