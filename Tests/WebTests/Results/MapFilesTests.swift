import Charts
import Foundation
import Markup
import Testing

@testable import Web

@Suite struct MapFilesTests {
    @Test("the delivered maps are the country by 77 provinces, and each province by its districts")
    func delivered() {
        let maps = DeliveredMaps.files
        #expect(maps.problems.isEmpty)
        #expect(maps.country?.codes.count == 77)
        #expect(maps.provinces.count == 77)
        #expect(maps.provinces.values.reduce(0) { $0 + $1.codes.count } == 928)
    }

    @Test("maps weigh little: 30 kB for the country in a page that is compressed, 15 kB for a province")
    func weight() throws {
        func places(_ geometry: MapGeometry) -> [MapPlace] {
            geometry.codes.sorted().map { code in
                MapPlace(
                    code: code, name: "นครศรีธรรมราช", spoken: "นครศรีธรรมราช ร้อยละที่ผ่าน 68.\(code) ครอบคลุม 91.20",
                    rate: nil,
                    printedRate: "68.40", address: "/rounds/2567/results/provinces/\(code)")
            }
        }
        func weight(_ geometry: MapGeometry) throws -> Int {
            let map = rateMap(geometry, places(geometry), labelledBy: "map", describedBy: "map-note")
            return try #require(Gzip.compress(map.bytes)).count
        }
        #expect(try weight(try #require(DeliveredMaps.files.country)) < 30_000)
        for (code, geometry) in DeliveredMaps.files.provinces {
            #expect(try weight(geometry) < 15_000, "\(code)")
        }
    }

    @Test("without its files there is no map, and the log learns which were missed or broken")
    func missing() throws {
        let nothing = MapFiles(folder: "/nowhere")
        #expect(nothing.country == nil && nothing.provinces.isEmpty)
        #expect(nothing.problems == ["/nowhere/provinces.csv not found", "/nowhere/districts.csv not found"])

        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("maps-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("code,path\n10,no path\n".utf8).write(to: folder.appendingPathComponent("provinces.csv"))
        let broken = MapFiles(folder: folder.path)
        #expect(broken.country == nil)
        #expect(broken.problems.first?.contains("provinces.csv:2: path: ") == true)
    }
}
