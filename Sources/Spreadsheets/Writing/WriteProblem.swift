import CXlsxWriter

/// Why a workbook cannot be written. Nothing of it is left behind.
package enum WriteProblem: Error, Hashable, Sendable {
    /// A text of more than 32,767 UTF-16 code units, or one in a note, a message or a property past its own limit.
    case textTooLong(limit: Int)
    /// A name of a sheet that is empty, over 31 characters, taken, or has one of `[ ] : * ? / \` in it.
    case sheetName(String)
    /// A name for cells that is not letters, digits, "_" and "." from a letter on.
    case name(String)
    /// A cell outside the 1,048,576 rows and 16,384 columns of the format.
    case outOfRange(CellAddress)
    /// With constant memory, a row above one that has been written.
    case rowOutOfOrder(Int)
    /// Choices that are none, over 255 characters together, or have a comma, a quote or the start of a formula in them.
    case choices
    /// The writer has given its workbook away.
    case finished
    /// The machine has no memory.
    case noMemory
    /// The file, or one that is needed on the way, cannot be made or read; the system's error number, or 0.
    case file(errno: Int32)
    /// The archive cannot be put together.
    case archive
    /// The library refuses for another reason; its own number for it.
    case library(Int)

    init(_ error: lxw_error) {
        switch error {
        case LXW_ERROR_MEMORY_MALLOC_FAILED: self = .noMemory
        case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE: self = .file(errno: 0)
        case LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_PARAMETER_ERROR, LXW_ERROR_ZIP_BAD_ZIP_FILE,
            LXW_ERROR_ZIP_INTERNAL_ERROR, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
            self = .archive
        case LXW_ERROR_32_STRING_LENGTH_EXCEEDED: self = .textTooLong(limit: 32)
        case LXW_ERROR_128_STRING_LENGTH_EXCEEDED: self = .textTooLong(limit: 128)
        case LXW_ERROR_255_STRING_LENGTH_EXCEEDED: self = .textTooLong(limit: 255)
        case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED: self = .textTooLong(limit: CellText.longest)
        default: self = .library(Int(error.rawValue))
        }
    }
}

extension WriteProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .textTooLong(let limit): "a text is longer than \(limit) characters"
        case .sheetName(let name): "no sheet can be named \"\(name)\", or one is already"
        case .name(let name): "no cells can be named \"\(name)\""
        case .outOfRange(let address): "row \(address.row), column \(address.column) is outside the sheet"
        case .rowOutOfOrder(let row): "row \(row) stands above a row that has been written"
        case .choices: "the choices are none, too long together, or hold a comma, a quote or the start of a formula"
        case .finished: "the workbook has been finished"
        case .noMemory: "not enough memory to write the workbook"
        case .file(let errno): "a file cannot be made or read" + (errno == 0 ? "" : " (error \(errno))")
        case .archive: "the workbook cannot be packed"
        case .library(let number): "the workbook cannot be written (libxlsxwriter error \(number))"
        }
    }
}

/// Throws what the library reports.
func attempt(_ error: lxw_error) throws(WriteProblem) {
    if error != LXW_NO_ERROR { throw WriteProblem(error) }
}
