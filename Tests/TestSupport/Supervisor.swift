import Foundation

/// A small `sh` beside the test process. It does what must be done once that has ended, be it by a crash: its input
/// ends then.
package final class Supervisor: Sendable {
    /// The first line the script printed.
    package let answer: String
    private let lifeline: FileHandle

    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// Starts the script and waits for its first line; blocks.
    ///
    /// The script must print one line when all is ready and then read its input to the end. It hears no Ctrl-C.
    package init(_ script: String, arguments: [String] = [], user: String? = nil) throws {
        let process = Process()
        let shell = ["/bin/sh", "-c", "trap '' INT TERM HUP PIPE; cd /; " + script, "supervisor"] + arguments
        let command = user.map { ["/sbin/runuser", "-u", $0, "--"] + shell } ?? shell
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        // A copy of the writing end in another child would keep the supervisor waiting after our end.
        _ = fcntl(input.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        try process.run()
        var line = Data()
        while !line.contains(UInt8(ascii: "\n")) {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { break }
            line += more
        }
        guard let end = line.firstIndex(of: UInt8(ascii: "\n")) else {
            throw Failure(description: "the supervising sh ended before it was ready; see its words above")
        }
        answer = String(decoding: line[..<end], as: UTF8.self)
        lifeline = input.fileHandleForWriting
    }

    /// Runs a program to its end without blocking the cooperative pool.
    ///
    /// - Parameter isQuiet: drops what the program says of its failure.
    package static func run(_ path: String, _ arguments: [String], isQuiet: Bool = false) async throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        if isQuiet { process.standardError = FileHandle.nullDevice }
        let status: Int32 = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                continuation.resume(throwing: error)
            }
        }
        guard status == 0 else {
            throw Failure(description: "\(path) \(arguments.joined(separator: " ")) ended with \(status)")
        }
    }
}
