import Domain

/// The files `provinces.csv` and `districts.csv` of the seeds.
package struct PlaceFiles: Sendable {
    /// Columns `provinceCode, provinceNameEn, provinceNameTh`.
    package let provinces: (name: String, bytes: [UInt8])
    /// Columns `provinceCode, districtCode, districtNameEn, districtNameTh, postalCode`; the last is not kept.
    package let districts: (name: String, bytes: [UInt8])

    package init(provinces: (name: String, bytes: [UInt8]), districts: (name: String, bytes: [UInt8])) {
        self.provinces = provinces
        self.districts = districts
    }

    func read() -> (places: Places, problems: ProblemTally) {
        var places = Places()
        var problems = ProblemTally()
        readProvinces(into: &places, &problems)
        if problems.isEmpty { readDistricts(into: &places, &problems) }
        return (places, problems)
    }

    private func readProvinces(into places: inout Places, _ problems: inout ProblemTally) {
        let columns = ["provinceCode", "provinceNameEn", "provinceNameTh"]
        let table = CSVTable(provinces.bytes, file: provinces.name, columns: columns)
        problems.add(table.headerProblems)
        for result in table {
            switch result {
            case .failure(let problem): problems.add(problem)
            case .success(let row):
                let province = Province(
                    code: row[0], name: ThaiText.normalised(row[2]), nameEN: row[1])
                func refuse(_ column: Int, _ code: String, _ message: String) {
                    problems.add(
                        FileProblem(
                            file: provinces.name, line: row.line, column: columns[column], code: code, message: message)
                    )
                }
                if !CodeDigits.are(province.code, 2) {
                    refuse(0, "bad_code", "\"\(province.code)\" is no code of a province: write two digits")
                } else if places.province(province.code) != nil {
                    refuse(0, "duplicate_code", "province \(province.code) stands in the file already: delete one row")
                } else if province.name.isEmpty {
                    refuse(2, "empty_name", "the name is missing")
                } else {
                    places.add(province)
                }
            }
        }
    }

    private func readDistricts(into places: inout Places, _ problems: inout ProblemTally) {
        let columns = ["provinceCode", "districtCode", "districtNameEn", "districtNameTh", "postalCode"]
        let table = CSVTable(districts.bytes, file: districts.name, columns: columns)
        problems.add(table.headerProblems)
        for result in table {
            switch result {
            case .failure(let problem): problems.add(problem)
            case .success(let row):
                let district = District(
                    code: row[1], provinceCode: row[0], name: ThaiText.normalised(row[3]),
                    nameEN: row[2])
                func refuse(_ column: Int, _ code: String, _ message: String) {
                    problems.add(
                        FileProblem(
                            file: districts.name, line: row.line, column: columns[column], code: code, message: message)
                    )
                }
                if !CodeDigits.are(district.code, 4) {
                    refuse(1, "bad_code", "\"\(district.code)\" is no code of a district: write four digits")
                } else if places.district(district.code) != nil {
                    refuse(1, "duplicate_code", "district \(district.code) stands in the file already: delete one row")
                } else if places.province(district.provinceCode) == nil {
                    refuse(0, "unknown_province", "there is no province \(district.provinceCode)")
                } else if district.name.isEmpty {
                    refuse(3, "empty_name", "the name is missing")
                } else {
                    places.add(district)
                }
            }
        }
    }
}

/// The form of codes: ASCII digits, so many of them.
enum CodeDigits {
    static func are(_ text: String, _ count: Int) -> Bool {
        text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
