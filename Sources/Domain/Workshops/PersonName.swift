/// Names of persons as they are compared: without what stands before them, spaces and marks.
package enum PersonName {
    /// Longest first, so that "นางสาว" is not read as "นาง".
    private static let titles = [
        "ว่าที่ร้อยตำรวจตรี", "ว่าที่ร้อยตรีหญิง", "ว่าที่ร้อยเอก", "ว่าที่ร้อยโท", "ว่าที่ร้อยตรี", "ว่าที่ ร.ต.หญิง", "ว่าที่ ร.ต.", "นางสาว",
        "น.ส.", "นาง", "นาย", "ดร.", "mr.", "mrs.", "miss", "ms.", "dr.", "mr ", "mrs ", "ms ",
    ]

    /// Two names with the same key are taken for the same person's.
    package static func key(_ name: String) -> String {
        var rest = ThaiText.normalised(name).lowercased()
        var isShorter = true
        while isShorter {
            isShorter = false
            for title in titles where rest.hasPrefix(title) && rest.count > title.count {
                rest = ThaiText.normalised(String(rest.dropFirst(title.count)))
                isShorter = true
            }
        }
        return ThaiSearchKey.key(rest)
    }
}
