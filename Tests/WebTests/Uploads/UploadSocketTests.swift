import Domain
import HTTPTypes
import NIOCore
import Store
import TestSupport
import Testing
import Web

/// Forms with a file over a real connection: what a browser gets to see, and what a bad one holds up.
@Suite(.serialized) struct UploadSocketTests {
    private static let page = SitePath.workbook(round: "2567", code: TestPlace.tao).path

    /// A signed-in browser, down to its bytes.
    private struct Browser: Sendable {
        let cookie: String
        let csrf: String

        init(_ site: TestSite) async throws {
            let somsri = try await Visitor.signedIn(.somsri, to: site)
            try await somsri.get(UploadSocketTests.page)
            cookie = "session=\(somsri.cookie("session") ?? "")"
            csrf = try somsri.csrf()
        }

        func head(_ path: String, type: String, _ length: String) -> [UInt8] {
            let lines = [
                "POST \(path) HTTP/1.1", "Host: mattrathan.test", "Origin: http://mattrathan.test", "Cookie: \(cookie)",
                "Content-Type: \(type)", length,
            ]
            return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
        }

        func form(_ file: [UInt8]) -> [UInt8] {
            let field = "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\(csrf)\r\n"
            let head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n"
            return Array((field + head).utf8) + file + Array("\r\n--x--\r\n".utf8)
        }

        func upload(_ file: [UInt8]) -> [UInt8] {
            let body = form(file)
            return head(
                UploadSocketTests.page, type: "multipart/form-data; boundary=x", "Content-Length: \(body.count)") + body
        }
    }

    private static func settles(_ condition: () -> Bool) async throws -> Bool {
        for _ in 0..<200 {
            if condition() { return true }
            try await Task.sleep(for: .milliseconds(25))
        }
        return condition()
    }

