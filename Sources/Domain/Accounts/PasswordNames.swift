/// The pieces of names that somebody would try first.
enum PasswordNames {
    /// What this system is called.
    static let system = ["mattrathan", "มาตรฐาน"]

    /// Shorter pieces are left alone: they come up in any text.
    private static let shortest = 4

    /// What stands before the names of offices and says nothing of them.
    private static let kinds = [
        "องค์การบริหารส่วนจังหวัด", "องค์การบริหารส่วนตำบล", "เทศบาลนคร", "เทศบาลเมือง", "เทศบาลตำบล",
        "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด", "สำนักงาน", "จังหวัด", "อำเภอ", "ตำบล", "เมือง",
    ]

    /// Every part of every name between spaces and signs, its beginnings in one word ("Ban Sai" gives "bansai"), and parts
    /// without "เทศบาลตำบล" and the like.
    static func pieces(of names: [String]) -> Set<String> {
        var pieces: Set<String> = []
        for name in names {
            let parts = name.unicodeScalars.split { !isLetterOrDigit($0) }.map { String($0) }
            for (offset, part) in parts.enumerated() {
                pieces.insert(parts.prefix(offset + 1).joined())
                pieces.insert(part)
                for kind in kinds where part.hasPrefix(kind) {
                    pieces.insert(String(part.unicodeScalars.dropFirst(kind.unicodeScalars.count)))
                }
            }
        }
        return pieces.filter { $0.unicodeScalars.count >= shortest }
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType != nil || (0x0E31...0x0E4E).contains(scalar.value)
    }
}
