import Domain

/// One row of a register file on its way to a local government: every wrong field is told, not only the first.
struct RegisterLine {
    /// The code, where it has the form of one.
    private(set) var code: String?
    private(set) var problems: [FileProblem] = []
    private(set) var notices: [FileProblem] = []
    private let row: CSVRow
    private let file: String
    private let places: Places

    init(_ row: CSVRow, file: String, places: Places) {
        self.row = row
        self.file = file
        self.places = places
    }

    /// - Returns: nil where there are problems.
    mutating func localGovernment() -> LocalGovernment? {
        let code = readCode()
        let type = readType()
        let name = readName(.name)
        let fullName = readName(.fullName)
        let nameEN = readEnglishName()
        let province = readProvince()
        let district = readDistrict(of: type, in: province)
        let (latitude, longitude) = readCoordinates()
        let area = readArea(of: type)
        if let type { checkBangkok(type, province) }
        guard problems.isEmpty, let code, let type, let province else { return nil }
        compareNames(type, name, fullName)
        return LocalGovernment(
            code: code, type: type, name: name, fullName: fullName, nameEN: nameEN, provinceCode: province.code,
            province: province.name, provinceEN: province.nameEN, districtCode: district?.code ?? "",
            district: district?.name ?? "", districtEN: district?.nameEN ?? "", latitude: latitude,
            longitude: longitude, areaKM2: area)
    }

    mutating func refuseDuplicate(of code: String, on line: Int) {
        refuse(.code, "duplicate_code", "\(code) stands on line \(line) already: delete one of the two rows")
    }

    /// The text of a field, in the one spelling of what looks the same.
    func text(_ column: RegisterColumn) -> String { ThaiText.normalised(row[column.rawValue]) }

    func province(_ code: String) -> Province? { places.province(code) }

    func district(_ code: String) -> District? { places.district(code) }

    mutating func refuse(_ column: RegisterColumn, _ code: String, _ message: String) {
        problems.append(problem(column, code, message))
    }

    mutating func notice(_ column: RegisterColumn, _ code: String, _ message: String) {
        notices.append(problem(column, code, message))
    }

    private func problem(_ column: RegisterColumn, _ code: String, _ message: String) -> FileProblem {
        FileProblem(file: file, line: row.line, column: column.name, code: code, message: message)
    }

    private mutating func readCode() -> String? {
        let text = text(.code)
        guard CodeDigits.are(text, 7) else {
            refuse(
                .code, "bad_code",
                "\(Quoted.text(text)) is no code: write seven digits 0–9, such as 2110101, in a column kept as text")
            return nil
        }
        code = text
        return text
    }

    private mutating func readType() -> LocalGovernmentType? {
        let text = text(.type)
        if let type = LocalGovernmentType(rawValue: text) { return type }
        let known = LocalGovernmentType.allCases.map(\.rawValue).joined(separator: ", ")
        refuse(.type, "unknown_type", "\(Quoted.text(text)) is no type: write one of \(known)")
        return nil
    }

    /// Kept as written where it is plain: three names of the Department's list end with a space, and go out as they came.
    private mutating func readEnglishName() -> String {
        let written = row[RegisterColumn.nameEN.rawValue]
        if written.utf8.count <= Self.longestName, written.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
            return written
        }
        return readName(.nameEN)
    }

    private mutating func readName(_ column: RegisterColumn) -> String {
        let written = row[column.rawValue]
        let text = ThaiText.normalised(written)
        if text.isEmpty, column != .nameEN {
            refuse(column, "empty_name", "the name is missing: write it")
        } else if text.unicodeScalars.count > Self.longestName {
            refuse(
                column, "long_name",
                "the name is longer than \(Self.longestName) characters: look for a lost quote or comma")
        } else if !text.utf8.elementsEqual(written.utf8) {
            notice(
                column, "respelt",
                "kept as \(Quoted.text(text)): written with other or invisible characters that look the same")
        }
        return text
    }

    private mutating func checkBangkok(_ type: LocalGovernmentType, _ province: Province?) {
        let bangkok = LocalGovernment.bangkok
        guard (type == .bma) != (code == bangkok.code) else {
            if type == .bma, let province, province.code != bangkok.provinceCode {
                refuse(.provinceCode, "bangkok", "Bangkok lies in province \(bangkok.provinceCode)")
            }
            return
        }
        refuse(.type, "bangkok", "BMA is the type of \(bangkok.code) and of nothing else")
    }

    private mutating func compareNames(_ type: LocalGovernmentType, _ name: String, _ fullName: String) {
        let whole = type.fullName(name)
        if fullName != whole {
            notice(
                .fullName, "unusual_full_name",
                "kept as it is, but a \(type.rawValue) of that name is called \(Quoted.text(whole))")
        }
        let abbreviation = text(.abbreviation)
        if abbreviation != type.abbreviationInRegister, abbreviation != type.abbreviationTH {
            notice(
                .abbreviation, "other_abbreviation",
                "not kept: the type \(type.rawValue) is written \"\(type.abbreviationInRegister)\"")
        }
    }

    private static let longestName = 200
}

/// What somebody wrote, fit to stand in a message: in quotes, on one line, not too long.
enum Quoted {
    static func text(_ written: String) -> String {
        let line = ThaiText.normalised(written)
        let start = line.unicodeScalars.prefix(60)
        return start.endIndex == line.unicodeScalars.endIndex ? "\"\(line)\"" : "\"\(String(start))…\""
    }
}
