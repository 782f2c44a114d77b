import CZlib
import Synchronization

/// The system's zlib at its fastest level. Streams are reused: making one costs more than a small page.
enum Gzip {
    /// - Returns: nil when zlib refuses, which sends the body as it is.
    static func compress(_ bytes: [UInt8], level: Int32 = 1) -> [UInt8]? {
        let stream = Stream.borrow(level: level)
        defer { Stream.giveBack(stream, level: level) }
        return stream?.compress(bytes)
    }

    private final class Stream: @unchecked Sendable {
        private let state: UnsafeMutablePointer<z_stream>

        init?(level: Int32) {
            state = .allocate(capacity: 1)
            state.initialize(to: z_stream())
            let windowBitsWithGzipHeader: Int32 = 15 + 16
            let code = deflateInit2_(
                state, level, Z_DEFLATED, windowBitsWithGzipHeader, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size))
            guard code == Z_OK else {
                state.deallocate()
                return nil
            }
        }

        deinit {
            deflateEnd(state)
            state.deallocate()
        }

        func compress(_ bytes: [UInt8]) -> [UInt8]? {
            deflateReset(state)
            let bound = Int(deflateBound(state, UInt(bytes.count)))
            var complete = false
            let output = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
                bytes.withUnsafeBufferPointer { input in
                    state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                    state.pointee.avail_in = UInt32(input.count)
                    state.pointee.next_out = buffer.baseAddress
                    state.pointee.avail_out = UInt32(buffer.count)
                    complete = deflate(state, Z_FINISH) == Z_STREAM_END
                    count = buffer.count - Int(state.pointee.avail_out)
                }
            }
            return complete ? output : nil
        }

        private static let fast = Mutex<[Stream]>([])

        static func borrow(level: Int32) -> Stream? {
            if level == 1, let kept = fast.withLock({ $0.popLast() }) { return kept }
            return Stream(level: level)
        }

        static func giveBack(_ stream: Stream?, level: Int32) {
            guard level == 1, let stream else { return }
            fast.withLock { kept in
                if kept.count < 8 { kept.append(stream) }
            }
        }
    }
}
