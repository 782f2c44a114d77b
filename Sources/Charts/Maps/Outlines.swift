import Domain

/// The outlines of a country's places, as the files of `seeds/maps` hold them.
package struct Outlines: Sendable {
    /// In the order of the file.
    package let list: [Outline]

    package init(_ list: [Outline]) {
        self.list = list
    }

    /// Reads one file.
    ///
    /// - Throws: the first `FileProblem`; a map with a hole in it is no map.
    package init(csv bytes: [UInt8], file: String) throws(FileProblem) {
        let columns = ["code", "path"]
        let table = CSVTable(bytes, file: file, columns: columns)
        if let problem = table.headerProblems.first { throw problem }
        var list: [Outline] = []
        for row in table {
            let row = try row.get()
            guard let outline = Outline(code: row[0], pathData: row[1]) else {
                throw FileProblem(
                    file: file, line: row.line, column: columns[1], code: "not_a_path",
                    message: "not path data as scripts/prepare-maps writes it: make the file anew")
            }
            list.append(outline)
        }
        self.init(list)
    }

    /// Those whose code begins so: the districts of one province.
    package func beginning(with prefix: String) -> [Outline] { list.filter { $0.code.hasPrefix(prefix) } }
}
