import Domain
import Testing

/// What may be noted of a call.
@Suite struct CallTests {
    private static let today = ThaiDate(daysSinceEpoch: 19_808)

    private func problems(
        _ result: Call.Result, telephone: String = "", note: String = ""
    ) -> Set<Call.Problem> {
        Call(
            localGovernment: "6110111", number: 1, step: nil, person: .chief, result: result, telephone: telephone,
            note: note, by: 1, role: .province, at: 0
        ).problems(today: Self.today)
    }

    @Test("A promise is for today or later")
    func promises() {
        #expect(problems(.promised(Self.today)).isEmpty)
        #expect(problems(.promised(Self.today.adding(days: -1))) == [.dayOver])
        #expect(problems(.spoken).isEmpty && problems(.noAnswer).isEmpty)
    }

    @Test("A telephone may be an extension or in Thai digits, and is no story")
    func telephones() {
        for good in ["", "0 2241 9000", "๐ ๒๒๔๑ ๙๐๐๐ ต่อ ๑๐๑", "191"] {
            #expect(problems(.spoken, telephone: good).isEmpty, "\(good)")
        }
        for bad in ["12", "โทรไม่ติด", String(repeating: "1", count: 31)] {
            #expect(problems(.spoken, telephone: bad) == [.telephoneBad], "\(bad)")
        }
        #expect(problems(.spoken, note: String(repeating: "ก", count: 301)) == [.noteTooLong])
        #expect(problems(.spoken, note: String(repeating: "ก", count: 300)).isEmpty)
    }

    @Test("A result is kept by its name and its day, and by nothing else")
    func results() {
        for result in [Call.Result.spoken, .promised(Self.today), .noAnswer] {
            #expect(Call.Result(name: result.name, promised: result.promised) == result)
        }
        #expect(Call.Result(name: "promised", promised: nil) == nil)
        #expect(Call.Result(name: "spoken", promised: Self.today) == nil && Call.Result(name: "", promised: nil) == nil)
    }
}
