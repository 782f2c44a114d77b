import Domain
import Testing

@Suite struct CanonicalJSONTests {
    @Test("What was written is read back, and nothing else is")
    func readsOnlyItsOwnSpelling() {
        let value = CanonicalJSON.object([
            "a": .array([.null, .bool(true), .whole(-7), .string("ก\"\\\n\u{1}ข")]), "b": .object([:]), "ค": .array([]),
            "d": .decimal(ExactDecimal(millionths: 1_500_000)),
        ])
        #expect(CanonicalJSON(canonical: value.text) == value)
        let others = [
            "", " ", "{", "}", "[", "[1,]", "{\"a\"}", "{\"a\":1,}", "{\"b\":1,\"a\":2}", "{\"a\":1,\"a\":1}", " null",
            "null ",
            "nul", "01", "+1", "-0", "1.50", "1e3", ".5", "\"", "\"\\x\"", "\"\\u0041\"", "\"\\/\"", "\"\\u00\"",
            "[1 ,2]", "1 2",
            "\"\u{1}\"", "True", "NaN", String(repeating: "[", count: 200_000),
        ]
        for text in others { #expect(CanonicalJSON(canonical: text) == nil, "\(text.prefix(40))") }
    }

    @Test("Whatever bytes come, reading ends")
    func isTotal() {
        var random = SystemRandomNumberGenerator()
        let alphabet = Array("{}[]\",:\\u0ntf-.1ก".utf8)
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...24, using: &random)).compactMap { _ in
                alphabet.randomElement(using: &random)
            }
            let text = String(decoding: bytes, as: UTF8.self)
            if let value = CanonicalJSON(canonical: text) { #expect(value.text == text) }
        }
    }
}
