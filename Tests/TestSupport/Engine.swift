import Foundation

/// The two engines every store test runs on.
package enum Engine: String, Sendable, CaseIterable, CustomStringConvertible {
    case sqlite
    case postgres

    package var description: String { rawValue }

    /// All of them. `ENGINES=sqlite` leaves one out during local work, and says so.
    package static let enabled: [Engine] = {
        guard let words = ProcessInfo.processInfo.environment["ENGINES"], !words.isEmpty else { return allCases }
        let chosen = words.split(separator: ",").compactMap { Engine(rawValue: String($0)) }
        guard !chosen.isEmpty else {
            print("ENGINES=\(words) names no engine: testing all of them")
            return allCases
        }
        print("ENGINES=\(words): testing \(chosen.map(\.rawValue).joined(separator: ", ")) only")
        return chosen
    }()
}