    @Test("A file arrives byte by byte or at once, and is judged; the connection goes on")
    func uploads() async throws {
        let folder = TestFolder()
        let site = try await TestSite(.sqlite, uploads: UploadFolder(folder.path))
        let browser = try await Browser(site)
        let file = Array("%PDF-1.7 no workbook".utf8)
        try await ListeningSite.open(site) { port in
            let answers = try await TestConnection.use(port: port) { connection in
                connection.send(browser.upload(file))
                let first = connection.answer()
                for byte in browser.upload(file) { connection.send([byte]) }
                return [first, connection.answer()]
            }
            for answer in answers { #expect(answer.status == 422 && answer.text.contains("error-summary")) }
        }
        #expect(folder.wasWritten && folder.openFiles == 0 && folder.names.isEmpty)
    }

    @Test("Who sends too much gets to read why, whether he reads at once or sends to the end first")
    func tooLarge() async throws {
        let folder = TestFolder()
        let site = try await TestSite(.sqlite, uploads: UploadFolder(folder.path))
        let browser = try await Browser(site)
        try await ListeningSite.open(site) { port in
            let file = [UInt8](repeating: 7, count: 20 << 20)
            let answers = try await TestConnection.use(port: port) { connection in
                let isSent = connection.send(browser.upload(file))
                let first = connection.answer()
                // The connection is as good as before.
                connection.send(browser.upload([1]))
                return (isSent, first, connection.answer())
            }
            #expect(answers.0 && answers.1.status == 400 && answers.1.text.contains("ไฟล์ใหญ่เกิน 2 MB"))
            #expect(answers.2.status == 422)
            // In chunks, without saying how much.
            let chunked = try await TestConnection.use(port: port) { connection in
                connection.send(
                    browser.head(Self.page, type: "multipart/form-data; boundary=x", "Transfer-Encoding: chunked"))
                let body = browser.form([UInt8](repeating: 7, count: 4 << 20))
                connection.send(Array("\(String(body.count, radix: 16))\r\n".utf8) + body + Array("\r\n0\r\n\r\n".utf8))
                return connection.answer()
            }
            #expect(chunked.status == 400 && chunked.text.contains("ไฟล์ใหญ่เกิน 2 MB"))
        }
        #expect(folder.openFiles == 0 && folder.names.isEmpty)
    }

    @Test("Who never ends is answered all the same, and hung up on")
    func endless() async throws {
        let site = try await TestSite(.sqlite)
        let browser = try await Browser(site)
        try await ListeningSite.open(site) { port in
            let (sent, answer) = try await TestConnection.use(port: port) { connection in
                connection.send(
                    browser.head(Self.page, type: "multipart/form-data; boundary=x", "Content-Length: 1000000000000"))
                let block = [UInt8](repeating: 7, count: 1 << 20)
                for _ in 0...(UploadLimit.mostForgotten >> 20) { connection.send(block) }
                let answer = connection.answer()
                var sent = 0
                while sent < 4_000, connection.send(block) {
                    connection.pause(milliseconds: 20)
                    sent += 1
                }
                return (sent, answer)
            }
            #expect(answer.status == 400 && answer.text.contains("ไฟล์ใหญ่เกิน 2 MB"))
            #expect(sent < 4_000)
        }
    }

    @Test("A slow line and a silent one hold up nobody else, and silence ends the connection and its file")
    func silent() async throws {
        let folder = TestFolder()
        let site = try await TestSite(.sqlite, uploads: UploadFolder(folder.path))
        let browser = try await Browser(site)
        try await ListeningSite.open(site, longestSilence: .seconds(4)) { port in
            let bytes = browser.upload([UInt8](repeating: 7, count: 200_000))
            let silent = (0..<40).map { _ in
                Task {
                    try await TestConnection.use(port: port) { connection in
                        connection.send(Array(bytes.prefix(150_000)))
                        return connection.answer()
                    }
                }
            }
            #expect(try await Self.settles { folder.openFiles == 40 })
            // One byte now and then, longer than the silence that is borne.
            let slow = Task {
                try await TestConnection.use(port: port) { connection in
                    let request = browser.upload([1])
                    connection.send(Array(request.dropLast(12)))
                    for byte in request.suffix(12) {
                        connection.pause(milliseconds: 500)
                        connection.send([byte])
                    }
                    return connection.answer()
                }
            }
            let quick = try await TestConnection.use(port: port) { connection in
                connection.send(browser.upload([1]))
                return connection.answer()
            }
            #expect(quick.status == 422)
            #expect(try await slow.value.status == 422)
            for one in silent {
                let answer = try await one.value
                #expect(answer.status == 0 && answer.isClosed)
            }
            #expect(try await Self.settles { folder.openFiles == 0 })
        }
    }

    @Test("Half a form that ends with its connection changes nothing")
    func half() async throws {
        let folder = TestFolder()
        let site = try await TestSite(.sqlite, uploads: UploadFolder(folder.path))
        let browser = try await Browser(site)
        let area = "/rounds/2567/local-governments/\(TestPlace.tao)/areas/A1"
        try await ListeningSite.open(site) { port in
            let fields = Array("csrf=\(browser.csrf)&version.A1-01=0&frame.A1-01=7".utf8)
            let whole =
                browser.head(
                    area, type: "application/x-www-form-urlencoded", "Content-Length: \(fields.count)") + fields
            let promised =
                browser.head(
                    area, type: "application/x-www-form-urlencoded", "Content-Length: \(fields.count + 1)") + fields
            for request in [promised, Array(browser.upload([UInt8](repeating: 7, count: 200_000)).dropLast(9))] {
                _ = try await TestConnection.use(port: port) { connection in
                    connection.send(request)
                    connection.endSending()
                    return connection.answer()
                }
                #expect(try await site.database.read { try AuditEntries.list(TestPlace.tao, on: $0).isEmpty })
            }
            #expect(try await Self.settles { folder.openFiles == 0 })
            // The same form in whole is taken.
            _ = try await TestConnection.use(port: port) { connection in
                connection.send(whole)
                return connection.answer()
            }
            #expect(try await !site.database.read { try AuditEntries.list(TestPlace.tao, on: $0).isEmpty })
        }
    }
}
