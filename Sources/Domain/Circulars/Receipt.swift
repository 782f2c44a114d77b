/// ลงรับหนังสือ: a named person says that a letter has arrived. Opening a page is none.
package struct Receipt: Hashable, Sendable {
    /// The office or local government that received.
    package var place: String
    package var by: Int
    package var role: Role
    /// Noted by somebody who holds his role elsewhere, as a province for a local government.
    package var isOnBehalf: Bool
    /// Milliseconds since 1970, UTC.
    package var at: Int64
    /// What the office's own register says, as far as it was typed.
    package var register: RegisterEntry

    package init(place: String, by: Int, role: Role, isOnBehalf: Bool, at: Int64, register: RegisterEntry) {
        self.place = place
        self.by = by
        self.role = role
        self.isOnBehalf = isOnBehalf
        self.at = at
        self.register = register
    }
}

/// เลขทะเบียนรับ with day and time, as the receiving stamp has them.
package struct RegisterEntry: Hashable, Sendable {
    package static let longestNumber = 40

    /// "" where none was typed.
    package var number: String
    package var on: ThaiDate?
    /// "09.32" or ""; hours of Thailand.
    package var time: String

    package init(number: String = "", on: ThaiDate? = nil, time: String = "") {
        self.number = number
        self.on = on
        self.time = time
    }

    /// A time of day as it may be typed: "9.32", "๐๙.๓๒ น.", "09:32", "0932".
    /// - Returns: "" for nothing, nil for what is no time.
    package static func time(typed text: String) -> String? {
        var typed = ThaiDigits.arabic(ThaiText.normalised(text))
        if typed.hasSuffix("น.") { typed = ThaiText.normalised(String(typed.dropLast("น.".count))) }
        if typed.isEmpty { return "" }
        let digits = typed.utf8.filter { (0x30...0x39).contains($0) }.map { Int($0 - 0x30) }
        let marks = typed.utf8.filter { !(0x30...0x39).contains($0) }
        guard digits.count == 3 || digits.count == 4, marks.count <= 1 else { return nil }
        if let mark = marks.first {
            let isAtMinutes = typed.utf8.reversed().dropFirst(2).first == mark
            guard isAtMinutes, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ":") else { return nil }
        }
        let padded = digits.count == 3 ? [0] + digits : digits
        guard padded[0] * 10 + padded[1] < 24, padded[2] < 6 else { return nil }
        return "\(padded[0])\(padded[1]).\(padded[2])\(padded[3])"
    }
}
