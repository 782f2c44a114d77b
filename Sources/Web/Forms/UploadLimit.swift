/// How much a form with a file may bring, in bytes and time.
package struct UploadLimit: Sendable {
    /// Bytes of the file.
    package var file: Int
    /// Says that the file is larger, and how to mend it.
    package var tooLarge: String
    /// From the first byte to the last: ten times what 2 MB take at 400 kbit/s. A line that is silent for a minute is cut before.
    package var longestTime = Duration.seconds(600)

    package init(file: Int, tooLarge: String) {
        self.file = file
        self.tooLarge = tooLarge
    }

    /// Bytes of one field.
    package static let longestField = 64 << 10
    /// Bytes of all fields.
    package static let longestFields = 128 << 10
    /// Bytes that are read beyond a limit, and forgotten, so that a browser gets as far as reading why.
    package static let mostForgotten = 64 << 20

    /// Bytes of a file as it stands in a field: base 64 makes four of three.
    var carriedFile: Int { (file + 2) / 3 * 4 }
    /// Bytes of everything.
    var body: Int { carriedFile + Self.longestFields + (MultipartReader.mostParts + 1) * MultipartReader.longestHead }
}
