/// Why a document could not be printed.
package enum PressError: Error, Equatable, CustomStringConvertible {
    /// The file is missing or holds no typeface.
    case typeface(String)
    /// What stands in a QR code does not fit into one.
    case qrTooLong(bytes: Int)
    /// The file of an emblem is no PNG that can be read, or one side is too long.
    case emblem(String)
    /// Cairo's own words.
    case cairo(String)

    package var description: String {
        switch self {
        case .typeface(let path): "no typeface in \(path): run scripts/setup, or copy the folder fonts of the release"
        case .qrTooLong(let bytes): "\(bytes) bytes do not fit into a QR code"
        case .emblem(let words): "the emblem cannot be printed: \(words)"
        case .cairo(let words): "the PDF could not be written: \(words)"
        }
    }
}
