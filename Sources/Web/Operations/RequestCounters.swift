import Synchronization

/// What the server counts about itself, for `/metrics`.
package final class RequestCounters: Sendable {
    private struct Counts {
        var requests: [String: Int] = [:]
        var saves = 0
        var milliseconds = 0.0
    }

    private let counts = Mutex(Counts())

    package init() {}

    package func count(status: Int, milliseconds: Double) {
        counts.withLock { counts in
            counts.requests["\(status / 100)xx", default: 0] += 1
            counts.milliseconds += milliseconds
        }
    }

    package func countSave() {
        counts.withLock { $0.saves += 1 }
    }

    /// Prometheus text format, version 0.0.4.
    package var prometheusText: String {
        let counts = counts.withLock { $0 }
        var lines = [
            "# HELP mattrathan_http_requests_total Requests answered, by class of status.",
            "# TYPE mattrathan_http_requests_total counter",
        ]
        for (status, count) in counts.requests.sorted(by: { $0.key < $1.key }) {
            lines.append("mattrathan_http_requests_total{status=\"\(status)\"} \(count)")
        }
        lines += [
            "# HELP mattrathan_http_request_seconds_total Time spent answering.",
            "# TYPE mattrathan_http_request_seconds_total counter",
            "mattrathan_http_request_seconds_total \(counts.milliseconds / 1_000)",
            "# HELP mattrathan_saves_total Answers and base data accepted and durable.",
            "# TYPE mattrathan_saves_total counter",
            "mattrathan_saves_total \(counts.saves)",
        ]
        return lines.joined(separator: "\n") + "\n"
    }
}
