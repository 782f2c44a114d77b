import Domain
import Markup
import TestSupport
import Testing

@testable import Charts

@Suite struct RateMapTests {
    /// Two squares beside each other, and a small one that is drawn again in a corner.
    private let geometry = MapGeometry(
        [
            Outline(code: "10", rings: [Self.square(0, 0, 100)]),
            Outline(code: "11", rings: [Self.square(100, 0, 100)]),
            Outline(code: "12", rings: [Self.square(200, 0, 10)]),
        ], width: 400, height: 400, textSize: 20, magnified: .init(["12"], at: GridPoint(300, 60), tenfold: 30))

    private let places = [
        MapPlace(
            code: "11", name: "ลำปาง", spoken: "ลำปาง ร้อยละที่ผ่าน 81.00 ครอบคลุม 90.00", rate: ExactDecimal(81),
            printedRate: "81.00", address: "/rounds/2567/results/provinces/11"),
        MapPlace(code: "10", name: "น่าน\"><x>", spoken: "น่าน\"><x> ไม่มีผล", rate: nil, printedRate: "-", address: "/a"),
        MapPlace(
            code: "12", name: "ยะลา", spoken: "ยะลา ร้อยละที่ผ่าน 50.00 ครอบคลุม 20.00", rate: ExactDecimal(50),
            printedRate: "50.00", address: "/b"),
        MapPlace(code: "99", name: "ไม่มีในแผนที่", spoken: "", rate: nil, printedRate: "-"),
    ]

    @Test("the picture of a small map is this, to the letter")
    func golden() {
        let html = rateMap(geometry, Array(places.prefix(1)), labelledBy: "map", describedBy: "map-note").text
        #expect(
            html == """
                <svg class="map" viewBox="0 0 400 195">
                <defs><pattern id="map-hatch" width="10" height="10" patternUnits="userSpaceOnUse"><path class="hatch" d="M0 10L10 0"/></pattern></defs>
                <g class="map-outside" aria-hidden="true"><path d="M5 5l186 0 0 186-186 0z"/><path id="map-12" d="M376 5l19 0 0 19-19 0z"/></g>
                <g role="list" aria-labelledby="map" aria-describedby="map-note">
                <g role="listitem"><a class="rate-4" href="/rounds/2567/results/provinces/11"><title>ลำปาง ร้อยละที่ผ่าน 81.00 ครอบคลุม 90.00</title><path d="M191 5l185 0 0 186-185 0z"/></a></g>

                <rect class="map-frame" x="300" y="60" width="77" height="77" aria-hidden="true"/>

                </g>
                <g class="map-names" font-size="20" aria-hidden="true"><text class="on-dark" x="283" y="88">ลำปาง<tspan x="283" dy="1.15em">81.00</tspan></text></g>
                </svg>
                """)
    }

    @Test("each place is one item and one link of the list, named in full, in the order given")
    func list() throws {
        let map = try read(places)
        let list = try #require(map.descendants.first { $0["role"] == "list" })
        #expect(list["aria-labelledby"] == "map" && list["aria-describedby"] == "map-note")
        let items = map.descendants.filter { $0["role"] == "listitem" }
        #expect(items.map { $0.all("title").first?.text } == places.prefix(3).map(\.spoken))
        let links = map.all("a").filter { $0["tabindex"] == nil }
        #expect(links.map { $0["href"] } == ["/rounds/2567/results/provinces/11", "/a", "/b"])
        // A place that is drawn twice is reached once by the keyboard, and never read twice.
        let hidden = map.all("a").filter { $0["tabindex"] == "-1" }
        #expect(hidden.map { $0["href"] } == ["/b"] && hidden.allSatisfy { $0["aria-hidden"] == "true" })
        #expect(map.all("use").map { $0["href"] } == ["#map-12"])
    }

    @Test("nothing to count is a pattern, not a shade; the others have the shade of their class")
    func shades() throws {
        let links = try read(places).all("a").filter { $0["tabindex"] == nil }
        #expect(links.map { $0["class"] } == ["rate-4", "rate-none", "rate-1"])
        #expect(links.map { $0["fill"] } == [nil, "url(#map-hatch)", nil])
    }

    @Test("places without figures are outlines only")
    func outside() throws {
        let map = try read([])
        #expect(map.all("a").isEmpty && map.descendants.filter { $0["role"] == "listitem" }.isEmpty)
        #expect(map.descendants.first { $0["class"] == "map-outside" }?.all("path").count == 3)
    }

    @Test("the legend has the classes from the highest to the lowest with how many places are in each")
    func legend() throws {
        let legend = try HTMLReader.read(mapLegend(Array(places.prefix(3)), in: .thai) { "\($0) แห่ง" }.text)
        #expect(
            legend.all("li").map(\.text) == [
                "ร้อยละ 90 ขึ้นไป 0 แห่ง", "ร้อยละ 80 ถึงต่ำกว่า 90 1 แห่ง", "ร้อยละ 70 ถึงต่ำกว่า 80 0 แห่ง",
                "ร้อยละ 60 ถึงต่ำกว่า 70 0 แห่ง", "ต่ำกว่าร้อยละ 60 1 แห่ง", "ไม่มีผลที่นำมาคิด 1 แห่ง",
            ])
        let full = mapLegend(Array(places.prefix(1)), in: .english) { "\($0)" }.text
        #expect(!full.contains("rate-none"))
    }

    @Test("a place that has no page of its own is a picture with a name")
    func withoutPage() throws {
        var place = places[0]
        place.address = nil
        let picture = try #require(try read([place]).descendants.first { $0["role"] == "img" })
        #expect(picture.all("title").first?.text == place.spoken)
    }

    private func read(_ places: [MapPlace]) throws -> HTMLElement {
        try HTMLReader.read(rateMap(geometry, places, labelledBy: "map", describedBy: "map-note").text)
    }

    private static func square(_ x: Int, _ y: Int, _ side: Int) -> [GridPoint] {
        [GridPoint(x, y), GridPoint(x + side, y), GridPoint(x + side, y + side), GridPoint(x, y + side)]
    }
}
