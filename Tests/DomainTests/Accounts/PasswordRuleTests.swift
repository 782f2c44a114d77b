import Domain
import Testing

@Suite struct PasswordRuleTests {
    private func problem(_ password: String) -> PasswordProblem? {
        PasswordRule.problem(
            password, username: "somchai.k",
            officeNames: ["องค์การบริหารส่วนตำบลบ้านทรายงาม อ.บ้านลาด จ.เพชรบุรี", "Ban Sai Ngam SAO"])
    }

    @Test(arguments: [
        "correct horse battery", "ม้าลายกินกล้วยหอม", "k7Qx-2mVw-9pTz", "สี่โมงเย็นฝนตกทุกวัน", "tr0ub4dor&3-zebra",
        "บ้านทรายงามมีต้นมะม่วงสามต้น",
    ])
    func `Long passwords of unrelated words are taken without any digit or capital`(password: String) {
        #expect(problem(password) == nil)
    }

    @Test func `Twelve Unicode scalars are enough, eleven are too few, also in Thai`() {
        #expect(problem("kx7vqm2wz9p") == .tooShort)
        #expect(problem("kx7vqm2wz9pd") == nil)
        #expect(problem("น้ำใสไหลเย็") == .tooShort)
        #expect(problem("น้ำใสไหลเย็น") == nil)
    }

    @Test func `Three hundred bytes are taken, one more is not`() {
        let bytes: [UInt8] = (0..<300).map { place in
            let sign: Int = (place * place + place / 7) % 90
            return UInt8(33 + sign)
        }
        let unrepeated = String(decoding: bytes, as: UTF8.self)
        #expect(problem(unrepeated) == nil)
        #expect(problem(unrepeated + "x") == .tooLong)
    }

    @Test(arguments: [
        "password1234", "P@ssw0rd2567!", "Admin-123456", "iloveyou2024!!", "รหัสผ่าน1234", "สวัสดีประเทศไทย",
        "welcome12345", "sawasdee-2567",
    ])
    func `Words that many people take are refused, whatever stands around them`(password: String) {
        #expect(problem(password) == .common)
    }

    @Test(arguments: [
        "บ้านทรายงาม2567", "bansaingam-2567", "เพชรบุรี-1234", "somchai-2567!", "mattrathan2567", "มาตรฐาน-2567",
        "Mattrathan@123",
    ])
    func `Names of the office, the person and the system are refused`(password: String) {
        #expect(problem(password) == .madeOfNames)
    }

    @Test func `A Thai name typed on the Latin layout is the same name`() {
        // "เพชรบุรี" and "มาตรฐาน" with the keyboard left in English.
        #expect(problem("gr=i[6iu-1234") == .madeOfNames)
        #expect(problem(",k9i{ko2567!") == .madeOfNames)
    }

    @Test(arguments: [
        "aaaaaaaaaaaa", "abababababab", "123456789012", "0812345678901", "qwertyuiop[]", "zxcvbnm,./12", "ๅ/-ภถุึคตจขช",
        "abcdefghijkl", "กขฃคฅฆงจฉชซฌ", "1q1q1q1q1q1q", "987654321098",
    ])
    func `Repetitions, rows of keys and digits alone are refused`(password: String) {
        #expect(problem(password) == .pattern)
    }

    @Test func `Every problem says in both languages how to mend it`() {
        for problem in PasswordProblem.allCases {
            #expect(problem.words.th.utf8.count > 60 && problem.words.en.utf8.count > 40)
        }
    }
}
