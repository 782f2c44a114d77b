import Actions
import Domain
import Testing

/// One thing wrong with a file that is otherwise right.
struct PlantedError: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let code: String
    /// Part of the line where the problem must be told; the first line that has it.
    let line: String
    let column: String?

    init(_ old: String, _ new: String, _ code: String, at line: String, _ column: String?) {
        self.old = old
        self.new = new
        self.code = code
        self.line = line
        self.column = column
    }

    var testDescription: String { "\(new) → \(code)" }

    static let all: [PlantedError] = keys + set + rows + kinds + targets

    private static let keys = [
        PlantedError("percent_places: 2\n", "", "missing_key", at: "standard_set", nil),
        PlantedError("  met: ผ่าน", "  mett: ผ่าน", "unknown_key", at: "mett", "verdict_words"),
        PlantedError("  note: assumed", "  remark: assumed", "unknown_key", at: "remark", "period"),
        PlantedError("  name_en: Roads kept", "  name_enn: x", "unknown_key", at: "name_enn", "indicator A1-01"),
        PlantedError("  name_th: ด้านสอง", "  name_th: x\n  name_th: y", "duplicate_key", at: "  name_th: y", nil),
        PlantedError("[TAO]\n  kind: count", "{a: 1, a: 2}\n  kind: count", "duplicate_key", at: "{a: 1", nil),
        PlantedError(
            "  area: A2\n", "  \"area\": A2\n  area: A1\n", "duplicate_key", at: "  area: A1\n  mission_th: สวน", nil),
        PlantedError("  unit_th: สาย\n", "  unit_th:\n", "empty", at: "  unit_th:\n", "indicator A1-01: unit_th"),
        PlantedError("basis: seen", "basis: ~", "empty", at: "basis", "indicator A1-01: basis"),
        PlantedError("basis: seen", "basis: \"  \"", "empty", at: "basis", "indicator A1-01: basis"),
        PlantedError("basis: seen", "basis: [a]", "not_a_text", at: "basis", "indicator A1-01: basis"),
        PlantedError("basis: seen", "basis: \"a\\ab\"", "control_character", at: "basis", "indicator A1-01: basis"),
        PlantedError("  - ทะเบียน\n", "", "empty", at: "evidence_th", "indicator A1-01: evidence_th"),
        PlantedError(
            "[TAO]\n  kind: count", "TAO\n  kind: count", "not_a_list", at: "to: TAO", "indicator A2-02: applies_to"),
        PlantedError("- code: A2\n  name_th: ด้านสอง", "- A2", "not_a_mapping", at: "- A2", "area no. 2"),
        PlantedError("pilot: true", "pilot: yes", "not_true_or_false", at: "pilot", "indicator A1-01: pilot"),
        PlantedError("pilot: true", "pilot: \"true\"", "not_true_or_false", at: "pilot", "indicator A1-01: pilot"),
    ]

    private static let set = [
        PlantedError("set: \"2567\"", "set: ปี/๖๗", "bad_code", at: "standard_set", "standard_set"),
        PlantedError("places: 2", "places: 7", "out_of_range", at: "percent_places", "percent_places"),
        PlantedError("places: 2", "places: two", "not_a_whole_number", at: "percent_places", "percent_places"),
        PlantedError("be: 2566", "be: 2023", "out_of_range", at: "fiscal_year_be", "period.fiscal_year_be"),
        PlantedError("2022-10-01", "2022-09-30", "outside_fiscal_year", at: "from", "period.from"),
        PlantedError("2022-10-01", "2023-10-01", "period_reversed", at: "  to:", "period.to"),
        PlantedError("2023-09-30\"\n  note", "2023-09-31\"\n  note", "not_a_date", at: "  to:", "period.to"),
        PlantedError("code: S-01", "code: s-01", "bad_code", at: "s-01", "question s-01: code"),
        PlantedError(
            "- code: A2\n", "- code: A1\n  name_th: x\n- code: A2\n", "duplicate_code", at: "code: A1\n  name_th: x",
            "area A1: code"),
        PlantedError("code: S-01", "code: S1", "bad_code", at: "S1", "question S1: code"),
        PlantedError("observed-name", "seen", "unknown_status", at: "status: seen", "question S-01: status"),
        PlantedError("  unit_th: คน\n", "", "missing_key", at: "code: population", "base data population"),
        PlantedError(
            "base_data:\n", "base_data:\n- code: Houses\n  name_th: x\n  unit_th: x\n  applies_to: [TAO]\n", "bad_code",
            at: "Houses", "base data Houses: code"),
    ]

    private static let rows = [
        PlantedError("code: A1-01", "code: A1-1", "bad_code", at: "A1-1", "indicator A1-1: code"),
        PlantedError(
            "code: A2-02", "code: A2-01", "duplicate_code",
            at: "code: A2-01\n  area: A2\n  mission_th: สวน\n  name_th: จำนวนกิจกรรม", "indicator A2-01: code"),
        PlantedError("area: A1\n", "area: A9\n", "unknown_area", at: "area: A9", "indicator A1-01: area"),
        PlantedError("- PAO", "- POA", "unknown_type", at: "- POA", "indicator A1-01: applies_to"),
        PlantedError("- PAO", "- TAO", "duplicate_type", at: "- TAO\n  kind: ratio", "indicator A1-01: applies_to"),
        PlantedError("[TAO]\n  kind: count", "[]\n  kind: count", "empty", at: "to: []", "indicator A2-02: applies_to"),
        PlantedError(
            "  applies_to: [TAO]\n  kind: count", "  kind: count", "missing_key", at: "code: A2-02", "indicator A2-02"),
        PlantedError("kind: yes_no", "kind: yesno", "unknown_kind", at: "kind: yesno", "indicator A2-03: kind"),
        PlantedError(
            "status: observed\n", "status: true\n", "unknown_status", at: "status: true", "indicator A1-01: status"),
        PlantedError("province_only", "nowhere", "unknown_publish", at: "nowhere", "indicator A2-01: publish"),
        PlantedError("  mission_th: ถนน\n", "", "missing_key", at: "code: A1-01", "indicator A1-01"),
    ]

    private static let kinds = [
        PlantedError("  unit_th: ครั้ง\n", "", "missing_key", at: "code: A2-02", "indicator A2-02"),
        PlantedError("  frame_th: ถนนทั้งหมด\n", "", "missing_key", at: "code: A1-01", "indicator A1-01"),
        PlantedError(
            "  provision_th: กิจกรรม\n", "  provision_th: กิจกรรม\n  frame_th: x\n", "not_for_kind", at: "frame_th: x",
            "indicator A2-02: frame_th"),
        PlantedError(
            "kind: count", "kind: count\n  frame_from: population", "not_for_kind",
            at: "frame_from: population\n  provision_th: กิจกรรม", "indicator A2-02: frame_from"),
        PlantedError(
            "kind: yes_no", "kind: yes_no\n  no_service_word_th: x", "not_for_kind", at: "word_th: x",
            "indicator A2-03: no_service_word_th"),
        PlantedError(
            "kind: rate\n", "kind: rate\n  provision_may_exceed_frame: false\n", "not_for_kind", at: "frame: false",
            "indicator A2-01: provision_may_exceed_frame"),
        PlantedError(
            "from: population", "from: populaton", "unknown_base_data", at: "populaton", "indicator A2-01: frame_from"),
        PlantedError(
            "applies_to: *most", "applies_to: [BMA, TAO]", "base_data_not_applicable", at: "frame_from",
            "indicator A2-01: frame_from"),
        PlantedError(
            "  frame_unit_th: คน\n", "", "frame_unit_differs", at: "frame_from", "indicator A2-01: frame_from"),
    ]

    private static let targets = [
        PlantedError("value: \"80\"", "value: 8e1", "not_a_number", at: "8e1", "indicator A1-01: target.value"),
        PlantedError("value: \"80\"", "value: ๘๐", "not_a_number", at: "๘๐", "indicator A1-01: target.value"),
        PlantedError("value: \"80\"", "value: -80", "negative", at: "-80", "indicator A1-01: target.value"),
        PlantedError(
            "value: \"80\"", "value: 0.0000001", "too_many_digits", at: "0.0000001", "indicator A1-01: target.value"),
        PlantedError("value: \"80\"", "value: 101", "target_out_of_range", at: "101", "indicator A1-01: target.value"),
        PlantedError(
            "value: 70.5", "value: 170.5", "target_out_of_range", at: "170.5",
            "indicator A1-01: target.by_type.TAO.value"),
        PlantedError(
            "      TAO:\n", "      BMA:\n", "type_not_applicable", at: "BMA:", "indicator A1-01: target.by_type.BMA"),
        PlantedError("      TAO:\n", "      TOA:\n", "unknown_key", at: "TOA:", "indicator A1-01: target.by_type"),
        PlantedError(
            "        value: 70.5\n", "", "missing_key", at: "        operator", "indicator A1-01: target.by_type.TAO"),
        PlantedError(
            "operator: '>='\n    value: \"80\"", "operator: ≥\n    value: 80", "unknown_operator", at: "≥",
            "indicator A1-01: target.operator"),
        PlantedError(
            "operator: '>='\n    value: \"80\"", "operator: '>'\n    value: 100", "target_unreachable", at: "'>'\n",
            "indicator A1-01: target.operator"),
        PlantedError(
            "'>=', value: \"1\"", "'<', value: 0", "target_unreachable", at: "'<'", "indicator A2-02: target.operator"),
        PlantedError(
            "'>=', value: \"1\"", "'>=', value: 1.5", "target_not_whole", at: "1.5", "indicator A2-02: target.value"),
        PlantedError(
            "'==', value: \"1\"", "'==', value: 2", "target_not_0_or_1", at: "value: 2", "indicator A2-03: target.value"
        ),
        PlantedError(
            "'==', value: \"1\"", "'>=', value: 1", "target_not_0_or_1",
            at: "value: 1}\n  status: illustrative\n- code: A2-04", "indicator A2-03: target.value"),
        PlantedError(
            "    unit_th: ตร.ม. ต่อคน\n", "", "missing_key", at: "    operator: '>='\n    value: \"5\"",
            "indicator A2-01: target"),
        PlantedError(
            "'>=', value: \"1\"", "'>=', value: 1, unit_th: x", "not_for_kind", at: "unit_th: x",
            "indicator A2-02: target.unit_th"),
    ]
}

