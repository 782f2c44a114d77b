import Domain
import Testing

/// One way in which a table of a bundle can be wrong.
struct Forgery: Sendable, CustomTestStringConvertible {
    let name: String
    let file: BundleFile
    /// Where it is found, if not in the same file.
    var foundIn: BundleFile?
    /// Changes the lines of the file, of which the first is the header.
    /// - Returns: the number of the line that must be named, 0 for any; nil where there is nothing to change.
    let change: @Sendable (inout [String]) -> Int?

    var testDescription: String { name }

    init(
        _ name: String, in file: BundleFile, foundIn: BundleFile? = nil,
        _ change: @escaping @Sendable (inout [String]) -> Int?
    ) {
        self.name = name
        self.file = file
        self.foundIn = foundIn
        self.change = change
    }

    /// A field of the first row for which a condition holds.
    private static func field(
        _ name: String, in file: BundleFile, _ column: Int, _ value: String,
        where condition: @escaping @Sendable ([String]) -> Bool
    ) -> Forgery {
        Forgery(name, in: file) { lines in
            for index in lines.indices.dropFirst() {
                var fields = lines[index].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                guard condition(fields) else { continue }
                fields[column] = value
                lines[index] = fields.joined(separator: ",")
                return index + 1
            }
            return nil
        }
    }

    static let all = cells + hiding + rows + forms + summaries

    private static let cells = [
        field("a better verdict", in: .results, 7, "met") { $0[7] == "below_target" },
        field("a verdict of a service that is not there", in: .results, 7, "met") { $0[7] == "no_service" },
        field("a verdict that nobody knows", in: .results, 7, "passed") { $0[7] == "met" },
        field("another provision", in: .results, 3, "1") { $0[7] == "met" && !$0[6].isEmpty && $0[3] != "1" },
        field("a percent that is rounded", in: .results, 6, "70.1") { $0[6].count > 5 },
        field("a value that is not there", in: .results, 5, "1") { $0[6].count > 5 },
        field("a figure with a trailing zero", in: .results, 2, "10.0") { !$0[2].isEmpty },
        field("a figure in another spelling", in: .results, 3, "+3") { !$0[3].isEmpty },
        field("not carried out after all", in: .results, 4, "false") { $0[7] == "met" },
        field("no word for carried out", in: .results, 4, "yes") { $0[4] == "true" },
        field("no moment of certification", in: .results, 9, "") { $0[7] == "met" },
        field("another moment of certification", in: .results, 9, "2024-07-04T00:00:00.000Z") { $0[7] == "met" },
    ]

    private static let hiding = [
        field("a hidden row with its verdict", in: .results, 7, "met") { $0[8] == "true" },
        field("a hidden row with a figure", in: .results, 2, "3") { $0[8] == "true" },
        field("a row hidden that may not be", in: .results, 8, "true") { $0[1] == "A1-01" },
        field("a row of a service shown that is for provinces only", in: .results, 8, "false") { $0[1] == "A2-07" },
        Forgery("a small number shown", in: .results) { lines in
            // A row of which nothing is hidden elsewhere, so that the summaries still agree in their sums.
            guard let index = lines.firstIndex(where: { $0.contains(",A2-06,") && $0.contains(",true,2") }) else {
                return nil
            }
            let fields = lines[index].split(separator: ",", omittingEmptySubsequences: false)
            lines[index] = "\(fields[0]),A2-06,10,8,true,,80,below_target,false,\(fields[9])"
            return index + 1
        },
    ]

    private static let rows = [
        Forgery("a row left out", in: .results) { lines in
            lines.remove(at: 5)
            return 6
        },
        Forgery("the last row left out", in: .results) { lines in
            lines.removeLast()
            return 0
        },
        Forgery("a row twice", in: .results) { lines in
            lines.insert(lines[5], at: 5)
            return 7
        },
        Forgery("two rows in the other order", in: .results) { lines in
            lines.swapAt(5, 6)
            return 6
        },
        Forgery("a row more at the end", in: .results) { lines in
            lines.append("9999999,A1-01,,,true,,,not_recorded,false,")
            return lines.count
        },
        Forgery("a local government left out", in: .localGovernments, foundIn: .auditHeads) { lines in
            lines.removeLast()
            return 0
        },
        Forgery("another type", in: .localGovernments) { lines in
            lines[1] = lines[1].replacing(",PAO,", with: ",CITY,")
            return 2
        },
        Forgery("an indicator that is applied and not there", in: .applicability) { lines in
            lines[1] = lines[1].replacing("A1-01", with: "A0-01")
            return 2
        },
        Forgery("another target", in: .applicability, foundIn: .results) { lines in
            guard let index = lines.firstIndex(where: { $0.hasPrefix("A1-01,TAO,>=,") }) else { return nil }
            lines[index] = "A1-01,TAO,<=,0"
            return 0
        },
        Forgery("a head of nobody", in: .auditHeads) { lines in
            lines.append("9999999,1,\(String(repeating: "0", count: 64))")
            return lines.count
        },
    ]

    private static let forms = [
        Forgery("an end of line of Windows", in: .results) { lines in
            lines[3] += "\r"
            return 4
        },
        Forgery("quotes where none must be", in: .results) { lines in
            lines[3] = "\"\(lines[3].prefix(7))\"\(lines[3].dropFirst(7))"
            return 4
        },
        Forgery("an empty line", in: .indicators) { lines in
            lines.insert("", at: 2)
            return 0
        },
        Forgery("a mark at the beginning", in: .areas) { lines in
            lines[0] = "\u{FEFF}" + lines[0]
            return 1
        },
        Forgery("a column by another name", in: .types) { lines in
            lines[0] = lines[0].replacing("rate", with: "share")
            return 1
        },
        Forgery("a field more", in: .national) { lines in
            lines[1] += ",1"
            return 2
        },
        Forgery("another licence", in: .dataPackage) { lines in
            lines[0] = lines[0].replacing("CC-BY-4.0", with: "CC0-1.0")
            return 0
        },
    ]

    private static let summaries = [
        field("a met more and a below target less", in: .national, 2, "0") { $0[0] == "TH" },
        field("a rate that is rounded", in: .provinces, 7, "80") { $0[0] == "11" },
        field("another number of cells", in: .types, 1, "7") { $0[0] == "TAO" },
        field("a count that is none", in: .areas, 3, "-1") { $0[0] == "A2" },
        Forgery("a province left out", in: .provinces) { lines in
            lines.removeLast()
            return 0
        },
        Forgery("a province that there is not", in: .provinces) { lines in
            lines.append("97,0,0,0,0,0,0,")
            return lines.count
        },
        Forgery("a hidden verdict counted as another in one table", in: .provinces) { lines in
            // Sums stay as they are: only the row of the country tells.
            guard let index = lines.firstIndex(where: { $0.hasPrefix("11,") }) else { return nil }
            var fields = lines[index].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard let none = Int(fields[6]), let service = Int(fields[5]) else { return nil }
            (fields[6], fields[5]) = (String(none + 1), String(service - 1))
            lines[index] = fields.joined(separator: ",")
            return 0
        },
    ]
}
