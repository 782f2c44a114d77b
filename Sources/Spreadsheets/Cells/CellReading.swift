import Domain

/// What a cell means to somebody who expects a figure, a day or a text in it.
///
/// A formula counts as what was reckoned when the file was saved.
extension CellValue {
    /// Why a cell does not hold what its place asks for.
    package enum Problem: String, Error, Hashable, Sendable, CaseIterable {
        /// A text, a day or a logical value where a figure belongs.
        case notANumber
        /// Below zero.
        case negative
        /// More than twelve digits before the point or six after it.
        case tooManyDigits
        /// Shown with a percent sign: 57% is kept as 0.57, and nobody can say which of the two was meant.
        case percent
        /// A formula that the program which saved the file has not reckoned.
        case formulaWithoutValue
        /// An error of the spreadsheet program: "#N/A".
        case errorValue
        /// Not of a form that days are written in.
        case notADate
    }

    /// The figure in the cell, nothing when it is blank; texts are read as typed, with Thai digits and commas.
    package func figure() -> Result<ExactDecimal?, Problem> {
        switch self {
        case .empty: .success(nil)
        case .number(let number) where number.isPercent: .failure(.percent)
        case .number(let number): Self.figure(NumberInput.parse(number.typed))
        case .text(let text): Self.figure(NumberInput.parse(text))
        case .boolean, .date: .failure(.notANumber)
        case .error: .failure(.errorValue)
        case .formula(_, let cached): cached.map { $0.figure() } ?? .failure(.formulaWithoutValue)
        }
    }

    /// The day in the cell, nothing when it is blank; a text is read as typed, a year from 2400 is of the Buddhist era.
    package func day() -> Result<ThaiDate?, Problem> {
        switch self {
        case .empty: .success(nil)
        case .date(let date): date.dayMeant.map { .success($0) } ?? .failure(.notADate)
        case .text(let text): DateInput.parse(text).mapError { _ in .notADate }
        case .number, .boolean: .failure(.notADate)
        case .error: .failure(.errorValue)
        case .formula(_, let cached): cached.map { $0.day() } ?? .failure(.formulaWithoutValue)
        }
    }

    /// The cell as a text that repeats what a person sees: "57.24", "26 มีนาคม 2567", "TRUE"; "" when it is blank.
    package var shown: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .number(let number): number.typed
        case .boolean(let value): value ? "TRUE" : "FALSE"
        case .date(let date): (date.dayMeant ?? date.day).long()
        case .error(let name): name
        case .formula(let text, let cached): cached?.shown ?? "=" + text
        }
    }

    private static func figure(_ read: Result<ExactDecimal?, ExactDecimal.Problem>) -> Result<ExactDecimal?, Problem> {
        read.mapError { problem in
            switch problem {
            case .notANumber: .notANumber
            case .negative: .negative
            case .tooManyDigits: .tooManyDigits
            }
        }
    }
}
