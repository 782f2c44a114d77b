/// กอง: a part of a local government that holds figures. It is known by its name, which the local government chooses.
package enum Division {
    /// In code points.
    package static let longestName = 100
    /// Where small local governments keep everything, and where a row belongs that the standard set gives to nobody.
    package static let office = "สำนักปลัด"

    /// A name as somebody typed it, ready to be kept.
    /// - Returns: nil for one that is blank or too long.
    package static func name(typed: String) -> String? {
        let name = ThaiText.normalised(typed)
        return name.isEmpty || name.unicodeScalars.count > longestName ? nil : name
    }

    /// The usual divisions have an English name; others keep their own.
    package static func words(_ name: String) -> Words { Words(th: name, en: english[name] ?? name) }

    /// As a memo addresses who is at its head: "ผู้อำนวยการกองช่าง", "หัวหน้าสำนักปลัด".
    package static func head(of name: String) -> String {
        let isLed = ["สำนักปลัด", "งาน", "ฝ่าย"].contains { name.hasPrefix($0) }
        return isLed ? "หัวหน้า\(name)" : "ผู้อำนวยการ\(name)"
    }

    private static let english = [
        "สำนักปลัด": "Office of the Chief Administrator",
        "กองคลัง": "Finance Division",
        "กองช่าง": "Public Works Division",
        "กองการศึกษา": "Education Division",
        "กองสาธารณสุขและสิ่งแวดล้อม": "Public Health and Environment Division",
        "กองสวัสดิการสังคม": "Social Welfare Division",
        "กองยุทธศาสตร์และงบประมาณ": "Strategy and Budget Division",
    ]
}

/// The rows of one local government in one round that a division owns (กองเจ้าของข้อมูล): what a contributor may fill in.
package struct DivisionRows: Hashable, Sendable {
    package var round: String
    package var localGovernment: String
    package var division: String

    package init(round: String, localGovernment: String, division: String) {
        self.round = round
        self.localGovernment = localGovernment
        self.division = division
    }
}

/// Which division of one local government owns each row: the standard set says what is usual, the local government has
/// the last word, and is asked once for all rounds.
package struct RowOwners: Sendable {
    /// By indicator; only what differs from the set.
    package let changed: [String: String]

    package init(changed: [String: String]) {
        self.changed = changed
    }

    package func division(of indicator: Indicator) -> String {
        changed[indicator.code] ?? Self.usual(indicator)
    }

    package static func usual(_ indicator: Indicator) -> String {
        indicator.divisionTH.isEmpty ? Division.office : indicator.divisionTH
    }

    /// Divisions in the order in which their first rows come, each with its rows.
    package func grouped(_ indicators: [Indicator]) -> [(division: String, rows: [Indicator])] {
        var groups: [(division: String, rows: [Indicator])] = []
        for indicator in indicators {
            let division = division(of: indicator)
            if let known = groups.firstIndex(where: { $0.division == division }) {
                groups[known].rows.append(indicator)
            } else {
                groups.append((division, [indicator]))
            }
        }
        return groups
    }
}
