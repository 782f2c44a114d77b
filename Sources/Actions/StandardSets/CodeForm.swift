/// How the codes of a standard set are spelled. They stand in addresses, in file names and in tables for good.
enum CodeForm {
    case set
    case area
    /// An indicator or a question.
    case indicator
    case baseData

    /// For a sentence that begins "write …".
    var words: String {
        switch self {
        case .set: "letters, digits, hyphens and points, as \"2567\" or \"2567-2\""
        case .area: "a capital letter and digits, as \"A1\""
        case .indicator: "a capital letter, digits or none, a hyphen and two or three digits, as \"A1-05\""
        case .baseData: "small letters, digits and _, beginning with a letter, as \"households\""
        }
    }

    func accepts(_ code: String) -> Bool {
        guard code.utf8.count <= 20 else { return false }
        let parts = code.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let head = parts.first, let initial = head.first else { return false }
        switch self {
        case .set:
            return (Self.isDigit(initial) || Self.isSmall(initial) || Self.isCapital(initial))
                && code.utf8.allSatisfy {
                    Self.isDigit($0) || Self.isSmall($0) || Self.isCapital($0) || Self.isMark($0)
                }
        case .area:
            return parts.count == 1 && Self.isCapital(initial) && head.dropFirst().allSatisfy(Self.isDigit)
        case .indicator:
            guard parts.count == 2, let number = parts.last else { return false }
            return Self.isCapital(initial) && head.dropFirst().allSatisfy(Self.isDigit)
                && (2...3).contains(number.count) && number.allSatisfy(Self.isDigit)
        case .baseData:
            return parts.count == 1 && Self.isSmall(initial)
                && head.allSatisfy { Self.isSmall($0) || Self.isDigit($0) || $0 == UInt8(ascii: "_") }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static func isMark(_ byte: UInt8) -> Bool { [UInt8(ascii: "-"), 0x2E, 0x5F].contains(byte) }
    private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
