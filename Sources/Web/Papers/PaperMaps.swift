import Charts
import Documents
import Domain
import FoundationEssentials

/// The outlines of maps on paper: the same files as those of the pages. Where one is missing there is no map.
package struct PaperMaps: Sendable {
    private let provinces: Outlines?
    private let districts: Outlines?

    package static let none = PaperMaps(provinces: nil, districts: nil)

    private init(provinces: Outlines?, districts: Outlines?) {
        self.provinces = provinces
        self.districts = districts
    }

    /// - Parameter folder: the folder of the maps.
    package init(folder: String) {
        func read(_ name: String) -> Outlines? {
            let path = "\(folder)/\(name)"
            return FileManager.default.contents(atPath: path).flatMap { try? Outlines(csv: Array($0), file: path) }
        }
        self.init(provinces: read("provinces.csv"), districts: read("districts.csv"))
    }

    /// Bangkok and the provinces around it, drawn once more beside the country: there they are too small.
    private static let capital: Set<String> = ["10", "11", "12", "13", "73", "74"]

    func country(_ places: [PaperPlace]) -> Drawing? {
        guard let provinces else { return nil }
        let whole = PrintedMap(provinces.list, names: Self.names(places), width: 2_000, height: 3_240, textSize: 38)
        let capital = PrintedMap(
            provinces.list.filter { Self.capital.contains($0.code) }, names: Self.names(places), width: 1_100,
            height: 1_000, textSize: 46)
        var drawing = Drawing(width: 165, height: Double(whole.height) / 20 + 2)
        Self.draw(whole, places, at: (0, 0), size: 5.5, in: &drawing)
        let corner = (x: 104.0, y: 84.0)
        Self.draw(capital, places, at: corner, size: 6.5, in: &drawing)
        drawing.labels.append(
            .init("กรุงเทพมหานครและปริมณฑล (ขยาย)", at: .init(corner.x, corner.y - 4), size: 9))
        Self.legend(at: (108, 10), in: &drawing)
        return drawing
    }

    func province(_ code: String, _ places: [PaperPlace]) -> Drawing? {
        guard let outlines = districts?.beginning(with: code), outlines.count > 1 else { return nil }
        let map = PrintedMap(outlines, names: Self.names(places), width: 2_100, height: 2_000, textSize: 52)
        var drawing = Drawing(width: 170, height: max(Double(map.height) / 20 + 2, 46))
        Self.draw(map, places, at: (0, 0), size: 7, in: &drawing)
        Self.legend(at: (116, 6), in: &drawing)
        return drawing
    }

    private static func names(_ places: [PaperPlace]) -> [String: String] {
        Dictionary(places.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// Twenty steps of the map are a millimetre.
    private static func draw(
        _ map: PrintedMap, _ places: [PaperPlace], at corner: (x: Double, y: Double), size: Double,
        in drawing: inout Drawing
    ) {
        let known = Dictionary(places.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        func point(_ point: GridPoint) -> Drawing.Point {
            .init(corner.x + Double(point.x) / 20, corner.y + Double(point.y) / 20)
        }
        for place in map.places {
            let rate = known[place.code].flatMap { $0.tally.twoPlaceRate }.map(RateClass.init)
            drawing.areas.append(
                .init(place.rings.map { $0.map(point) }, PaperCharts.paint(rate), line: 0.3))
            guard let name = known[place.code]?.name, let middle = place.nameAt else { continue }
            drawing.labels.append(
                .init(Text(name), at: point(middle), size: size, .center, isLight: (rate ?? .below60) >= .from80))
        }
    }

    private static func legend(at corner: (x: Double, y: Double), in drawing: inout Drawing) {
        drawing.labels.append(.init(.bold("ร้อยละที่ผ่าน"), at: .init(corner.x, corner.y), size: 9.5))
        let classes: [RateClass?] = RateClass.allCases.reversed() + [nil]
        for (position, rate) in classes.enumerated() {
            let y = corner.y + 6 + Double(position) * 5.5
            drawing.areas.append(.init(x: corner.x, y: y - 1.8, width: 6, height: 3.6, PaperCharts.paint(rate)))
            let words = (rate?.words ?? RateClass.noRateWords).th
            drawing.labels.append(.init(Text(words), at: .init(corner.x + 8, y), size: 9))
        }
    }
}

/// A place with a figure, on a map or in a list.
struct PaperPlace: Sendable {
    let code: String
    let name: String
    let tally: Tally
}
