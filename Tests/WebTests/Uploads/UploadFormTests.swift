import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization
import TestSupport
import Testing
import Web

/// Forms with a file as they arrive: what is kept in memory, what on disk, and where it ends.
@Suite struct UploadFormTests {
    private static let secret = Array("0123456789abcdef".utf8)
    private static let token = CSRF.token(secret, mask: Array("fedcba9876543210".utf8))

    /// Whether the connection was to be ended.
    private final class Bell: Sendable {
        let rung = Mutex(false)
    }

    private let folder = TestFolder()

    private static func field(_ name: String, _ value: String) -> [UInt8] {
        Array("--x\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }

    private static func file(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
        let head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
        return Array((head + "Content-Type: application/octet-stream\r\n\r\n").utf8) + bytes + Array("\r\n".utf8)
    }

    private static let proof = field("csrf", token)
    private static let end = Array("--x--\r\n".utf8)

    /// How a body is taken that arrives in pieces.
    private func read(
        _ body: [UInt8], pieces length: Int = 4_096, limit: Int = 1 << 20, headers: HTTPFields = [:],
        changing: (inout UploadLimit) -> Void = { _ in }, hungUp: Bell? = nil
    ) async throws -> UploadForm {
        let (stream, source) = AsyncStream<ByteBuffer>.makeStream()
        for start in stride(from: 0, to: body.count, by: length) {
            source.yield(ByteBuffer(bytes: body[start..<min(start + length, body.count)]))
        }
        source.finish()
        var headers = headers
        headers[.contentType] = "multipart/form-data; boundary=x"
        let head = HTTPRequest(
            method: .post, scheme: "http", authority: "mattrathan.test", path: "/", headerFields: headers)
        var limit = UploadLimit(file: limit, tooLarge: "larger")
        changing(&limit)
        return try await UploadForm(
            from: Request(head: head, body: RequestBody(asyncSequence: stream)), proving: Self.secret, limit,
            in: UploadFolder(folder.path)
        ) { hungUp?.rung.withLock { $0 = true } }
    }

    private func refusal(_ work: () async throws -> UploadForm) async -> PageRefusal? {
        do {
            _ = try await work()
            return nil
        } catch {
            return error as? PageRefusal
        }
    }

    @Test("The file goes to disk without a name, comes back as it was, and is gone with the form")
    func file() async throws {
        var random = SeededRandom(1)
        let bytes = (0..<300_000).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        let body = Self.proof + Self.field("prefer", "A1\0-01:2") + Self.file("C:\\งาน\\แบบ.xlsx", bytes) + Self.end
        for pieces in [1_000, 65_536, 1 << 20] {
            let form = try await read(body, pieces: pieces)
            #expect(form["prefer"] == "A1-01:2")
            #expect(folder.openFiles == 1 && folder.names.isEmpty)
            let file = try await form.file()
            #expect(file?.name == "แบบ.xlsx" && file?.bytes == bytes)
        }
        #expect(folder.openFiles == 0 && folder.names.isEmpty)
    }

    @Test("A file that is carried along in a field comes back as it was; an empty or broken one is none")
    func carried() async throws {
        let bytes = [UInt8](repeating: 200, count: 100_001)
        let text = Data(bytes).base64EncodedString()
        let form = try await read(
            Self.proof + Self.field("name", "แบบ.xlsx") + Self.field("content", text) + Self.end, limit: bytes.count)
        let file = try await form.file()
        #expect(file?.name == "แบบ.xlsx" && file?.bytes == bytes)
        for text in ["", "###"] {
            #expect(try await read(Self.proof + Self.field("content", text) + Self.end).file() == nil)
        }
        let longer = Self.proof + Self.field("content", text + "AAAA") + Self.end
        guard case .badForm("larger") = await refusal({ try await read(longer, limit: bytes.count) }) else {
            Issue.record("not refused")
            return
        }
    }

    @Test("A box without a file is none; of two files the first is taken")
    func none() async throws {
        #expect(try await read(Self.proof + Self.file("", []) + Self.end).file() == nil)
        let empty = try await read(Self.proof + Self.file("leer.csv", []) + Self.end).file()
        #expect(empty?.name == "leer.csv" && empty?.bytes.isEmpty == true)
        let two = Self.proof + Self.file("", []) + Self.file("a.csv", [1]) + Self.file("b.csv", [2]) + Self.end
        let form = try await read(two)
        #expect(try await form.file()?.bytes.first == 1)
        #expect(folder.openFiles == 1)
    }

    @Test("Without its token before it no byte of a file goes to disk")
    func forged() async throws {
        let other = Self.field("csrf", CSRF.token(Array("0123456789abcdeX".utf8), mask: Self.secret))
        let file = Self.file("a.csv", [UInt8](repeating: 1, count: 200_000))
        for body in [file + Self.proof, other + file, Self.field("csrf", "") + file, file, Self.field("a", "1")] {
            guard case .forgedForm = await refusal({ try await read(body + Self.end) }) else {
                Issue.record("not refused")
                return
            }
            #expect(folder.openFiles == 0 && !folder.wasWritten)
        }
        for (name, value) in [("Origin", "https://elsewhere.example"), ("Sec-Fetch-Site", "cross-site")] {
            var headers = HTTPFields()
            if let name = HTTPField.Name(name) { headers[name] = value }
            guard case .forgedForm = await refusal({ try await read(Self.proof + file + Self.end, headers: headers) })
            else {
                Issue.record("not refused: \(name)")
                return
            }
            #expect(!folder.wasWritten)
        }
    }

    @Test("Every limit holds at its byte, and what was on disk is gone")
    func limits() async throws {
        let bytes = [UInt8](repeating: 7, count: 150_000)
        let fitting = Self.proof + Self.file("a.csv", bytes) + Self.end
        #expect(try await read(fitting, limit: 150_000).file()?.bytes.count == 150_000)
        guard case .badForm("larger") = await refusal({ try await read(fitting, limit: 149_999) }) else {
            Issue.record("the file")
            return
        }
        let longest = UploadLimit.longestField
        for (length, isTaken) in [(longest, true), (longest + 1, false)] {
            let body = Self.proof + Self.field("a", String(repeating: "a", count: length)) + Self.end
            #expect((await refusal { try await read(body) } == nil) == isTaken, "\(length)")
        }
        let half = Self.field("a", String(repeating: "a", count: UploadLimit.longestFields / 2))
        #expect(await refusal { try await read(Self.proof + half + half + Self.end) } != nil)
        // A promise of too much is not waited for.
        let head: HTTPFields = [.contentLength: "100000000"]
        guard case .badForm("larger") = await refusal({ try await read(fitting, headers: head) }) else {
            Issue.record("the promise")
            return
        }
        // Files that nobody wants count too.
        let many = (0..<20).flatMap { _ in Self.file("b.csv", bytes) }
        guard case .badForm("larger") = await refusal({ try await read(fitting.dropLast(7) + many, limit: 150_000) })
        else {
            Issue.record("the whole")
            return
        }
        #expect(folder.openFiles == 0 && folder.names.isEmpty)
    }

    @Test("A form that is cut off anywhere is refused, and nothing of it stays on disk")
    func cut() async throws {
        let body = Self.proof + Self.file("a.csv", [UInt8](repeating: 7, count: 70_000)) + Self.end
        for length in [0, 10, Self.proof.count, Self.proof.count + 50, 60_000, 69_000, body.count - 5] {
            guard case .badForm = await refusal({ try await read(Array(body.prefix(length))) }) else {
                Issue.record("taken: \(length)")
                return
            }
        }
        #expect(folder.openFiles == 0 && folder.names.isEmpty)
    }

    @Test("Who does not come to an end, in bytes or in time, is hung up on")
    func endless() async throws {
        let hungUp = Bell()
        let body = Self.proof + Self.file("a.csv", [UInt8](repeating: 7, count: 2_000))
        guard
            case .badForm = await refusal({
                try await read(body, changing: { $0.longestTime = .zero }, hungUp: hungUp)
            })
        else {
            Issue.record("taken")
            return
        }
        #expect(hungUp.rung.withLock { $0 })
        hungUp.rung.withLock { $0 = false }
        // Too large, but it ends: he reads why.
        let large = Self.proof + Self.file("a.csv", [UInt8](repeating: 7, count: 3 << 20)) + Self.end
        #expect(await refusal { try await read(large, pieces: 65_536, hungUp: hungUp) } != nil)
        #expect(!hungUp.rung.withLock { $0 })
    }

    @Test("A folder that takes no file is told to the operator")
    func noFolder() async throws {
        let body = Self.proof + Self.file("a.csv", [1]) + Self.end
        folder.remove()
        do {
            _ = try await read(body)
            Issue.record("taken")
        } catch {
            #expect("\(error)".contains(folder.path) && "\(error)".contains("No such file"))
        }
    }
}
