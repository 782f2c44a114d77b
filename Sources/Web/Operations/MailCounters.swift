import Domain
import Store

extension Outbox.Counts {
    /// Prometheus text format, version 0.0.4. What ended is counted for the 90 days that it is kept, hence gauges.
    func prometheusText(at now: Int64) -> String {
        var lines = ["# HELP mattrathan_mail Mails in the outbox, by state.", "# TYPE mattrathan_mail gauge"]
        for state in Mail.State.allCases {
            lines.append("mattrathan_mail{state=\"\(state.rawValue)\"} \(byState[state] ?? 0)")
        }
        let age = Double(oldestDue.map { now - $0 } ?? 0) / 1_000
        lines += [
            "# HELP mattrathan_mail_oldest_due_seconds How long the mail that waits longest is overdue.",
            "# TYPE mattrathan_mail_oldest_due_seconds gauge", "mattrathan_mail_oldest_due_seconds \(age)",
        ]
        return lines.joined(separator: "\n") + "\n"
    }
}
