/// What a correction changed in the published results, cell by cell. Only published files are compared, so nothing that is
/// hidden in both comes out.
package enum BundleDifference {
    package struct Change: Hashable, Sendable {
        package let localGovernment: String
        /// Empty where all rows of the local government are meant.
        package let indicator: String
        /// The column; empty where the whole row is new or gone.
        package let column: String
        package let was: String
        package let became: String
    }

    package static let columns = ["lao_code", "indicator_code", "column", "was", "became"]

    /// The list is no file of a bundle; it is kept beside it under this name.
    package static let fileName = "changes.csv"

    /// - Parameters:
    ///   - old: results, rows in byte order of their keys.
    ///   - new: the same of the next version.
    package static func between(_ old: [UInt8], _ new: [UInt8]) -> [Change] {
        let (olds, news) = (lines(old), lines(new))
        var (i, j) = (olds.startIndex, news.startIndex)
        var changes: [Change] = []
        var certified: Set<String> = []
        while i < olds.endIndex || j < news.endIndex {
            if i < olds.endIndex, j < news.endIndex, olds[i] == news[j] {
                (i, j) = (i + 1, j + 1)
                continue
            }
            let was = i < olds.endIndex ? fields(olds[i]) : nil
            let became = j < news.endIndex ? fields(news[j]) : nil
            if let was, let became, was.prefix(2) == became.prefix(2) {
                changes += cells(was, became).filter { change in
                    // All rows of a local government are certified at one moment, which is told once.
                    change.indicator.isEmpty ? certified.insert(change.localGovernment).inserted : true
                }
                (i, j) = (i + 1, j + 1)
            } else if let was, became.map({ ResultBundle.keyPrecedes(was.prefix(2), $0.prefix(2)) }) ?? true {
                changes.append(whole(was, isNew: false))
                i += 1
            } else if let became {
                changes.append(whole(became, isNew: true))
                j += 1
            }
        }
        return changes
    }

    package static func bytes(_ changes: [Change]) -> [UInt8] {
        var file = CSVWriter(lineEnding: .lf)
        file.append(columns)
        for change in changes {
            file.append([change.localGovernment, change.indicator, change.column, change.was, change.became])
        }
        return file.bytes
    }

    /// Reads what `bytes` wrote; nothing where it is another file.
    package static func read(_ file: [UInt8]) -> [Change] {
        var changes: [Change] = []
        for case .success(let row) in CSVTable(file, file: fileName, columns: columns) {
            changes.append(
                Change(localGovernment: row[0], indicator: row[1], column: row[2], was: row[3], became: row[4]))
        }
        return changes
    }

    private static func cells(_ was: [String], _ became: [String]) -> [Change] {
        zip(BundleFile.results.columns, zip(was, became)).compactMap { column, pair in
            let indicator = column == "certified_at" ? "" : was[1]
            return pair.0 == pair.1
                ? nil
                : Change(localGovernment: was[0], indicator: indicator, column: column, was: pair.0, became: pair.1)
        }
    }

    private static func whole(_ row: [String], isNew: Bool) -> Change {
        Change(
            localGovernment: row[0], indicator: row[1], column: "", was: isNew ? "" : "row",
            became: isNew ? "row" : "")
    }

    private static func lines(_ table: [UInt8]) -> [ArraySlice<UInt8>] {
        Array(table.split(separator: UInt8(ascii: "\n")).dropFirst())
    }

    /// Nothing in the results ever stands in quotes.
    private static func fields(_ line: ArraySlice<UInt8>) -> [String] {
        line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
