import Documents
import Testing

/// Every code that the system prints is read at two centimetres and 200 dots an inch, in black and white only.
@Suite struct SmallCodesTests {
    /// By the longest name of a host that a ministry is likely to have.
    private static let host = "https://minimum-standards.odloc.opm.example.go.th"

    @Test(
        "two centimetres, 200 dots an inch, one bit",
        arguments: [
            "/w/2567", "/w/2567/6110111", "/w/2567/6110111/1/K7QM-2F9T-0XWB-4R6N-D8HC", "/s/6110111",
            "/rounds/2567/workshop/sessions/12/check-in?code=6110111-1-K7QM-2F9T-0XWB",
            "/verify/letters/K7QM-2F9T-0XWB-4R6N-D8HC", "/invitation/K7QM-2F9T-0XWB-4R6N-D8HC",
        ])
    func small(_ path: String) async throws {
        let address = Self.host + path
        let document = Document(
            title: "รหัส", author: "ก", created: 0,
            blocks: [.qr(QRMark(address, caption: Text("รหัส"), side: 20, place: .middle))])
        let printed = try await PrintedPages(document)
        #expect(try await printed.codesOfCopy(dotsPerInch: 200) == [address])
    }
}
