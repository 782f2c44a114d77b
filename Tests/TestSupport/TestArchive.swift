import CZlib

/// A ZIP archive made byte by byte, so that it can be wrong in any way.
package struct TestArchive {
    package struct Part {
        package var name: String
        package var content: [UInt8]
        package var isDeflated = true
        /// What the archive says of the size, where it lies.
        package var declaredSize: UInt32?
        /// General flags: 1 is "encrypted".
        package var flags: UInt16 = 0x0800
        package var method: UInt16?
        package var checksum: UInt32?

        package init(name: String, content: [UInt8], isDeflated: Bool = true) {
            self.name = name
            self.content = content
            self.isDeflated = isDeflated
        }
    }

    package var parts: [Part] = []

    package init(_ parts: [(name: String, text: String)]) {
        self.parts = parts.map { Part(name: $0.name, content: Array($0.text.utf8)) }
    }

    package subscript(_ name: String) -> String? {
        get { parts.first { $0.name == name }.map { String(decoding: $0.content, as: UTF8.self) } }
        set {
            parts.removeAll { $0.name == name }
            if let newValue { parts.append(Part(name: name, content: Array(newValue.utf8))) }
        }
    }

    package var bytes: [UInt8] {
        var out: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let packed = part.isDeflated ? Self.deflated(part.content) : part.content
            let offset = UInt32(out.count)
            let head = header(of: part, packedSize: packed.count)
            out += Self.four(0x0403_4b50) + Self.two(20) + head + Self.two(0) + Array(part.name.utf8) + packed
            directory += Self.four(0x0201_4b50) + Self.two(20) + Self.two(20) + head + Self.two(0) + Self.two(0)
            directory += Self.two(0) + Self.two(0) + Self.four(0) + Self.four(offset) + Array(part.name.utf8)
        }
        let start = UInt32(out.count)
        out += directory
        let count = UInt16(truncatingIfNeeded: parts.count)
        out += Self.four(0x0605_4b50) + Self.two(0) + Self.two(0) + Self.two(count) + Self.two(count)
        out += Self.four(UInt32(directory.count)) + Self.four(start) + Self.two(0)
        return out
    }

    /// Flags to the length of the name, the same in both places.
    private func header(of part: Part, packedSize: Int) -> [UInt8] {
        let sum = part.checksum ?? UInt32(crc32(0, part.content, UInt32(part.content.count)))
        let method = part.method ?? (part.isDeflated ? 8 : 0)
        let size = part.declaredSize ?? UInt32(part.content.count)
        return Self.two(part.flags) + Self.two(method) + Self.two(0) + Self.two(0x21) + Self.four(sum)
            + Self.four(UInt32(packedSize)) + Self.four(size) + Self.two(UInt16(part.name.utf8.count))
    }

    private static func deflated(_ content: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var content = content
        let bound = Int(deflateBound(&stream, UInt(content.count)))
        return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            content.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                deflate(&stream, Z_FINISH)
                count = output.count - Int(stream.avail_out)
            }
        }
    }

    private static func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

    private static func four(_ value: UInt32) -> [UInt8] {
        two(UInt16(value & 0xFFFF)) + two(UInt16(value >> 16))
    }
}

extension TestArchive {
    package static let sheet = "xl/worksheets/sheet1.xml"
    package static let shared = "xl/sharedStrings.xml"

    /// The smallest workbook: one sheet with these rows, which may use the shared texts "หนึ่ง" and "two".
    package static func workbook(rows: String = "", styles: String = "") -> TestArchive {
        let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        return TestArchive([
            (
                "[Content_Types].xml",
                """
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="\(main).sheet.main+xml"/></Types>
                """
            ),
            (
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"\(types)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns="\(namespace)" xmlns:r="\(types)"><sheets>
                <sheet name="ข้อมูล" sheetId="1" r:id="r1"/></sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="r1" Type="\(types)/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="r2" Type="\(types)/sharedStrings" Target="sharedStrings.xml"/>
                <Relationship Id="r3" Type="\(types)/styles" Target="/xl/styles.xml"/>
                <Relationship Id="r4" Type="\(types)/externalLink" TargetMode="External" Target="http://x.invalid/a"/>
                </Relationships>
                """
            ),
            (sheet, "<worksheet xmlns=\"\(namespace)\"><sheetData>\(rows)</sheetData></worksheet>"),
            (shared, "<sst xmlns=\"\(namespace)\"><si><t>หนึ่ง</t></si><si><t>two</t></si></sst>"),
            ("xl/styles.xml", "<styleSheet xmlns=\"\(namespace)\">\(styles)</styleSheet>"),
        ])
    }
}

extension TestArchive {
    /// An archive with an archive in it.
    package static func wrapping(_ bytes: [UInt8]) -> TestArchive {
        var outer = TestArchive([])
        outer.parts = [Part(name: "inner.zip", content: bytes)]
        return outer
    }
}
