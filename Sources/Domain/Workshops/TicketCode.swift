/// รหัสบัตรเข้าประชุม, "6110111-1-K7QM-2F9T-0XWB": whose ticket it is, and sixty bits by which nobody makes one for himself.
package struct TicketCode: Hashable, Sendable {
    private static let digitsOfPlace = 7

    /// Without strokes: the code of the local government, the seat, the proof. Twenty letters, as an invitation's.
    package let plain: String

    /// - Parameter proof: at least twelve of the letters of an `InvitationCode` are used.
    package init(localGovernment: String, seat: Int, proof: InvitationCode) {
        let place = "\(localGovernment)\(seat)"
        plain = place + String(proof.plain.prefix(max(0, InvitationCode.randomBytes - place.utf8.count)))
    }

    /// Reads what was typed or scanned: the code alone or in an address, in small letters, with Thai digits, or by a scanner that types
    /// while the keyboard is set to Thai.
    /// - Returns: nil for what cannot be a code.
    package init?(typed text: String) {
        for reading in [text, ThaiKeyboard.latin(text)] {
            for part in reading.split(whereSeparator: { "/?=&#".contains($0) }).reversed() {
                guard let code = InvitationCode(typed: Self.trimmed(part)) else { continue }
                let place = code.plain.utf8.prefix(Self.digitsOfPlace + 1)
                guard place.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
                plain = code.plain
                return
            }
        }
        return nil
    }

    package var localGovernment: String { String(plain.prefix(Self.digitsOfPlace)) }
    package var seat: Int { Int(plain.dropFirst(Self.digitsOfPlace).prefix(1)) ?? 0 }

    package var text: String {
        let proof = Array(plain.dropFirst(Self.digitsOfPlace + 1))
        let groups = stride(from: 0, to: proof.count, by: 4).map { String(proof[$0..<min($0 + 4, proof.count)]) }
        return ([localGovernment, String(seat)] + groups).joined(separator: "-")
    }

    /// Without what a scanner sends at the end.
    private static func trimmed(_ part: Substring) -> String {
        String(part.filter { !$0.isWhitespace && $0 != "\u{0}" })
    }
}
