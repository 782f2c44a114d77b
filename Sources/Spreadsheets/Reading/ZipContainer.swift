import CZip
import Glibc

/// The archive that a workbook is: its parts by name, unpacked piece by piece and never past the limits.
final class ZipContainer {
    private struct Entry {
        let index: UInt64
        let name: String
        let packed: Int
        let unpacked: Int
    }

    private let archive: OpaquePointer
    let limits: ReadLimits
    /// Elements that may still be parsed, of all parts together.
    var elementsLeft: Int
    private var entries: [String: Entry] = [:]
    private var unpackedLeft: Int

    /// Opens the archive and looks at the name, the packing and the sizes of every part before unpacking any.
    init(_ bytes: [UInt8], limits: ReadLimits) throws(WorkbookRefusal) {
        self.limits = limits
        unpackedLeft = limits.unpackedBytes
        elementsLeft = limits.elements
        try ContainerSignature.check(bytes, limits: limits)
        archive = try Self.open(bytes)
        try list(fileBytes: bytes.count)
    }

    deinit {
        zip_discard(archive)
    }

    /// Names as they are written, in no order.
    var names: [String] { entries.values.map(\.name) }

    func has(_ part: String) -> Bool { entries[part.lowercased()] != nil }

    /// Unpacks a part and hands over its pieces; the last call says so and may hand over nothing.
    func unpack(
        _ part: String, _ take: (UnsafeRawBufferPointer, _ isLast: Bool) throws(WorkbookRefusal) -> Void
    ) throws(WorkbookRefusal) {
        guard let entry = entries[part.lowercased()] else { throw .missingPart(part) }
        guard let file = zip_fopen_index(archive, entry.index, 0) else { throw .damaged(part: part) }
        defer { zip_fclose(file) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: ReadLimits.chunk, alignment: 16)
        defer { buffer.deallocate() }
        guard let start = buffer.baseAddress else { throw .noMemory }
        let mostByRatio = max(1 << 20, entry.packed.multipliedReportingOverflow(by: limits.unpackedRatio).partialValue)
        var total = 0
        while true {
            let count = Int(zip_fread(file, start, UInt64(buffer.count)))
            guard count >= 0 else { throw .damaged(part: part) }
            total += count
            unpackedLeft -= count
            guard total <= mostByRatio, unpackedLeft >= 0 else { throw .bomb(part: part) }
            if count == 0 { break }
            try take(UnsafeRawBufferPointer(start: start, count: count), false)
        }
        guard total == entry.unpacked else { throw .damaged(part: part) }
        try take(UnsafeRawBufferPointer(start: start, count: 0), true)
    }

    private static func open(_ bytes: [UInt8]) throws(WorkbookRefusal) -> OpaquePointer {
        // libzip frees the copy with the archive.
        guard let copy = malloc(max(bytes.count, 1)) else { throw .noMemory }
        bytes.withUnsafeBytes { source in
            if let base = source.baseAddress { memcpy(copy, base, source.count) }
        }
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
            free(copy)
            throw .noMemory
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .damaged(part: nil)
        }
        return archive
    }

    private func list(fileBytes: Int) throws(WorkbookRefusal) {
        let count = zip_get_num_entries(archive, 0)
        guard count <= limits.entries else { throw .tooMany(.entries, limit: limits.entries) }
        var declared = 0
        for index in 0..<UInt64(max(count, 0)) {
            var stat = zip_stat_t()
            guard zip_stat_index(archive, index, 0, &stat) == 0, let bytes = stat.name else {
                throw .damaged(part: nil)
            }
            let name = String(cString: bytes)
            guard EntryName.isSafe(name) else { throw .unsafeName(name) }
            guard stat.encryption_method == 0 else { throw .encrypted }
            guard stat.comp_method == 0 || stat.comp_method == 8, stat.size <= UInt64(Int32.max) * 64 else {
                throw .damaged(part: name)
            }
            declared += Int(stat.size)
            guard declared <= limits.unpackedBytes else { throw .bomb(part: name) }
            // A part cannot be packed into more bytes than the file has, whatever it says.
            let packed = Int(min(stat.comp_size, UInt64(fileBytes)))
            let entry = Entry(index: index, name: name, packed: packed, unpacked: Int(stat.size))
            guard entries.updateValue(entry, forKey: name.lowercased()) == nil else { throw .duplicateEntry(name) }
        }
    }
}

/// Names of parts: relative, with slashes, leading nowhere but down.
enum EntryName {
    static func isSafe(_ name: String) -> Bool {
        let folders = name.utf8.last == UInt8(ascii: "/") ? name.dropLast() : Substring(name)
        guard !folders.isEmpty, name.utf8.count <= 1024 else { return false }
        for byte in name.utf8
        where byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ":") {
            return false
        }
        return folders.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && $0 != "." && $0 != ".."
        }
    }

    /// The part that a relation of `part` points at; nothing when it leads out of the archive.
    static func resolved(_ target: String, from part: String) -> String? {
        var folders: [Substring] = []
        if target.utf8.first != UInt8(ascii: "/") { folders = part.split(separator: "/").dropLast() }
        for step in target.split(separator: "/") where step != "." {
            if step == ".." {
                guard folders.popLast() != nil else { return nil }
            } else {
                folders.append(step)
            }
        }
        let name = folders.joined(separator: "/")
        return isSafe(name) ? name : nil
    }

    /// Where the relations of a part are kept: of "xl/workbook.xml" in "xl/_rels/workbook.xml.rels".
    static func relations(of part: String) -> String {
        var folders = part.split(separator: "/").map(String.init)
        let file = folders.popLast() ?? ""
        return (folders + ["_rels", file + ".rels"]).joined(separator: "/")
    }
}
