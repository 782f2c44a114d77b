import Domain
import Testing

/// What a count of the funnel says.
@Suite struct FunnelTests {
    private static let bangkok = member("1100001", .bma, "", "10")
    private static let pao = member("2110101", .pao, "1101", "11")
    private static let tao = member("6110111", .tao, "1101", "11")
    private static let other = member("5110201", .subdistrictMunicipality, "1102", "11")

    private static func member(
        _ code: String, _ type: LocalGovernmentType, _ district: String, _ province: String
    ) -> LetterChain.Member {
        LetterChain.Member(Whereabouts(code: code, districtCode: district, provinceCode: province), type)
    }

    @Test("Who is told follows from whose letter is issued: the Office, the province or the district")
    func told() {
        var facts = FunnelFacts()
        func told(_ member: LetterChain.Member) -> Bool { facts.steps(of: member).contains(FunnelSteps(.told)) }
        facts.addIssued("")
        #expect(![Self.bangkok, Self.pao, Self.tao].contains { told($0) })
        facts.addIssued("11")
        #expect(told(Self.pao) && !told(Self.tao) && !told(Self.bangkok))
        facts.addIssued("1101")
        #expect(told(Self.tao) && !told(Self.other))
        facts.addIssued("10")
        #expect(told(Self.bangkok))
    }

    @Test("Reached and red list are all; who takes a later step first stays on the list of the earlier one")
    func definition() {
        var facts = FunnelFacts()
        facts.addIssued("1101")
        facts.add(.received, Self.tao.code)
        // Records without having noted a receipt.
        facts.add(.firstFigure, Self.other.code)
        let funnel = Funnel([Self.bangkok, Self.pao, Self.tao, Self.other], facts)
        let tally = funnel.tally(.country)
        for step in FunnelStep.allCases {
            #expect(tally.reached(step) + tally.missing(step) == 4)
            #expect(funnel.redList(at: step, in: .country).count == tally.missing(step))
            #expect(funnel.redList(at: step, in: .country, isLostOnly: true).count == tally.lost(at: step))
        }
        #expect(tally.reached(.told) == 1 && tally.lost(at: .told) == 3)
        #expect(tally.reached(.received) == 1 && tally.lost(at: .received) == 0)
        #expect(tally.lost(at: .officerNamed) == 1 && tally.missing(.officerNamed) == 4)
        #expect(funnel.redList(at: .received, in: .country).map(\.code).contains(Self.other.code))
        #expect(tally.reached(.firstFigure) == 1 && tally.lost(at: .allFigures) == 1)
        #expect(funnel.tally(.district("1101")).count == 2 && funnel.tally(.province("10")).count == 1)
        #expect(funnel.districts.keys.sorted() == ["1101", "1102"] && funnel.provinces["11"]?.count == 3)
    }

    @Test("Names of steps are those of addresses and never change")
    func names() {
        #expect(
            FunnelStep.allCases.map(\.rawValue) == [
                "told", "received", "officer-named", "replied", "attended", "practised", "first-figure", "all-figures",
                "submitted", "certified",
            ])
        #expect(FunnelStep.told.previous == nil && FunnelStep.received.previous == .told)
        #expect(Set(FunnelStep.allCases.map { FunnelSteps($0).rawValue }).count == FunnelStep.allCases.count)
        #expect(FunnelStep.allCases.filter(\.isOfLetters) == [.told, .received, .officerNamed])
        #expect(FunnelStep.told.readers.isEmpty)
    }

    @Test("The funnel equals an independent recount on 1,000 random states")
    func recount() {
        var random = ThaiRandom(seed: 2567)
        for _ in 0..<1_000 {
            let state = RandomFunnel(&random)
            let funnel = Funnel(state.members, state.facts)
            for scope in state.scopes {
                let tally = funnel.tally(scope)
                let inside = state.rows.filter { $0.lies(in: scope) }
                #expect(tally.count == inside.count)
                for (position, step) in FunnelStep.allCases.enumerated() {
                    let list = inside.filter { !$0.marks[position] }.map(\.code)
                    let lost = inside.filter { row in !row.marks[position] && (position == 0 || row.marks[position - 1])
                    }
                    #expect(tally.reached(step) == inside.count - list.count)
                    #expect(tally.missing(step) == list.count && tally.lost(at: step) == lost.count)
                    #expect(funnel.redList(at: step, in: scope).map(\.code) == list)
                    #expect(funnel.redList(at: step, in: scope, isLostOnly: true).map(\.code) == lost.map(\.code))
                }
            }
            for (code, tally) in funnel.provinces { #expect(tally == funnel.tally(.province(code))) }
            for (code, tally) in funnel.districts { #expect(tally == funnel.tally(.district(code))) }
            #expect(funnel.provinces.values.map(\.count).reduce(0, +) == state.rows.count)
        }
    }
}

/// A country of chance, kept a second time as plain rows of ticks.
private struct RandomFunnel {
    struct Row {
        let code: String
        let district: String
        let province: String
        var marks: [Bool]

        func lies(in scope: FunnelScope) -> Bool {
            let code = scope.code
            return code.isEmpty || (code.utf8.count == 2 ? province == code : district == code)
        }
    }

    var members: [LetterChain.Member] = []
    var facts = FunnelFacts()
    var rows: [Row] = []
    var scopes: [FunnelScope] = [.country]

    init(_ random: inout ThaiRandom) {
        let issued = Set(
            ["", "10", "11", "12", "1101", "1102", "1201"].filter { _ in Bool.random(using: &random) })
        for office in issued { facts.addIssued(office) }
        for number in 0..<Int.random(in: 0...40, using: &random) {
            let code = String(1_000_000 + number)
            let type = LocalGovernmentType.allCases.randomElement(using: &random) ?? .tao
            let province = type == .bma ? "10" : ["11", "12"].randomElement(using: &random) ?? "11"
            let district =
                type == .bma || Int.random(in: 0..<9, using: &random) == 0
                ? "" : province + (Bool.random(using: &random) ? "01" : "02")
            // Who writes to whom, spelled out once more.
            let writer: String
            if type == .tao || type == .subdistrictMunicipality, !district.isEmpty {
                writer = district
            } else {
                writer = province
            }
            var row = Row(code: code, district: district, province: province, marks: [issued.contains(writer)])
            for step in FunnelStep.allCases.dropFirst() {
                row.marks.append(Bool.random(using: &random))
                if row.marks.last == true { facts.add(step, code) }
            }
            rows.append(row)
            members.append(
                LetterChain.Member(Whereabouts(code: code, districtCode: district, provinceCode: province), type))
        }
        scopes += ["10", "11", "12"].map { .province($0) } + ["1101", "1102", "1201", "1202"].map { .district($0) }
    }
}
