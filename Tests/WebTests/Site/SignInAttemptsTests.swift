import Testing
import Web

/// What guessing costs, and whom it holds up.
@Suite struct SignInAttemptsTests {
    private let hour: Int64 = 3_600_000

    /// An attacker who tries as often as he is let, one second after the other, from ever new networks.
    /// - Returns: how many guesses he had.
    private func guesses(
        _ attempts: SignInAttempts, of account: String, during time: Range<Int64>, networks: Int, isAtHome: Bool = false
    ) -> Int {
        var count = 0
        for moment in stride(from: time.lowerBound, to: time.upperBound, by: 1_000) {
            let number = Int(moment / 1_000) % networks
            let network = CallerNetwork("10.\(number / 250).\(number % 250).7")
            if case .admitted = attempts.begin(.password, account, from: network, isAtHome: isAtHome, at: moment) {
                count += 1
            }
        }
        return count
    }

    private func isAdmitted(_ admission: SignInAttempts.Admission) -> Bool {
        if case .admitted = admission { return true }
        return false
    }

    @Test func `A thousand networks have some thirty guesses an hour between them, and fewer later`() {
        let attempts = SignInAttempts()
        let first = guesses(attempts, of: "owner", during: hour..<(2 * hour), networks: 1_000)
        #expect((20...32).contains(first), "\(first)")
        let second = guesses(attempts, of: "owner", during: (2 * hour)..<(3 * hour), networks: 1_000)
        #expect((10...13).contains(second), "\(second)")
    }

    @Test func `They cannot keep the owner out of a network from which he has signed in before`() {
        let attempts = SignInAttempts()
        for step in 0..<60 {
            let begin = hour + Int64(step) * 60_000
            _ = guesses(attempts, of: "owner", during: begin..<(begin + 60_000), networks: 1_000)
            let office = CallerNetwork("203.0.113.9")
            let owner = attempts.begin(.password, "owner", from: office, isAtHome: true, at: begin + 60_000)
            guard case .admitted(let attempt) = owner else {
                Issue.record("kept out in minute \(step)")
                return
            }
            attempts.succeeded(attempt)
        }
    }

    @Test
    func `In the office's own network there are some seventy guesses an hour, and the delay is never above a minute`() {
        let attempts = SignInAttempts()
        let count = guesses(attempts, of: "owner", during: hour..<(2 * hour), networks: 1, isAtHome: true)
        #expect((60...75).contains(count), "\(count)")
        #expect(
            isAdmitted(
                attempts.begin(
                    .password, "owner", from: CallerNetwork("10.0.0.7"), isAtHome: true, at: 2 * hour + 61_000)))
    }

    @Test func `Attempts that begin at the same moment are counted before any of them has ended`() {
        let attempts = SignInAttempts()
        let admitted = (0..<1_000).count { number in
            let network = CallerNetwork("10.\(number / 250).\(number % 250).7")
            return isAdmitted(attempts.begin(.password, "owner", from: network, isAtHome: false, at: hour))
        }
        #expect(admitted == 11)
    }

    @Test func `Only failures count, so a building that signs in all morning is not held up`() {
        let attempts = SignInAttempts()
        let building = CallerNetwork("203.0.113.9")
        for number in 0..<2_000 {
            let one = attempts.begin(.password, "officer-\(number)", from: building, isAtHome: false, at: hour)
            guard case .admitted(let attempt) = one else {
                Issue.record("officer \(number) is held up")
                return
            }
            attempts.succeeded(attempt)
        }
    }

    @Test func `One network that tries every name is held up, and so is no other`() {
        let attempts = SignInAttempts()
        let (bad, good) = (CallerNetwork("192.0.2.1"), CallerNetwork("203.0.113.9"))
        let admitted = (0..<1_000).count { number in
            isAdmitted(attempts.begin(.password, "officer-\(number)", from: bad, isAtHome: false, at: hour))
        }
        #expect(admitted == 301)
        #expect(isAdmitted(attempts.begin(.password, "officer-999", from: good, isAtHome: false, at: hour)))
    }

    @Test func `A guess at a code is no guess at the password`() {
        let attempts = SignInAttempts()
        let network = CallerNetwork("192.0.2.1")
        for _ in 0..<7 { _ = attempts.begin(.password, "owner", from: network, isAtHome: false, at: hour) }
        #expect(!isAdmitted(attempts.begin(.password, "owner", from: network, isAtHome: false, at: hour)))
        #expect(isAdmitted(attempts.begin(.code, "owner", from: network, isAtHome: false, at: hour)))
    }
}
