import Domain

/// Files in one ZIP archive, as every system opens it. The same files give the same bytes.
enum ZipArchive {
    private struct Entry {
        let name: [UInt8]
        let method: UInt16
        let crc: UInt32
        let size: UInt32
        let content: ArraySlice<UInt8>
        var offset: UInt32 = 0
    }

    /// - Parameter moment: of every file in it; Bangkok time, as archives know no zone.
    static func bytes(_ files: [(name: String, bytes: [UInt8])], at moment: Int64) -> [UInt8] {
        let stamp = stamp(moment)
        var archive: [UInt8] = []
        var entries: [Entry] = []
        for (name, bytes) in files {
            guard var entry = entry(name, bytes) else { continue }
            entry.offset = UInt32(archive.count)
            put(0x0403_4B50 as UInt32, into: &archive)
            putHead(entry, stamp, into: &archive)
            archive += entry.name
            archive += entry.content
            entries.append(entry)
        }
        let start = archive.count
        for entry in entries {
            put(0x0201_4B50 as UInt32, into: &archive)
            put(20 as UInt16, into: &archive)
            putHead(entry, stamp, into: &archive)
            // No comment, first disk, binary, no attributes.
            archive += [UInt8](repeating: 0, count: 10)
            put(entry.offset, into: &archive)
            archive += entry.name
        }
        let length = archive.count - start
        put(0x0605_4B50 as UInt32, into: &archive)
        put(0 as UInt32, into: &archive)
        put(UInt16(entries.count), into: &archive)
        put(UInt16(entries.count), into: &archive)
        put(UInt32(length), into: &archive)
        put(UInt32(start), into: &archive)
        put(0 as UInt16, into: &archive)
        return archive
    }

    /// A gzip stream holds what an archive needs: ten bytes of head, the deflated content, its CRC and its length.
    private static func entry(_ name: String, _ bytes: [UInt8]) -> Entry? {
        guard let zipped = Gzip.compress(bytes, level: 6), zipped.count > 18 else { return nil }
        let crc = zipped.suffix(8).prefix(4).reversed().reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
        return Entry(
            name: Array(name.utf8), method: 8, crc: crc, size: UInt32(bytes.count),
            content: zipped.dropFirst(10).dropLast(8))
    }

    /// What stands both before a file and in the list at the end.
    private static func putHead(_ entry: Entry, _ stamp: (time: UInt16, day: UInt16), into archive: inout [UInt8]) {
        put(20 as UInt16, into: &archive)
        put(0x0800 as UInt16, into: &archive)
        put(entry.method, into: &archive)
        put(stamp.time, into: &archive)
        put(stamp.day, into: &archive)
        put(entry.crc, into: &archive)
        put(UInt32(entry.content.count), into: &archive)
        put(entry.size, into: &archive)
        put(UInt16(entry.name.count), into: &archive)
        put(0 as UInt16, into: &archive)
    }

    private static func stamp(_ moment: Int64) -> (time: UInt16, day: UInt16) {
        let text = ThaiClock.rfc3339(moment + 7 * 3_600_000)
        func number(_ from: Int, _ count: Int) -> UInt16 { UInt16(text.dropFirst(from).prefix(count)) ?? 0 }
        let year = number(0, 4)
        return (
            number(11, 2) << 11 | number(14, 2) << 5 | number(17, 2) / 2,
            (year < 1980 ? 0 : year - 1980) << 9 | number(5, 2) << 5 | number(8, 2)
        )
    }

    private static func put(_ value: some FixedWidthInteger, into archive: inout [UInt8]) {
        for shift in stride(from: 0, to: value.bitWidth, by: 8) {
            archive.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }
}
