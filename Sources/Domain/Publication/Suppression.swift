/// Which rows of the results stay hidden (ปกปิดเพื่อคุ้มครองข้อมูลส่วนบุคคล), since their figures are small numbers of people.
package enum Suppression {
    /// What decides about one row.
    package struct Row: Hashable, Sendable {
        package var province: String
        package var rule: PublicationRule
        /// Its frame, its provision or their difference is a small number.
        package var isSmall: Bool

        package init(province: String, rule: PublicationRule, isSmall: Bool) {
            self.province = province
            self.rule = rule
            self.isSmall = isSmall
        }
    }

    /// As few hidden rows as a province may have, unless it has none: the verdict of a single one would follow from the
    /// summary of its province.
    package static let fewest = 3

    /// - Parameter rows: every row of the results in the order of their keys.
    /// - Returns: for each whether it is hidden.
    package static func decide(_ rows: [Row]) -> [Bool] {
        var hidden = rows.map { row in
            switch row.rule {
            case .local: false
            case .provinceOnly: true
            case .suppressBelow5: row.isSmall
            }
        }
        var counts: [String: Int] = [:]
        for (row, isHidden) in zip(rows, hidden) where isHidden { counts[row.province, default: 0] += 1 }
        for (position, row) in rows.enumerated() where row.rule == .suppressBelow5 && !hidden[position] {
            guard let count = counts[row.province], count < fewest else { continue }
            hidden[position] = true
            counts[row.province] = count + 1
        }
        return hidden
    }

    /// Above zero and below five: the frame, the provision, or how far they lie apart.
    package static func isSmall(frame: ExactDecimal?, provision: ExactDecimal?) -> Bool {
        if let frame, isSmall(frame.millionths) { return true }
        if let provision, isSmall(provision.millionths) { return true }
        guard let frame, let provision else { return false }
        return isSmall(frame.millionths - provision.millionths)
    }

    private static func isSmall(_ millionths: Int64) -> Bool { (1..<5_000_000).contains(millionths.magnitude) }
}
