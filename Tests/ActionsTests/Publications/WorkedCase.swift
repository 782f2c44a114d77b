import Domain
import Foundation
import TestSupport

/// A worked case of Tests/fixtures/verdict-cases.csv as the only row of a round.
struct WorkedCase {
    let line: String
    let verdict: String
    let percent: String
    private let kind: IndicatorKind
    private let target: Target
    private let answer: Answer?

    private init?(_ line: Substring) {
        let fields = line.split(separator: ",", maxSplits: 9, omittingEmptySubsequences: false).map(String.init)
        guard let kind = IndicatorKind(rawValue: fields[0]), let comparison = TargetOperator(rawValue: fields[4]),
            let value = ExactDecimal(canonicalInput: fields[5])
        else { return nil }
        self.line = String(line)
        self.kind = kind
        target = Target(comparison, value)
        answer =
            fields[1...3].allSatisfy(\.isEmpty)
            ? nil
            : Answer(
                frame: ExactDecimal(canonicalInput: fields[1]), provision: ExactDecimal(canonicalInput: fields[2]),
                carriedOut: fields[3] != "false")
        verdict = fields[6]
        percent = fields[7]
    }

    static func all(file: String = #filePath) throws -> [WorkedCase] {
        var folder = URL(fileURLWithPath: file)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        let path = folder.appendingPathComponent("fixtures/verdict-cases.csv")
        let lines = try String(contentsOf: path, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
        let cases = lines.compactMap { WorkedCase($0) }
        guard cases.count == lines.count else { throw CocoaError(.fileReadCorruptFile) }
        return cases
    }

    /// - Returns: a round of one indicator and one participant, who has certified it.
    func columns() throws -> AnswerColumns {
        var set = try TrialBundle.standards.get().set
        set.indicators = [Indicator(code: "A1-01", area: "A1", nameTH: "ข้อ", kind: kind, target: target)]
        let place = LocalGovernment(
            code: "6110111", type: .tao, name: "บ้าน", fullName: "", provinceCode: "11", province: "",
            districtCode: "1101", district: "")
        var columns = AnswerColumns(
            round: "2567", standards: Standards(set, sha256: ""),
            participants: Participants([Participant(assessmentID: 1, localGovernment: place)]))
        columns.putCertification(participant: 0, number: 1, certifiedAt: SmallRound.now)
        if let answer {
            columns.putCertifiedAnswer(
                participant: 0, indicator: 0, number: 1,
                frame: (kind.hasFrame ? answer.frame : nil)?.millionths ?? Cell.blank,
                provision: answer.provision?.millionths ?? Cell.blank, carriedOut: answer.carriedOut, hasNote: false)
        }
        columns.judge(.certified)
        return columns
    }
}
