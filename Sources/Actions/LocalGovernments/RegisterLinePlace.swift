import Domain

/// Where a local government lies, and how large it is.
extension RegisterLine {
    mutating func readProvince() -> Province? {
        let code = text(.provinceCode)
        guard let province = province(code) else {
            refuse(
                .provinceCode, "unknown_province",
                "there is no province \(Quoted.text(code)): write two digits, 10 to 96")
            return nil
        }
        let name = text(.province)
        if name != province.name {
            refuse(
                .province, "other_province_name",
                "province \(code) is \(province.name), not \(Quoted.text(name)): mend the code or the name")
        }
        return province
    }

    /// The digits of the local government's own code say nothing: one is filed under another district than they name.
    mutating func readDistrict(of type: LocalGovernmentType?, in province: Province?) -> District? {
        let code = text(.districtCode)
        let name = text(.district)
        if type == .bma {
            if !code.isEmpty || !name.isEmpty {
                refuse(.districtCode, "district_of_bangkok", "Bangkok has no district: leave both fields empty")
            }
            return nil
        }
        guard !code.isEmpty else {
            refuse(.districtCode, "missing_district", "the district is missing: only Bangkok has none")
            return nil
        }
        guard let district = district(code) else {
            refuse(.districtCode, "unknown_district", "there is no district \(Quoted.text(code)): write four digits")
            return nil
        }
        if let province, district.provinceCode != province.code {
            let home = self.province(district.provinceCode)?.name ?? ""
            refuse(
                .districtCode, "district_elsewhere",
                "district \(code) \(district.name) lies in province \(district.provinceCode) \(home), not in "
                    + "\(province.code) \(province.name): mend one of the two codes")
        }
        if name != district.name {
            refuse(
                .district, "other_district_name",
                "district \(code) is \(district.name), not \(Quoted.text(name)): mend the code or the name")
        }
        return district
    }

    mutating func readCoordinates() -> (latitude: ExactDecimal?, longitude: ExactDecimal?) {
        let latitude = readFigure(.latitude)
        let longitude = readFigure(.longitude)
        let isLatitudeEmpty = text(.latitude).isEmpty
        if isLatitudeEmpty != text(.longitude).isEmpty {
            refuse(
                isLatitudeEmpty ? .latitude : .longitude, "half_coordinates",
                "one of the two coordinates is missing: write both or leave both empty")
        }
        if let latitude, !(ExactDecimal(5)...ExactDecimal(21)).contains(latitude) {
            refuse(
                .latitude, "outside_thailand", "\(latitude) is outside Thailand (5 to 21): mend it or leave both empty")
        }
        if let longitude, !(ExactDecimal(97)...ExactDecimal(106)).contains(longitude) {
            refuse(
                .longitude, "outside_thailand",
                "\(longitude) is outside Thailand (97 to 106): mend it or leave both empty")
        }
        return (latitude, longitude)
    }

    /// An area of a province is no mistake for a PAO, and the Department's list holds impossible ones of them: those are
    /// told and kept as they stand.
    mutating func readArea(of type: LocalGovernmentType?) -> ExactDecimal? {
        guard let area = readFigure(.area) else { return nil }
        if area <= .zero {
            refuse(.area, "bad_area", "an area is above 0 km²: leave it empty where it is not known")
        } else if type == .pao {
            if area > Self.largestProvince {
                notice(
                    .area, "doubtful_area",
                    "\(area) km² is more than any province has: kept, but leave it empty where it is not known")
            }
        } else if area > Self.largestArea {
            refuse(
                .area, "bad_area",
                "\(area) km² is more than any district has (rai are km² × 625, m² are km² × 1,000,000): mend it or leave it empty"
            )
        }
        return area
    }

    private mutating func readFigure(_ column: RegisterColumn) -> ExactDecimal? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        switch ExactDecimal.parse(text) {
        case .success(let figure): return figure
        case .failure(.tooManyDigits):
            refuse(column, "too_many_digits", "\(Quoted.text(text)) has too many digits: at most six after the point")
        case .failure(.negative) where column == .area:
            refuse(column, "bad_area", "an area is above 0 km²: leave it empty where it is not known")
        case .failure(.negative):
            refuse(column, "outside_thailand", "\(Quoted.text(text)) is outside Thailand: mend it or leave both empty")
        case .failure(.notANumber):
            refuse(
                column, "not_a_number",
                "\(Quoted.text(text)) is no number: write digits 0–9 with a point, such as 13.75, or leave it empty")
        }
        return nil
    }

    private static let largestArea = ExactDecimal(10_000)
    /// Above Nakhon Ratchasima and Chiang Mai by every survey.
    private static let largestProvince = ExactDecimal(25_000)
}
