import Actions
import Domain
import Store
import TestSupport
import Testing

/// A register with every mistake people make, and every line they are told.
struct PlantedErrorsTests {
    /// Rows that are right but for the columns named here; the first stands on line 2.
    private static let rows: [[RegisterColumn: String]] = [
        [:],
        [.code: "211010"],
        [.code: "๒๑๑๐๑๐๒"],
        [.code: "6110111"],
        [.code: "6110104", .type: "TAMBON"],
        [.code: "6110105", .provinceCode: "99"],
        [.code: "6110106", .province: "นนทบุรี"],
        [.code: "6110107", .districtCode: "9999"],
        [.code: "6110108", .districtCode: "5201", .district: "เมืองลำปาง"],
        [.code: "6110109", .district: "บางบ่อ"],
        [.code: "6110110", .districtCode: ""],
        [.code: "6110112", .name: " \u{200B}", .fullName: ""],
        [.code: "6110113", .latitude: ""],
        [.code: "6110114", .latitude: "1359959", .longitude: "13.6"],
        [.code: "6110115", .latitude: "13°36'", .longitude: "-100"],
        [.code: "6110116", .latitude: "13.12345678"],
        [.code: "6110117", .area: "0"],
        [.code: "6110118", .area: "-4"],
        [.code: "6110119", .area: "70370150"],
        [.code: "6110120", .area: "4.5 ตร.กม."],
        [.code: "6110121", .type: "BMA"],
        [.code: "1100001"],
        [.code: "", .type: "", .name: "", .fullName: "", .provinceCode: "", .districtCode: "", .area: "1e3"],
        [.code: "6110123", .name: String(repeating: "ก", count: 201)],
        [.code: "6110124", .name: "\u{1}=cmd|' /C calc'!A0,\"\n<script>"],
    ]

    /// Lines whose form is wrong, behind those.
    private static let broken: [[UInt8]] = [
        Array("6110201,TAO,อบต.\n".utf8),
        Array("6110202,TAO,อบต.,บาง\"ด้วน,x,x,11,x,x,1101,,,\n".utf8),
        Array("6110203,TAO,".utf8) + [0xCD, 0xBA, 0xB5] + Array(".,x,x,x,11,x,x,1101,,,\n".utf8),
        Array("6110204,TAO,".utf8) + [0xE0, 0xB8] + Array(".,x,x,x,11,x,x,1101,,,\n".utf8),
        Array(",,,,,,,,,,,,\n".utf8),
        Array("6110205,TAO,\"อบต.,x,x,x,11,x,x,1101,,,\n".utf8),
        Array("6110206,TAO,อบต.,x,x,x,11,สมุทรปราการ,เมืองสมุทรปราการ,1102,,,\n".utf8),
    ]

    private static let expected = """
        register.csv:3: lao_code: "211010" is no code: write seven digits 0–9, such as 2110101, in a column kept as text
        register.csv:4: lao_code: "๒๑๑๐๑๐๒" is no code: write seven digits 0–9, such as 2110101, in a column kept as text
        register.csv:5: lao_code: 6110111 stands on line 2 already: delete one of the two rows
        register.csv:6: lao_type: "TAMBON" is no type: write one of PAO, CITY_MUN, TOWN_MUN, SUBDISTRICT_MUN, TAO, PATTAYA, BMA
        register.csv:7: province_code: there is no province "99": write two digits, 10 to 96
        register.csv:8: province_th: province 11 is สมุทรปราการ, not "นนทบุรี": mend the code or the name
        register.csv:9: district_code: there is no district "9999": write four digits
        register.csv:10: district_code: district 5201 เมืองลำปาง lies in province 52 ลำปาง, not in 11 สมุทรปราการ: mend one of the two codes
        register.csv:11: district_th: district 1101 is เมืองสมุทรปราการ, not "บางบ่อ": mend the code or the name
        register.csv:12: district_code: the district is missing: only Bangkok has none
        register.csv:13: name_th: the name is missing: write it
        register.csv:13: full_name_th: the name is missing: write it
        register.csv:14: lat: one of the two coordinates is missing: write both or leave both empty
        register.csv:15: lat: 1359959 is outside Thailand (5 to 21): mend it or leave both empty
        register.csv:15: lon: 13.6 is outside Thailand (97 to 106): mend it or leave both empty
        register.csv:16: lat: "13°36'" is no number: write digits 0–9 with a point, such as 13.75, or leave it empty
        register.csv:16: lon: "-100" is outside Thailand: mend it or leave both empty
        register.csv:17: lat: "13.12345678" has too many digits: at most six after the point
        register.csv:18: area_km2: an area is above 0 km²: leave it empty where it is not known
        register.csv:19: area_km2: an area is above 0 km²: leave it empty where it is not known
        register.csv:20: area_km2: 70370150 km² is more than any district has (rai are km² × 625, m² are km² × 1,000,000): mend it or leave it empty
        register.csv:21: area_km2: "4.5 ตร.กม." is no number: write digits 0–9 with a point, such as 13.75, or leave it empty
        register.csv:22: district_code: Bangkok has no district: leave both fields empty
        register.csv:22: lao_type: BMA is the type of 1100001 and of nothing else
        register.csv:23: lao_type: BMA is the type of 1100001 and of nothing else
        register.csv:24: lao_code: "" is no code: write seven digits 0–9, such as 2110101, in a column kept as text
        register.csv:24: lao_type: "" is no type: write one of PAO, CITY_MUN, TOWN_MUN, SUBDISTRICT_MUN, TAO, PATTAYA, BMA
        register.csv:24: name_th: the name is missing: write it
        register.csv:24: full_name_th: the name is missing: write it
        register.csv:24: province_code: there is no province "": write two digits, 10 to 96
        register.csv:24: district_code: the district is missing: only Bangkok has none
        register.csv:24: area_km2: "1e3" is no number: write digits 0–9 with a point, such as 13.75, or leave it empty
        register.csv:25: name_th: the name is longer than 200 characters: look for a lost quote or comma
        register.csv:28: 3 fields where the header has 13: put a text that holds a comma in quotes
        register.csv:29: a quote inside a field: put the field in quotes and write the inner one twice
        register.csv:30: byte 13 of the line (cd) looks like TIS-620 (Windows-874), not UTF-8: save it as "CSV UTF-8" in Excel, or iconv -f TIS-620 -t UTF-8
        register.csv:31: byte 13 of the line (e0) is no UTF-8: save it as "CSV UTF-8" in Excel
        register.csv:33: a quote opens here and is never closed: close it, or write a quote inside a text twice
        register.csv:34: district_th: district 1102 is บางบ่อ, not "เมืองสมุทรปราการ": mend the code or the name
        """

