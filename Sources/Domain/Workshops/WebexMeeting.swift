/// By what Webex knows a meeting: the number that stands in every invitation, or the longer name that its programs use.
package enum WebexMeeting: Hashable, Sendable {
    /// Digits alone.
    case number(String)
    case id(String)

    private static let digits = 8...12
    private static let lengths = 16...200

    /// - Returns: nil for what is neither.
    package init?(_ typed: String) {
        let text = ThaiDigits.arabic(ThaiText.normalised(typed))
        let number = text.filter { $0 != " " && $0 != "-" }
        if !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            guard Self.digits.contains(number.utf8.count) else { return nil }
            self = .number(number)
        } else {
            guard Self.isID(text) else { return nil }
            self = .id(text)
        }
    }

    /// Letters, digits, `-` and `_`: it stands in an address as it is.
    package static func isID(_ text: String) -> Bool {
        lengths.contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
                default: false
                }
            }
    }

    package var text: String {
        switch self {
        case .number(let text), .id(let text): text
        }
    }
}
