import Domain
import Testing

/// Who has attended, by which evidence.
@Suite struct AttendanceTests {
    private static let start: Int64 = 1_713_837_600_000  // 23 April 2567, 9.00
    private static let minute: Int64 = 60_000
    private static let session = WorkshopSession(
        round: "2567", number: 1, startsAt: start, endsAt: start + 180 * minute)

    private static func room(_ minutes: ClosedRange<Int64>...) -> AttendanceEvidence {
        AttendanceEvidence(
            source: .webex,
            spans: TimeSpans(minutes.map { start + $0.lowerBound * minute..<start + $0.upperBound * minute }), at: start
        )
    }

    private static func code(_ number: Int) -> AttendanceEvidence {
        AttendanceEvidence(source: .streamCode, detail: String(number), at: start)
    }

    private func standing(_ evidence: [AttendanceEvidence], codes: Int = 3) -> AttendanceJudgement.Standing {
        AttendanceJudgement(Self.session, evidence, codesShown: codes).standing
    }

    @Test("Eighty percent of the time in the room is attended, thirty is partly")
    func timeInRoom() {
        #expect(standing([Self.room(0...144)]) == .attended)
        #expect(standing([Self.room(0...143)]) == .partly)
        #expect(standing([Self.room(0...54)]) == .partly)
        #expect(standing([Self.room(0...53)]) == .absent)
        #expect(standing([]) == .absent)
        // Before and after the session does not count.
        #expect(standing([Self.room(-60...53)]) == .absent)
        #expect(standing([Self.room(100...400)]) == .partly)
    }

    @Test("Two devices at once count once; coming back adds")
    func devices() {
        #expect(standing([Self.room(0...80), Self.room(10...85)]) == .partly)
        #expect(standing([Self.room(0...80), Self.room(100...164)]) == .attended)
        #expect(TimeSpans([0..<10, 5..<20, 30..<40]).milliseconds == 30)
        #expect(TimeSpans(text: TimeSpans([0..<10, 30..<40]).text) == TimeSpans([30..<40, 0..<10]))
        #expect(TimeSpans(text: "40-30") == nil && TimeSpans(text: "x") == nil && TimeSpans(text: "")?.isEmpty == true)
    }

    @Test("Two codes, or the only one; the same code twice is one")
    func codes() {
        #expect(standing([Self.code(1), Self.code(3)]) == .attended)
        #expect(standing([Self.code(1), Self.code(1)]) == .partly)
        #expect(standing([Self.code(1)]) == .partly)
        #expect(standing([Self.code(1)], codes: 1) == .attended)
    }

    @Test("On site or by the office is attended; a decision stands above everything and says why")
    func decisions() {
        #expect(standing([AttendanceEvidence(source: .checkIn, at: 0)]) == .attended)
        #expect(standing([AttendanceEvidence(source: .byOffice, at: 0)]) == .attended)
        let refused = AttendanceJudgement(
            Self.session, [Self.room(0...180)], codesShown: 0, decision: .init(.absent, reason: "ผู้อื่นใช้ชื่อ"))
        #expect(refused.standing == .absent && refused.reason.th.contains("ผู้อื่นใช้ชื่อ"))
    }

    @Test("The reason names what was found and what is asked for, in both languages")
    func reasons() {
        let partly = AttendanceJudgement(Self.session, [Self.room(0...90), Self.code(1)], codesShown: 2)
        #expect(
            partly.reason.th
                == "อยู่ในห้อง Webex 90 นาที (ร้อยละ 50 ของเวลาประชุม 180 นาที) และกรอกรหัสจากการถ่ายทอดสด 1 จาก 2 รหัส ครบเมื่ออยู่ในห้องร้อยละ 80 หรือกรอก 2 รหัส"
        )
        #expect(
            partly.reason.en
                == "90 minutes in the Webex room (50 % of the 180 minutes), 1 of 2 codes of the stream typed; 80 % in the room or 2 codes are asked for"
        )
    }

    @Test("A passed test is partly by itself, and makes what was partly whole; one that is not passed shows nothing")
    func test() {
        func test(_ detail: String) -> AttendanceEvidence { AttendanceEvidence(source: .test, detail: detail, at: 1) }
        #expect(standing([test("3/5")]) == .partly)
        #expect(standing([test("2/5")]) == .absent)
        #expect(standing([test("3/5"), Self.room(0...54)]) == .attended)
        #expect(standing([test("2/5"), Self.room(0...54)]) == .partly)
        #expect(standing([test("3/5"), Self.room(0...53)]) == .partly)
        #expect(standing([test("3/5"), Self.code(1)]) == .attended)
        let judgement = AttendanceJudgement(Self.session, [test("4/5"), Self.code(1)], codesShown: 3)
        #expect(judgement.reason.th == "กรอกรหัสจากการถ่ายทอดสด 1 จาก 3 รหัส และผ่านแบบทดสอบ 4/5 ข้อ")
        for nonsense in ["", "5", "x/y", "0/0", "5/"] { #expect(standing([test(nonsense)]) == .absent, "\(nonsense)") }
    }
}
