import Domain
import Testing

/// The chain of letters over the real register of 7,850.
@Suite struct LetterChainTests {
    @Test("Every local government has exactly one sender, and the receivers add up")
    func whole() throws {
        let real = try RealChain()
        let chain = real.chain
        #expect(chain.members.count == 7_850)
        var seen: [String: Int] = [:]
        for office in chain.offices {
            for member in chain.receivers(of: office).localGovernments { seen[member.code, default: 0] += 1 }
        }
        #expect(seen.count == 7_850 && seen.values.allSatisfy { $0 == 1 })
        let country = chain.receivers(of: LetterRoute.department)
        // 76 provinces, and the Office of the Committee for Bangkok.
        #expect(country.offices.count == 77 && country.localGovernments.isEmpty)
        let provinces = country.offices.map { chain.receivers(of: $0) }
        let direct = provinces.flatMap(\.localGovernments)
        let types = Dictionary(grouping: direct, by: \.type).mapValues(\.count)
        let all = Dictionary(grouping: chain.members, by: \.type).mapValues(\.count)
        for type in [LocalGovernmentType.pao, .cityMunicipality, .townMunicipality, .pattaya, .bma] {
            #expect(types[type] == all[type])
        }
        #expect(types[.tao] == nil && types[.subdistrictMunicipality] == nil)
        let districts = provinces.flatMap(\.offices)
        // Ko Samui is a district with nothing but a city municipality, to which the province writes itself.
        #expect(districts.count == 877 && Set(districts).count == 877 && !districts.contains("8404"))
        let below = districts.reduce(0) { $0 + chain.receivers(of: $1).localGovernments.count }
        #expect(below == (all[.tao] ?? 0) + (all[.subdistrictMunicipality] ?? 0))
        #expect(direct.count + below == 7_850)
        #expect(chain.offices.count == 1 + 77 + 877)
    }

    @Test("A district's code begins with its province's, by which its letter is routed")
    func districts() throws {
        let real = try RealChain()
        for district in real.districts { #expect(district.code.hasPrefix(district.provinceCode)) }
        for place in real.places where !place.districtCode.isEmpty {
            #expect(place.districtCode.hasPrefix(place.provinceCode))
        }
    }

    @Test("One that lies in no district is written to by its province; Bangkok by the Office")
    func senders() {
        let place = Whereabouts(code: "6110111", districtCode: "", provinceCode: "11")
        #expect(LetterRoute.sender(to: .tao, at: place) == "11")
        #expect(LetterRoute.sender(to: .bma, at: place) == LetterRoute.office)
        #expect(LetterRoute.sender(toOffice: "1101") == "11" && LetterRoute.sender(toOffice: "11") == "")
        #expect(LetterRoute.sender(toOffice: "") == nil)
        #expect(!LetterRoute.isOffice("1a") && !LetterRoute.isOffice("110") && LetterRoute.isOffice(""))
    }

    @Test("Counts by country, province and district equal an independent recount on random states")
    func recount() throws {
        let chain = try RealChain().chain
        for seed in 0..<40 {
            var random = ThaiRandom(seed: UInt64(seed))
            var record = CircularRecord()
            for office in chain.offices where Int.random(in: 0..<4, using: &random) > 0 { record.issued[office] = 1 }
            for member in chain.members {
                let step = Int.random(in: 0..<3, using: &random)
                if step > 0 { record.received.insert(member.code) }
                if step > 1 { record.named.insert(member.code) }
            }
            for office in chain.offices where Bool.random(using: &random) { record.received.insert(office) }
            let summary = CircularSummary(chain, record)
            var (country, provinces, districts) = ([String: Int](), [String: Int](), [String: Int]())
            for member in chain.members {
                // Told again in other words than the product's.
                let state =
                    record.named.contains(member.code)
                    ? "officer-named"
                    : record.received.contains(member.code)
                        ? "received" : record.issued.keys.contains(member.sender) ? "arrived" : "not-arrived"
                country[state, default: 0] += 1
                provinces["\(member.place.provinceCode) \(state)", default: 0] += 1
                districts["\(member.place.districtCode) \(state)", default: 0] += 1
            }
            for state in NodeState.allCases {
                #expect(summary.country[state] == country[state.rawValue] ?? 0)
                for (code, tally) in summary.provinces {
                    #expect(tally[state] == provinces["\(code) \(state.rawValue)"] ?? 0)
                }
                for (code, tally) in summary.districts {
                    #expect(tally[state] == districts["\(code) \(state.rawValue)"] ?? 0)
                }
            }
            #expect(summary.country.count == 7_850)
            #expect(summary.provinces.values.reduce(0) { $0 + $1.count } == 7_850)
            #expect(summary.provinceOffices.count == 77)
            #expect(summary.offices.values.reduce(0) { $0 + $1.count } == 877)
        }
    }
}
