/// What a workbook from outside may cost to read; past any of these it is refused as a whole.
///
/// The usual limits let pass what people make by hand and what this program gives out, a province's workbook of 300
/// local governments × 88 rows among it, and hold reading to a few seconds and a few hundred mebibytes at worst.
package struct ReadLimits: Hashable, Sendable {
    /// The file as it is sent, in bytes.
    package var fileBytes = 32 << 20
    /// Everything unpacked from it, in bytes.
    package var unpackedBytes = 256 << 20
    /// How many bytes one packed byte may become; the first mebibyte of a part is free of it.
    package var unpackedRatio = 250
    /// Parts in the file.
    package var entries = 4000
    /// Sheets, hidden ones too.
    package var sheets = 1000
    /// Rows with a value, on one sheet.
    package var rows = 200_000
    /// The furthest column with a value; the format ends at 16,384.
    package var columns = 2048
    /// Cells with a value, on all sheets together; also texts in the shared list.
    package var cells = 2_000_000
    /// Elements of all parts together, of which a cell has two or three and a blank one has one: they are what takes time.
    package var elements = 12_000_000
    /// One text, in UTF-16 code units as the format counts them; the format ends at 32,767.
    package var textLength = 32_767
    /// Merged ranges of one sheet, names, properties, relations and formats, each.
    package var things = 70_000

    /// The usual limits.
    package init() {}

    /// Elements within each other; the format needs about ten.
    static let depth = 64
    /// One tag or comment: longer ones make the parser start over again and again.
    static let tagBytes = 1 << 20
    /// What is unpacked and parsed at a time.
    static let chunk = 1 << 16
}
