import Domain
import Synchronization

/// One line on the terminal that says how far a command is. Nothing where standard error is no terminal.
final class ProgressLine: Sendable {
    private let isShown: Bool
    private let written = Mutex(false)

    init() {
        isShown = systemIsTerminal(2)
    }

    func show(_ words: String) {
        guard isShown else { return }
        written.withLock { $0 = true }
        FileHandleText.write("\r\u{1B}[K\(words)", to: 2)
    }

    func show(_ words: String, _ done: Int, of all: Int) {
        show("\(words): \(ExactDecimal(done).grouped) of \(ExactDecimal(all).grouped)")
    }

    /// Takes the line away, so that what follows stands at the left.
    func end() {
        let wasWritten = written.withLock { written in
            defer { written = false }
            return written
        }
        if wasWritten { FileHandleText.write("\r\u{1B}[K", to: 2) }
    }
}
