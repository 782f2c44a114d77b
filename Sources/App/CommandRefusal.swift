import FoundationEssentials

/// Why a command did nothing: what, where, how to mend, in one line.
struct CommandRefusal: Error {
    let line: String

    init(_ line: String) {
        self.line = line
    }
}

/// The stream for refusals and progress.
enum StandardError {
    static func print(_ line: String) {
        FileHandleText.write(line + "\n", to: 2)
    }
}

/// Text to a descriptor, without the buffering of `print`.
enum FileHandleText {
    static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
