/// The names of the months, as they are written and as people type them.
enum ThaiMonth {
    static let long = [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
        "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ]

    static let short = [
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ]

    static let english = [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ]

    /// The month, 1 to 12, that a typed word names; nothing when it names none.
    ///
    /// The word comes without points and spaces and in small letters: มค, มกรา, มกราคม, jan, january.
    static func number(ofTyped word: String) -> Int? {
        typed.firstIndex { $0.contains(word) }.map { $0 + 1 }
    }

    private static let typed = [
        ["มค", "มกรา", "มกราคม", "jan", "january"],
        ["กพ", "กุมภา", "กุมภาพันธ์", "กุมภาพันธ", "กุมภาพัน", "กุมภาพันธุ์", "feb", "february"],
        ["มีค", "มีนา", "มีนาคม", "mar", "march"],
        ["เมย", "เมษา", "เมษายน", "apr", "april"],
        ["พค", "พฤษภา", "พฤษภาคม", "may"],
        ["มิย", "มิถุนา", "มิถุนายน", "jun", "june"],
        ["กค", "กรกฎา", "กรกฎาคม", "กรกฏา", "กรกฏาคม", "jul", "july"],
        ["สค", "สิงหา", "สิงหาคม", "aug", "august"],
        ["กย", "กันยา", "กันยายน", "sep", "sept", "september"],
        ["ตค", "ตุลา", "ตุลาคม", "oct", "october"],
        ["พย", "พฤศจิกา", "พฤศจิกายน", "พฤศจิ", "nov", "november"],
        ["ธค", "ธันวา", "ธันวาคม", "dec", "december"],
    ]
}

/// The names of the days of the week, from Sunday.
enum ThaiWeekday {
    static let names = ["อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"]

    /// Whether a typed word, without points and spaces, only names a day of the week or says "on".
    ///
    /// วันที่, วันอังคารที่, อังคาร, อ, tuesday.
    static func isBeforeDate(_ word: String) -> Bool {
        var name = word
        if name.utf8.starts(with: "วัน".utf8) { name = String(Substring(name.utf8.dropFirst("วัน".utf8.count))) }
        if name.utf8.reversed().starts(with: "ที่".utf8.reversed()) {
            name = String(Substring(name.utf8.dropLast("ที่".utf8.count)))
        }
        return name.isEmpty || names.contains(name) || typed.contains(name)
    }

    private static let typed = [
        "อา", "จ", "อ", "พ", "พฤ", "พฤหัส", "ศ", "ส",
        "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sun", "mon", "tue", "wed", "thu", "fri", "sat",
    ]
}
