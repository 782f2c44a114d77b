import TestSupport
import Testing
import Web

/// Bodies of forms with a file, whole and otherwise: however they arrive they say the same, and none stops the server.
@Suite struct MultipartReaderTests {
    private struct Part: Equatable {
        var name: String
        var fileName: String?
        var content: [UInt8] = []
        var isWhole = false
    }

    private static let boundary = "x-of-the-test"

    private static func parts(
        _ pieces: [ArraySlice<UInt8>], boundary: String = boundary
    ) -> Result<[Part], MultipartReader.Fault> {
        var reader = MultipartReader(boundary: Array(boundary.utf8))
        var parts: [Part] = []
        do throws(MultipartReader.Fault) {
            for piece in pieces {
                for event in try reader.read(piece) {
                    switch event {
                    case .begins(let head): parts.append(Part(name: head.name, fileName: head.fileName))
                    case .content(let bytes): parts[parts.count - 1].content += bytes
                    case .ends: parts[parts.count - 1].isWhole = true
                    }
                }
            }
            try reader.finish()
        } catch {
            return .failure(error)
        }
        return .success(parts)
    }

    private static func names(_ body: String) -> [String]? {
        try? parts([Array(body.utf8)[...]], boundary: "x").get().map(\.name)
    }

    /// A body of a few parts whose contents are full of what looks like a delimiter.
    private static func body(_ random: inout SeededRandom) -> (bytes: [UInt8], parts: [Part]) {
        let scraps = [
            "\r", "\n", "\r\n", "--", "\r\n--", "\r\n--x-of", "\r\r\n--x-of-the-tes", "ก", "\0", "a", "\r\n\r\n",
        ]
        var (bytes, parts): ([UInt8], [Part]) = ([], [])
        for number in 0..<Int.random(in: 0..<6, using: &random) {
            var part = Part(name: "f\(number)", fileName: Bool.random(using: &random) ? "แบบ \(number).xlsx" : nil)
            for _ in 0..<Int.random(in: 0..<12, using: &random) {
                part.content += (scraps.randomElement(using: &random) ?? "").utf8
            }
            part.isWhole = true
            let file = part.fileName.map { "; filename=\"\($0)\"" } ?? ""
            bytes += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(part.name)\"\(file)\r\n".utf8
            bytes += "Content-Type: text/plain\r\n\r\n".utf8 + part.content + Array("\r\n".utf8)
            parts.append(part)
        }
        return (bytes + Array("--\(boundary)--\r\n".utf8), parts)
    }

    @Test("A whole body gives its parts")
    func whole() {
        #expect(Self.names("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--\r\n") == ["a"])
        #expect(Self.names("--x--") == [])
    }

    @Test(
        "A delimiter right behind another, cut bodies and parts without a head are refused",
        arguments: [
            "--x\r\n--x--\r\n", "--x\r\n\r\n--x--\r\n", "--x\r\n--x\r\n--x", "--x", "--x\r", "--x\r\n", "",
            "\r\n--x\r\n", "--xy--", "x--x--",
            "--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--", "--x\r\n\r\n\r\n\r\n--x--",
            "--x\r\n\r\n\r\n--x\r\n--x--", "--x\r\nContent-Disposition: form-data; name=a\r\n--x\r\n\r\n1\r\n--x--",
        ])
    func damaged(_ body: String) {
        #expect(Self.names(body) == nil)
    }

    @Test("A body cut into two at any byte, or into its bytes, says what it says in one piece")
    func cutAnywhere() {
        var random = SeededRandom(7578)
        for _ in 0..<60 {
            let (bytes, parts) = Self.body(&random)
            for cut in 0...bytes.count {
                #expect(Self.parts([bytes[..<cut], bytes[cut...]]) == .success(parts), "cut at \(cut)")
            }
            #expect(Self.parts(bytes.map { [$0] }) == .success(parts))
        }
    }

    @Test("Bodies with bytes changed or missing are judged alike in one piece and in many")
    func damagedInPieces() {
        var random = SeededRandom(2046)
        var refused = 0
        for _ in 0..<1_500 {
            var (bytes, _) = Self.body(&random)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                if Bool.random(using: &random) { bytes.remove(at: place) } else { bytes[place] = 13 }
                if bytes.isEmpty { bytes = [13] }
            }
            let whole = Self.parts([bytes[...]])
            if case .failure = whole { refused += 1 }
            var (pieces, rest): ([ArraySlice<UInt8>], ArraySlice<UInt8>) = ([], bytes[...])
            while !rest.isEmpty {
                let length = Int.random(in: 0...9, using: &random)
                pieces.append(rest.prefix(length))
                rest = rest.dropFirst(length)
            }
            #expect(Self.parts(pieces) == whole)
        }
        #expect((300..<1_400).contains(refused), "\(refused)")
    }

    @Test("There is an end to parts, and to the lines above one")
    func limits() {
        let part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n"
        let most = MultipartReader.mostParts
        #expect(Self.names(String(repeating: part, count: most) + "--x--")?.count == most)
        let more = Array((String(repeating: part, count: most + 1) + "--x--").utf8)
        #expect(Self.parts([more[...]], boundary: "x") == .failure(.tooManyParts))

        func head(_ length: Int) -> [UInt8] {
            let line = "Content-Disposition: form-data; name=\"a\"\r\nX: "
            return Array(
                "--x\r\n\(line)\(String(repeating: "y", count: length - line.utf8.count))\r\n\r\n\r\n--x--".utf8)
        }
        let longest = MultipartReader.longestHead
        for (length, isTaken) in [(longest, true), (longest + 1, false)] {
            let bytes = head(length)
            for pieces in [[bytes[...]], bytes.map { [$0] }] {
                let parts = Self.parts(pieces, boundary: "x")
                if isTaken { #expect((try? parts.get())?.count == 1) } else { #expect(parts == .failure(.longHead)) }
            }
        }
        // A head that never ends is refused before it has all come.
        var reader = MultipartReader(boundary: Array("x".utf8))
        #expect(throws: MultipartReader.Fault.longHead) {
            _ = try reader.read(Array(("--x\r\n" + String(repeating: "y", count: longest + 1)).utf8))
        }
    }
}
