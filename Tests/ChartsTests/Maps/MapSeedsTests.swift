import Domain
import Testing

@testable import Charts

/// The committed outlines: nobody draws them by hand, so what must hold of them is tested here.
@Suite struct MapSeedsTests {
    @Test("the map has an outline for each of the 77 provinces")
    func provinces() throws {
        let codes = try MapSeeds.outlines("provinces").list.map(\.code)
        #expect(codes.count == 77)
        #expect(codes.sorted() == (try MapSeeds.codes("provinces.csv", column: "provinceCode")).sorted())
    }

    @Test("and for each of the 928 districts, 50 khet of Bangkok among them")
    func districts() throws {
        let codes = try MapSeeds.outlines("districts").list.map(\.code)
        #expect(codes.count == 928 && codes.count { $0.hasPrefix("10") } == 50)
        #expect(codes.sorted() == (try MapSeeds.codes("districts.csv", column: "districtCode")).sorted())
    }

    @Test("neighbours share their border: no gap, no overlap", arguments: ["provinces", "districts"])
    func borders(file: String) throws {
        var owners: [Step: String] = [:]
        for outline in try MapSeeds.outlines(file).list {
            for ring in outline.rings {
                for (from, to) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
                    #expect(owners.updateValue(outline.code, forKey: Step(from: from, to: to)) == nil)
                }
            }
        }
        // A step that another outline goes the other way is a border between the two; the rest is the country's edge,
        // which closes: as many steps lead to a point as lead away.
        let edge = owners.keys.filter { owners[Step(from: $0.to, to: $0.from)] == nil }
        #expect(edge.count < owners.count / 3)
        let leaving = Dictionary(grouping: edge, by: \.from).mapValues(\.count)
        let arriving = Dictionary(grouping: edge, by: \.to).mapValues(\.count)
        #expect(leaving == arriving)
    }

    @Test("a province is the sum of its districts")
    func areas() throws {
        var districts: [String: Int] = [:]
        for outline in try MapSeeds.outlines("districts").list {
            districts[String(outline.code.prefix(2)), default: 0] += Self.area(outline)
        }
        for province in try MapSeeds.outlines("provinces").list {
            #expect(Self.area(province) == districts[province.code], "\(province.code)")
        }
        // In hectares, doubled: 513,120 km² by the books, and the outlines are coarse.
        let country = districts.values.reduce(0, +) / 200
        #expect((505_000...525_000).contains(country), "\(country) km²")
    }

    private struct Step: Hashable {
        let from: GridPoint
        let to: GridPoint
    }

    /// Twice, in squares of the grid.
    private static func area(_ outline: Outline) -> Int {
        abs(
            outline.rings.reduce(0) { sum, ring in
                sum
                    + zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) {
                        $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y
                    }
            })
    }
}
