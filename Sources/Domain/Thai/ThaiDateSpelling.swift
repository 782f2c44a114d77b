/// How a day is written, for machines and for people.
extension ThaiDate: CustomStringConvertible {
    /// "2024-03-26".
    package var iso: String {
        String(unsafeUninitializedCapacity: 10) { buffer in
            var line = ByteLine(buffer)
            line.put(date: self)
            return line.count
        }
    }

    /// The same as `iso`.
    package var description: String { iso }

    /// "26 มีนาคม 2567".
    package func long() -> String {
        "\(day) \(ThaiMonth.long[month - 1]) \(buddhistYear)"
    }

    /// With the short name of the month and two digits of the year.
    ///
    /// "26 มี.ค. 67".
    package func short() -> String {
        let inCentury = buddhistYear % 100
        return "\(day) \(ThaiMonth.short[month - 1]) \(inCentury < 10 ? "0" : "")\(inCentury)"
    }

    /// With the day of the week and the era.
    ///
    /// "วันอังคารที่ 26 มีนาคม พ.ศ. 2567".
    package func full() -> String {
        "วัน\(ThaiWeekday.names[weekday])ที่ \(day) \(ThaiMonth.long[month - 1]) พ.ศ. \(buddhistYear)"
    }

    /// "26 มีนาคม 2567", "26 March 2024".
    package func long(in language: Language) -> String {
        language == .thai ? long() : english
    }

    /// "26 มี.ค. 67", "26 Mar 2024".
    package func short(in language: Language) -> String {
        language == .thai ? short() : "\(day) \(ThaiMonth.english[month - 1].prefix(3)) \(year)"
    }

    /// "26 March 2024".
    package var english: String {
        "\(day) \(ThaiMonth.english[month - 1]) \(year)"
    }
}

/// A line of ASCII written into a buffer that is known to be long enough.
struct ByteLine {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    /// Bytes written so far.
    private(set) var count = 0

    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        self.buffer = buffer
    }

    mutating func put(_ byte: UInt8) {
        buffer[count] = byte
        count += 1
    }

    /// Writes the last `width` digits of a number that is not below zero.
    mutating func put(_ number: Int, width: Int) {
        var rest = number
        var place = count + width
        while place > count {
            place -= 1
            buffer[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += width
    }

    /// Writes "2024-03-26".
    mutating func put(date: ThaiDate) {
        put(date.year, width: 4)
        put(UInt8(ascii: "-"))
        put(date.month, width: 2)
        put(UInt8(ascii: "-"))
        put(date.day, width: 2)
    }
}
