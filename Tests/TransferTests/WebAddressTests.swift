import Testing
import Transfer

@Suite("An address of another host")
struct WebAddressTests {
    @Test(
        "is https, or http to this machine",
        arguments: [
            ("https://thaid.example", "https://thaid.example"),
            ("https://thaid.example:8443/a?b=c", "https://thaid.example:8443"),
            ("http://127.0.0.1:9400/x", "http://127.0.0.1:9400"), ("http://localhost", "http://localhost"),
            ("http://[::1]:80/", "http://[::1]:80"), ("https://thaid.example?x", "https://thaid.example"),
        ])
    func taken(text: String, origin: String) throws {
        #expect(try WebAddress(text).origin == origin)
    }

    @Test(
        "is nothing else",
        arguments: [
            ("http://thaid.example/", WebAddress.Problem.notEncrypted),
            ("http://127.0.0.1.thaid.example/", .notEncrypted),
            ("http://127.0.0.2/", .notEncrypted), ("http://0x7f.1/", .notEncrypted), ("", .unreadable),
            ("thaid.example", .unreadable), ("ftp://127.0.0.1/", .unreadable), ("file:///etc/passwd", .unreadable),
            ("HTTPS://thaid.example", .unreadable), ("https://", .unreadable), ("https:///path", .unreadable),
            ("https://me@thaid.example/", .unreadable), ("http://127.0.0.1@thaid.example/", .unreadable),
            ("http://127.0.0.1:80@thaid.example/", .unreadable), ("http://127.0.0.1\\@thaid.example/", .unreadable),
            ("https://thaid.example/#x", .unreadable), ("https://thaid.example/a b", .unreadable),
            ("https://thaid.example:0/", .unreadable), ("https://thaid.example:70000/", .unreadable),
            ("https://thaid.example:/", .unreadable), ("https://[::2]/", .unreadable),
            ("https://ไทย.example/", .unreadable),
            ("https://thaid.example/\r\nX: y", .unreadable),
        ])
    func refused(text: String, problem: WebAddress.Problem) {
        #expect {
            _ = try WebAddress(text)
        } throws: { error in
            (error as? WebAddress.Failure)?.problem == problem
        }
    }
}
