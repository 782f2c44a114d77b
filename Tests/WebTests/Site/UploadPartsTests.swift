import Testing
import Web

/// Bodies of forms with a file that are not as they should be: each is refused, and none stops the server.
@Suite struct UploadPartsTests {
    private func names(_ body: String) -> [String]? {
        UploadForm.parts(Array(body.utf8), boundary: Array("x".utf8))?.map(\.name)
    }

    @Test("A whole body gives its parts")
    func whole() {
        let body = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--\r\n"
        #expect(names(body) == ["a"])
        #expect(names("--x--") == [])
    }

    @Test(
        "A delimiter right behind another, cut bodies and parts without a head are refused",
        arguments: [
            "--x\r\n--x--\r\n", "--x\r\n\r\n--x--\r\n", "--x\r\n--x\r\n--x", "--x", "--x\r", "--x\r\n", "",
            "\r\n--x\r\n",
            "--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--", "--x\r\n\r\n\r\n\r\n--x--",
            "--x\r\n\r\n\r\n--x\r\n--x--",
        ])
    func damaged(_ body: String) {
        #expect(names(body) == nil)
    }
}
