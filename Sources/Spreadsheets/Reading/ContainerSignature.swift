/// What the first bytes tell, before any library sees the file.
enum ContainerSignature {
    static func check(_ bytes: [UInt8], limits: ReadLimits) throws(WorkbookRefusal) {
        guard bytes.count <= limits.fileBytes else { throw .tooMany(.bytes, limit: limits.fileBytes) }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            // A locked workbook is wrapped into the container of the old format, under this name in UTF-16.
            let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
            throw contains(bytes, name, times: 1) ? .encrypted : .oldFormat
        }
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw .notAZip }
        // Every part has a record in the directory. Counting them here keeps the library from a million of them.
        guard !contains(bytes, [0x50, 0x4B, 0x01, 0x02], times: limits.entries + 1) else {
            throw .tooMany(.entries, limit: limits.entries)
        }
    }

    /// Whether the needle occurs at least `count` times.
    private static func contains(_ bytes: [UInt8], _ needle: [UInt8], times count: Int) -> Bool {
        guard let first = needle.first, bytes.count >= needle.count else { return false }
        return bytes.withUnsafeBufferPointer { buffer in
            var found = 0
            for index in 0...(buffer.count - needle.count) where buffer[index] == first {
                if buffer[index..<(index + needle.count)].elementsEqual(needle) { found += 1 }
                if found >= count { return true }
            }
            return false
        }
    }
}
