import Domain

/// What a register file says, and everything that is wrong with it.
struct RegisterReading: Sendable {
    /// In the order of the file; empty where there are problems.
    private(set) var localGovernments: [LocalGovernment] = []
    private(set) var problems = ProblemTally()
    /// What is odd, but no reason to refuse the file.
    private(set) var notices = ProblemTally()

    static let mostRows = 1_000_000

    init(_ bytes: [UInt8], name: String, places: Places) {
        let table = CSVTable(bytes, file: name, columns: RegisterColumn.names, spreadsheetSafe: true)
        problems.add(table.headerProblems)
        var lines: [String: Int] = [:]
        var rows = 0
        for result in table {
            rows += 1
            if rows > Self.mostRows {
                problems.lead(with: tooManyRows(name))
                break
            }
            switch result {
            case .failure(let problem): problems.add(problem)
            case .success(let row):
                var line = RegisterLine(row, file: name, places: places)
                let government = line.localGovernment()
                if let code = line.code {
                    if let first = lines[code] {
                        line.refuseDuplicate(of: code, on: first)
                    } else {
                        lines[code] = row.line
                    }
                }
                take(government, line)
            }
        }
        if rows == 0, problems.isEmpty {
            problems.add(
                FileProblem(file: name, line: 0, code: "no_rows", message: "the file has a header and no rows"))
        }
    }

    private mutating func take(_ government: LocalGovernment?, _ line: RegisterLine) {
        problems.add(line.problems)
        notices.add(line.notices)
        if problems.isEmpty, let government {
            localGovernments.append(government)
        } else {
            localGovernments = []
        }
    }

    private func tooManyRows(_ name: String) -> FileProblem {
        FileProblem(
            file: name, line: 0, code: "too_many_rows",
            message: "more than 1,000,000 rows: that is no register of local governments; give the right file")
    }
}
