/// An address of electronic mail, as far as one can be judged without writing to it.
package enum EmailAddress {
    /// In bytes.
    package static let longest = 254

    /// One "@" between two parts of plain letters, digits and signs; whether somebody reads it, only a mail can tell. Quoted local
    /// parts and addresses in other scripts are not taken: no provider here gives them out, and they are where mail is forged.
    package static func isValid(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        return text.utf8.count <= longest && parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.first != hyphen }
            && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !specials.contains($0) }
    }

    private static let hyphen = UInt8(ascii: "-")
    /// What has a meaning of its own in the lines of a mail or of SMTP.
    private static let specials = Set("()<>[]:;,\\\"".utf8)
}
