import ArgumentParser
import Domain

/// Judges lines from standard input, for trials that compare the verdicts with another program's.
struct Judge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judge", abstract: "Judge figures from standard input, one line each.",
        discussion: """
            Reads "kind,frame,provision,carried_out,operator,target" and writes "verdict,percent_2,met_above". Blank \
            frame, provision and carried_out mean that nothing was recorded.
            """,
        shouldDisplay: false)

    func run() throws {
        var output = ""
        var number = 0
        while let line = readLine() {
            number += 1
            guard let judgement = Judge.read(line) else {
                throw CommandRefusal(
                    "line \(number): not \"kind,frame,provision,carried_out,operator,target\": \(line)")
            }
            Judge.write(judgement, to: &output)
            if output.utf8.count > 1 << 16 {
                FileHandleText.write(output, to: 1)
                output.removeAll(keepingCapacity: true)
            }
        }
        FileHandleText.write(output, to: 1)
    }

    static func read(_ line: String) -> Judgement? {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.count == 6, let kind = IndicatorKind(rawValue: String(fields[0])),
            let comparison = TargetOperator(rawValue: String(fields[4])),
            let target = ExactDecimal(canonicalInput: fields[5])
        else { return nil }
        let frame = ExactDecimal(canonicalInput: fields[1])
        let provision = ExactDecimal(canonicalInput: fields[2])
        guard frame != nil || fields[1].isEmpty, provision != nil || fields[2].isEmpty else { return nil }
        var answer: Answer?
        switch fields[3] {
        case "true", "false": answer = Answer(frame: frame, provision: provision, carriedOut: fields[3] == "true")
        case "" where frame == nil && provision == nil: break
        default: return nil
        }
        return Judgement(kind: kind, target: Target(comparison, target), answer: answer)
    }

    private static func write(_ judgement: Judgement, to output: inout String) {
        let verdict = judgement.verdict
        output += verdict.rawValue
        output += ","
        if let percent = judgement.percent(places: 2) { output += percent.description }
        output += ","
        if verdict == .met { output += judgement.isMetAbove ? "true" : "false" }
        output += "\n"
    }
}
