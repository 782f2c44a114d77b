import Actions
import Domain
import Foundation
import TestSupport
import Testing

@Suite struct StandardSetFileTests {
    @Test("the standard set of 2567 is read whole: 88 indicators, each asked of the types it names")
    func seed() throws {
        let (set, problems) = StandardSetFile.read(try project("seeds/standards/2567.yaml"), name: "2567.yaml")
        #expect(problems.map(\.description) == [])
        let standards = try #require(set)
        #expect(standards.id == "2567")
        #expect(standards.indicators.count == 88)
        #expect(standards.areas.map(\.code) == ["A1", "A2", "A3", "A4", "A5", "A6"])
        #expect(standards.satisfactionQuestions.count == 12)
        #expect(standards.baseData.map(\.code) == ["population", "households", "houses", "villages"])
        #expect(standards.baseData.map(\.appliesTo.count) == [6, 6, 6, 6])
        #expect(standards.period.from.iso == "2022-10-01")
        #expect(standards.period.to.iso == "2023-09-30")
        #expect(standards.approvalReference == "")
        #expect(standards.approvalNote.hasSuffix("of the Office"))
        let applicable = LocalGovernmentType.allCases.map { type in
            standards.indicators.count { $0.applies(to: type) }
        }
        #expect(applicable == [40, 83, 82, 78, 74, 81, 70])
    }

    @Test("rows of every kind keep what the file says, and what it leaves out has its default")
    func rows() throws {
        let (set, _) = StandardSetFile.read(try project("seeds/standards/2567.yaml"), name: "2567.yaml")
        let standards = Standards(try #require(set), sha256: "")
        let spots = try #require(standards.indicator("A1-04"))
        #expect(spots.kind == .ratio)
        #expect(spots.target == Target(.atLeast, ExactDecimal(75)))
        #expect(spots.noServiceWordTH == "ไม่มีจุดอันตรายในเขต")
        #expect(spots.frameUnitTH == "จุด")
        #expect(spots.publish == .local)
        #expect(spots.status == .observed)
        #expect(!spots.pilot)
        #expect(spots.evidenceTH.count == 4)
        let pupils = try #require(standards.indicator("A2-03"))
        #expect(pupils.kind == .rate)
        #expect(pupils.target == Target(.atMost, ExactDecimal(15)))
        #expect(pupils.targetUnitTH == "เด็กต่อครู ๑ คน")
        let green = try #require(standards.indicator("A5-08"))
        #expect(green.frameFrom == "population")
        #expect(green.unitTH == "ตร.ม.")
        #expect(green.frameUnitTH == "คน")
        #expect(standards.indicator("A1-06")?.pilot == true)
        #expect(standards.set.indicators.count(where: \.pilot) == 3)
        #expect(standards.set.indicators.count { $0.publish == .suppressBelow5 } == 4)
        #expect(standards.set.indicators.count { $0.kind == .yesNo } == 4)
        #expect(standards.dependants(of: "households").map(\.code) == ["A5-01", "A5-03"])
    }

    @Test("a file with many errors lists them all, each at its line")
    func planted() throws {
        let text = try project("Tests/fixtures/standards-with-errors.yaml")
        let (set, problems) = StandardSetFile.read(text, name: "standards-with-errors.yaml")
        #expect(set == nil)
        let told = problems.map { "\($0.description) [\($0.code)]" }
        let expected = try project("Tests/fixtures/standards-with-errors.txt").split(separator: "\n").map(String.init)
        #expect(told == expected)
        // Every line of the file that is marked as wrong has its problem, and no other line has one.
        let marked = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .filter { $0.element.contains("# wrong") }.map { $0.offset + 1 }
        #expect(Set(problems.map(\.line)) == Set(marked))
    }

    @Test("what is not YAML at all is told with the place where reading stopped")
    func notYAML() {
        let (set, problems) = StandardSetFile.read("standard_set: \"2567\"\ntitle_th: [ก, ข\nperiod: {", name: "x.yaml")
        #expect(set == nil)
        #expect(problems.map(\.code) == ["not_yaml"])
        #expect(problems.first?.line == 3)
    }

    @Test(
        "an empty file and a file of something else are told, not read",
        arguments: [
            ("", "empty_file"), ("a: 1", "empty_file"), ("# only a comment, no set\n", "empty_file"),
            ("- a list\n- of two things\n", "not_a_mapping"), ("just one line of text\n", "not_a_mapping"),
            ("standard_set: \"\u{7}bell\"\n", "not_yaml"), ("a: *nowhere_to_be_found\n", "not_yaml"),
        ])
    func somethingElse(text: String, code: String) {
        let (set, problems) = StandardSetFile.read(text, name: "x.yaml")
        #expect(set == nil)
        #expect(problems.map(\.code) == [code])
    }

    @Test("brackets without end are refused before they can do harm")
    func deep() {
        for opening in ["[", "{a: ", "- "] {
            let text = "standard_set: \"2567\"\nareas:\n" + String(repeating: opening, count: 50_000)
            #expect(StandardSetFile.read(text, name: "x.yaml").set == nil)
        }
    }

    @Test("whatever is done to a file, it is either read or told what is wrong with it")
    func fuzz() throws {
        var random = SeededRandom(2567)
        let lines = SmallSet.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let junk = ["-", ":", "*a", "&a", "{", "]", "\"", "|", "?", "!!int", "1e5", "~", "\t", "กก", "<<: *a", "---"]
        for _ in 0..<1_500 {
            var changed = lines
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let index = Int.random(in: 0..<changed.count, using: &random)
                switch Int.random(in: 0...4, using: &random) {
                case 0: changed.remove(at: index)
                case 1: changed.insert(changed[index], at: index)
                case 2: changed[index] = "  " + changed[index]
                case 3: changed[index] = String(changed[index].dropLast(Int.random(in: 1...9, using: &random)))
                default: changed[index] += " " + (junk.randomElement(using: &random) ?? "")
                }
            }
            let text = changed.joined(separator: "\n")
            let (set, problems) = StandardSetFile.read(text, name: "x.yaml")
            #expect((set == nil) == !problems.isEmpty, "\(text)")
            #expect(problems.allSatisfy { $0.line <= changed.count + 1 && !$0.message.isEmpty })
        }
    }

    private func project(_ path: String, file: String = #filePath) throws -> String {
        var folder = URL(fileURLWithPath: file)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }
}
