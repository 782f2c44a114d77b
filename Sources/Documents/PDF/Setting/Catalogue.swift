import Domain

/// The entry of a PDF from which all others are reached.
///
/// Cairo 1.16 does not name the language of a document, which tells a voice how to read it, nor asks viewers to show its
/// title. Both are appended as an update of the catalogue, as the format provides; the bytes before stay as they were.
enum Catalogue {
    /// - Returns: the file as it was when its end is not of the form that is known.
    static func naming(_ language: Language, in file: [UInt8]) -> [UInt8] {
        guard let end = Ending(of: file) else { return file }
        let start = file.count
        let tag = language == .thai ? "th-TH" : "en"
        var update = Array("\(end.root) 0 obj\n<<".utf8)
        update += end.catalogue
        update += Array("   /Lang (\(tag))\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n".utf8)
        let table = start + update.count
        let offset = String(repeating: "0", count: 10 - String(start).count) + String(start)
        update += Array("xref\n\(end.root) 1\n\(offset) 00000 n \n".utf8)
        update += Array("trailer\n<<".utf8)
        update += end.trailer
        update += Array("   /Prev \(end.table)\n>>\nstartxref\n\(table)\n%%EOF\n".utf8)
        return file + update
    }

    /// What the end of a file says of it.
    private struct Ending {
        /// Number of the catalogue.
        let root: Int
        /// Between its brackets.
        let catalogue: ArraySlice<UInt8>
        /// Between the brackets of the trailer.
        let trailer: ArraySlice<UInt8>
        /// Where the table of objects begins.
        let table: Int

        init?(of file: [UInt8]) {
            let end = file.suffix(4096)
            guard let trailerAt = end.last("trailer"), let tableAt = end.last("startxref"), trailerAt < tableAt else {
                return nil
            }
            guard let opening = file[trailerAt...].first("<<"), let closing = file[..<tableAt].last(">>"),
                opening < closing
            else { return nil }
            trailer = file[opening + 2..<closing]
            guard let rootAt = trailer.first("/Root "), let root = file[(rootAt + 6)...].number,
                let table = file[(tableAt + 9)...].number
            else { return nil }
            (self.root, self.table) = (root, table)
            guard let objectAt = file.last("\n\(root) 0 obj"), let start = file[objectAt...].first("<<"),
                let objectEnd = file[start...].first("endobj"), let finish = file[..<objectEnd].last(">>")
            else { return nil }
            catalogue = file[start + 2..<finish]
            guard catalogue.first("/Type /Catalog") != nil, catalogue.first("/Lang") == nil else { return nil }
        }
    }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    fileprivate func first(_ words: String) -> Int? {
        let sought = Array(words.utf8)
        return indices.first { self[$0...].starts(with: sought) }
    }

    fileprivate func last(_ words: String) -> Int? {
        let sought = Array(words.utf8)
        return indices.last { self[$0...].starts(with: sought) }
    }

    /// Its decimal digits after white space; nil without any.
    fileprivate var number: Int? {
        let digits = drop { $0 <= 0x20 }.prefix { $0 >= 0x30 && $0 <= 0x39 }
        return Int(String(decoding: Array(digits), as: UTF8.self))
    }
}
