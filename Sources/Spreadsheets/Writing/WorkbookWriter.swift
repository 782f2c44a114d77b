import CXlsxWriter
import Glibc

/// Writes one XLSX workbook, sheet by sheet, and gives it away as bytes or as a file.
///
/// It is for one task at a time and blocks while it packs. Whatever fails is thrown as a `WriteProblem`, and nothing is
/// left behind.
package final class WorkbookWriter {
    /// How cells are kept until the workbook is packed.
    package enum Memory: Hashable, Sendable {
        /// All of them, so that they may come in any order.
        case whole
        /// One row of each sheet; rows come from the top, and texts are not shared.
        case constant
    }

    private let file: TemporaryFile
    private let memory: Memory
    private let font: String
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private var formats: CellFormats
    private var hasSheet = false

    /// - Parameters:
    ///   - font: the typeface of every cell and note; a program without it takes another one with Thai letters.
    ///   - temporaryFolder: where parts wait until they are packed.
    package init(
        memory: Memory = .whole, font: String = "Sarabun", temporaryFolder: String = "/tmp"
    ) throws(WriteProblem) {
        file = try TemporaryFile(in: temporaryFolder)
        self.memory = memory
        self.font = font
        guard let folder = strdup(file.folder) else { throw .noMemory }
        defer { free(folder) }
        var options = lxw_workbook_options(
            constant_memory: memory == .constant ? 1 : 0, tmpdir: folder, use_zip64: 0)
        guard let workbook = workbook_new_opt(file.path, &options) else { throw .noMemory }
        self.workbook = workbook
        formats = CellFormats(workbook, font: font)
    }

    deinit {
        if let workbook { lxw_workbook_free(workbook) }
    }

    /// Adds a sheet behind the others.
    package func addSheet(_ name: String, _ layout: SheetLayout = SheetLayout()) throws(WriteProblem) -> SheetWriter {
        let workbook = try opened()
        guard SheetName.isAllowed(name), workbook_validate_sheet_name(workbook, name) == LXW_NO_ERROR,
            let worksheet = workbook_add_worksheet(workbook, name)
        else { throw .sheetName(name) }
        let sheet = SheetWriter(self, worksheet, name: name, isInOrder: memory == .constant, font: font)
        try sheet.set(layout, isFirst: !hasSheet)
        hasSheet = true
        return sheet
    }

    /// Writes a property under a name of our own, by which a workbook that comes back is recognised.
    ///
    /// Name and value have at most 255 characters.
    package func set(property name: String, to value: String) throws(WriteProblem) {
        guard name.utf16.count <= 255, value.utf16.count <= 255 else { throw .textTooLong(limit: 255) }
        try attempt(workbook_set_custom_property_string(opened(), name, value))
    }

    /// Gives cells of a sheet a name that holds in the whole workbook: letters, digits, "_" and ".".
    package func name(_ name: String, sheet: String, _ range: CellRange) throws(WriteProblem) {
        guard Self.isName(name) else { throw .name(name) }
        guard range.isInFormat else { throw .outOfRange(range.last) }
        let formula = "=" + SheetReference.formula(sheet: sheet, range)
        guard workbook_define_name(try opened(), name, formula) == LXW_NO_ERROR else { throw .name(name) }
    }

    /// Packs the workbook and gives its bytes.
    package func finish() throws(WriteProblem) -> [UInt8] {
        let workbook = try opened()
        // The library frees the workbook even where it fails.
        self.workbook = nil
        try attempt(workbook_close(workbook))
        return try file.bytes()
    }

    /// Packs the workbook into a file, which is there as a whole or not at all.
    package func finish(at path: String) throws(WriteProblem) {
        try TemporaryFile.put(finish(), at: path)
    }

    func opened() throws(WriteProblem) -> UnsafeMutablePointer<lxw_workbook> {
        guard let workbook else { throw .finished }
        return workbook
    }

    func format(_ style: CellStyle) throws(WriteProblem) -> UnsafeMutablePointer<lxw_format> {
        _ = try opened()
        return try formats.format(style)
    }

    private static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, first == 0x5F || (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7A,
            name.utf8.count <= 255, CellAddress(name.uppercased()) == nil
        else { return false }
        return name.utf8.allSatisfy { byte in
            byte == 0x5F || byte == 0x2E || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        }
    }
}

/// What a sheet may be called.
enum SheetName {
    static func isAllowed(_ name: String) -> Bool {
        guard !name.isEmpty, name.utf16.count <= 31, name.utf8.first != 0x27, name.utf8.last != 0x27 else {
            return false
        }
        return name.unicodeScalars.allSatisfy { $0.value >= 0x20 && !"[]:*?/\\".unicodeScalars.contains($0) }
    }
}