@Suite struct StandardSetRulesTests {
    @Test("a file that breaks no rule is read")
    func right() {
        let (set, problems) = StandardSetFile.read(SmallSet.text, name: "x.yaml")
        #expect(problems.map(\.description) == [])
        #expect(set?.indicators.count == 5)
        #expect(set?.indicators.first?.targetByType[.tao]?.value == ExactDecimal(canonicalInput: "70.5"))
        #expect(set?.indicators.last?.target.value == ExactDecimal(120))
        #expect(set?.approvalReference == "นร ๐๑๐๗/๑")
    }

    @Test("each broken rule is told alone, with its code, at its line, under its name", arguments: PlantedError.all)
    func broken(planted: PlantedError) throws {
        let range = try #require(SmallSet.text.firstRange(of: planted.old), "nothing to plant it in")
        var text = SmallSet.text
        text.replaceSubrange(range, with: planted.new)
        let place = try #require(text.firstRange(of: planted.line), "no such line")
        let line = text[..<place.lowerBound].count { $0 == "\n" } + 1
        let (set, problems) = StandardSetFile.read(text, name: "x.yaml")
        #expect(set == nil)
        #expect(problems.map(\.code) == [planted.code])
        #expect(problems.first?.line == line, "\(problems)")
        #expect(problems.first?.column == planted.column)
    }

