import Glibc

/// One connection to a port of this machine, byte by byte. Its calls block, so they run on a thread of their own: `TestConnection.use`.
package final class TestConnection: Sendable {
    private let descriptor: Int32

    private init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw HTMLFault("nothing listens at \(port)") }
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    package static func use<Value: Sendable>(
        port: Int, _ work: @escaping @Sendable (TestConnection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            BlockingThread.run {
                continuation.resume(with: Result { try work(try TestConnection(port: port)) })
            }
        }
    }

    /// - Returns: false where the other side takes no more.
    @discardableResult
    package func send(_ bytes: [UInt8]) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { source in
                Glibc.send(
                    descriptor, source.baseAddress.map { $0 + done }, source.count - done, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }

    /// Says that nothing more comes.
    package func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    package func pause(milliseconds: Int) { usleep(useconds_t(milliseconds * 1_000)) }

    /// One answer in whole, or what comes before the connection ends.
    package func answer() -> Answer {
        var answer = Answer()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while !answer.isWhole {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else {
                answer.isClosed = count == 0 || errno == ECONNRESET
                return answer
            }
            answer.bytes += buffer[..<count]
        }
        return answer
    }

    package struct Answer: Sendable {
        package fileprivate(set) var bytes: [UInt8] = []
        /// The other side has ended the connection.
        package fileprivate(set) var isClosed = false

        package var text: String { String(decoding: bytes, as: UTF8.self) }
        /// 0 where nothing has come.
        package var status: Int { Int(text.split(separator: " ").dropFirst().first ?? "") ?? 0 }

        /// As long as its head says.
        fileprivate var isWhole: Bool {
            let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return false }
            let lines = parts[0].split(separator: "\r\n").map { $0.lowercased().split(separator: ": ") }
            let length = lines.first { $0.first == "content-length" }?.last.flatMap { Int($0) } ?? 0
            return parts[1].utf8.count >= length
        }
    }
}