    @Test("Every planted mistake is told at once by line and column, and nothing is changed", arguments: Engine.enabled)
    func planted(engine: Engine) async throws {
        let database = try await RegisterSeeds.small(engine, "2110101")
        let before = try await database.read { try ExportRegister.bytes(on: $0) }
        let action = ImportRegister(
            file: ("register.csv", try Self.file()), today: RegisterSeeds.day("2024-10-01"))
        let problems = try await database.write { try action.run(on: $0) }.problems
        let told = problems.map(\.description)
        let expected = Self.expected.split(separator: "\n").map(String.init)
        for (line, wanted) in zip(told, expected) { #expect(line == wanted) }
        #expect(told.count == expected.count)
        #expect(try await database.read { try ExportRegister.bytes(on: $0) } == before)
        await database.close()
    }

    @Test("Of twenty thousand wrong rows the first thousand problems are told, and how many more there are")
    func wrongRows() async throws {
        let database = try await RegisterSeeds.small(.sqlite, "2110101")
        var bytes = Array((RegisterSeeds.header + "\n").utf8)
        let line = Array("1,TAO,อบต.,ก,ข,x,11,สมุทรปราการ,เมืองสมุทรปราการ,1101,,,\n".utf8)
        for _ in 0..<20_000 { bytes += line }
        let action = ImportRegister(file: ("register.csv", bytes), today: RegisterSeeds.day("2024-10-01"))
        guard case .refused(let problems, let more) = try await database.write({ try action.run(on: $0) }) else {
            Issue.record("it was taken")
            return
        }
        #expect(problems.count == 1_000)
        #expect(more == 19_000)
        await database.close()
    }

    @Test("A file of more than a million rows is refused as no register")
    func tooMany() async throws {
        let database = try await RegisterSeeds.small(.sqlite, "2110101")
        var bytes = Array((RegisterSeeds.header + "\n").utf8)
        for _ in 0...1_000_000 { bytes += [0x78, 0x0A] }
        let action = ImportRegister(file: ("register.csv", bytes), today: RegisterSeeds.day("2024-10-01"))
        guard case .refused(let problems, let more) = try await database.write({ try action.run(on: $0) }) else {
            Issue.record("it was taken")
            return
        }
        #expect(problems.first?.code == "too_many_rows")
        #expect(problems.count == 1_000 && more == 999_001)
        await database.close()
    }

    private static func file() throws -> [UInt8] {
        let template = try RegisterSeeds.rows("6110111")[0].split(separator: ",", omittingEmptySubsequences: false)
            .map(String.init)
        var writer = CSVWriter(lineEnding: .lf)
        writer.append(RegisterSeeds.header.split(separator: ",").map(String.init))
        for row in rows {
            writer.append(RegisterColumn.allCases.map { row[$0] ?? template[$0.rawValue] })
        }
        return writer.bytes + broken.flatMap(\.self)
    }
}