    @Test("a near word is suggested, a far one is not")
    func suggestion() {
        #expect(message("percent_places: 2", "percent_place: 2").contains("did you mean \"percent_places\"?"))
        #expect(message("- PAO", "- POA").contains("did you mean \"PAO\"?"))
        #expect(message("- PAO", "- village").contains("known: PAO, CITY_MUN"))
    }

    @Test("lines that end as on Windows are counted alike")
    func windows() throws {
        var text = SmallSet.text
        text.replaceSubrange(try #require(text.firstRange(of: "kind: yes_no")), with: "kind: maybe")
        let windows = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        let lines = [text, windows].map { StandardSetFile.read($0, name: "x.yaml").problems.map(\.line) }
        #expect(lines[0].count == 1)
        #expect(lines[0] == lines[1])
    }

    @Test("a byte order mark in front of the file is passed over")
    func byteOrderMark() {
        #expect(StandardSetFile.read("\u{FEFF}" + SmallSet.text, name: "x.yaml").problems.map(\.description) == [])
        #expect(StandardSetFile.read("\u{FEFF}# set\n" + SmallSet.text, name: "x.yaml").set != nil)
    }

    private func message(_ old: String, _ new: String) -> String {
        var text = SmallSet.text
        if let range = text.firstRange(of: old) { text.replaceSubrange(range, with: new) }
        return StandardSetFile.read(text, name: "x.yaml").problems.map(\.message).joined(separator: "\n")
    }
}
