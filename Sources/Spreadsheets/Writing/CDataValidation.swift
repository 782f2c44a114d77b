import CXlsxWriter
import Domain
import Glibc

/// The library's form of a rule, with the C texts that it points at, for as long as this lives.
final class CDataValidation {
    private var texts: [UnsafeMutablePointer<CChar>?] = []
    private var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    private(set) var validation = lxw_data_validation()

    init(_ rule: BoxRule) throws(WriteProblem) {
        switch rule.kind {
        case .choices(let choices): try set(choices: choices)
        case .choicesFrom(let sheet, let range):
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            validation.value_formula = text("=" + SheetReference.formula(sheet: sheet, range))
        case .whole(let range):
            set(LXW_VALIDATION_TYPE_INTEGER, Double(range.lowerBound)...Double(range.upperBound))
        case .decimal(let range):
            set(LXW_VALIDATION_TYPE_DECIMAL, range.lowerBound.binary...range.upperBound.binary)
        }
        if let prompt = rule.prompt {
            validation.input_title = try text(prompt.title, limit: 32)
            validation.input_message = try text(prompt.text, limit: 255)
        }
        if let refusal = rule.refusal {
            validation.error_title = try text(refusal.title, limit: 32)
            validation.error_message = try text(refusal.text, limit: 255)
        }
        let kind = rule.isWarning ? LXW_VALIDATION_ERROR_TYPE_WARNING : LXW_VALIDATION_ERROR_TYPE_STOP
        validation.error_type = UInt8(kind.rawValue)
    }

    deinit {
        for text in texts { free(text) }
        list?.deallocate()
    }

    private func set(_ type: lxw_validation_types, _ range: ClosedRange<Double>) {
        validation.validate = UInt8(type.rawValue)
        validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
        validation.minimum_number = range.lowerBound
        validation.maximum_number = range.upperBound
    }

    private func set(choices: [String]) throws(WriteProblem) {
        let length = choices.reduce(choices.count - 1) { $0 + $1.utf16.count }
        guard !choices.isEmpty, length <= 255, choices.allSatisfy(Self.isChoice) else { throw .choices }
        let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: choices.count + 1)
        list.initialize(repeating: nil, count: choices.count + 1)
        for (index, choice) in choices.enumerated() { list[index] = text(choice) }
        self.list = list
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        validation.value_list = list
    }

    /// A comma would split the choice, a quote end the list, and what begins as a formula would become one when chosen.
    private static func isChoice(_ text: String) -> Bool {
        guard let first = text.utf8.first, !text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 < 0x20 }) else {
            return false
        }
        return !"=+-@".utf8.contains(first)
    }

    private func text(_ text: String, limit: Int) throws(WriteProblem) -> UnsafeMutablePointer<CChar>? {
        guard text.utf16.count <= limit else { throw .textTooLong(limit: limit) }
        return self.text(text)
    }

    private func text(_ text: String) -> UnsafeMutablePointer<CChar>? {
        let copy = strdup(text)
        texts.append(copy)
        return copy
    }
}

extension ExactDecimal {
    /// The nearest binary fraction, which is all that the format can hold.
    var binary: Double { Double(millionths) / 1_000_000 }

    /// Whether the format holds all of its digits.
    var isWithin15Digits: Bool {
        var rest = millionths.magnitude
        while rest > 0, rest % 10 == 0 { rest /= 10 }
        return rest < 1_000_000_000_000_000
    }
}

/// Cells of a sheet as formulas name them: 'ข้อมูล'!$A$1:$B$9.
enum SheetReference {
    static func formula(sheet: String, _ range: CellRange) -> String {
        let quoted = sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        let cells = range.first == range.last ? "" : ":" + range.last.absolute
        return "'\(quoted)'!\(range.first.absolute)\(cells)"
    }
}
