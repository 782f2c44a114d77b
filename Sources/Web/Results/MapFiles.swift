import Charts
import Domain
import FoundationEssentials

/// The maps of `seeds/maps`, read and prepared once at start. Where a file is missing there is no map, and pages work.
package struct MapFiles: Sendable {
    /// The country by province.
    package let country: MapGeometry?
    /// Each province by district.
    package let provinces: [String: MapGeometry]
    /// The same for paper.
    package let paper: PaperMaps
    /// What was not found or cannot be read, for the log.
    package let problems: [String]

    package static let none = MapFiles(country: nil, provinces: [:], paper: .none, problems: [])

    private init(country: MapGeometry?, provinces: [String: MapGeometry], paper: PaperMaps, problems: [String]) {
        self.country = country
        self.provinces = provinces
        self.paper = paper
        self.problems = problems
    }

    /// - Parameter folder: the folder of the maps.
    package init(folder: String) {
        var problems: [String] = []
        func read(_ name: String) -> Outlines? {
            let path = "\(folder)/\(name)"
            guard let bytes = FileManager.default.contents(atPath: path) else {
                problems.append("\(path) not found")
                return nil
            }
            do {
                return try Outlines(csv: Array(bytes), file: path)
            } catch {
                problems.append("\(error)")
                return nil
            }
        }
        let country = read("provinces.csv").map { Self.country($0) }
        let districts = read("districts.csv")
        let codes = Set(districts?.list.map { String($0.code.prefix(2)) } ?? [])
        let provinces = Dictionary(
            uniqueKeysWithValues: codes.map { code in
                (code, Self.province(districts?.beginning(with: code) ?? []))
            })
        self.init(country: country, provinces: provinces, paper: PaperMaps(folder: folder), problems: problems)
    }

    /// Steps of about 500 m. Bangkok and its neighbours stand once more in the Gulf, where there is nothing else.
    private static func country(_ outlines: Outlines) -> MapGeometry {
        MapGeometry(
            outlines.list, width: 1_780, height: 3_340, textSize: 44,
            magnified: .init(["10", "11", "12", "13", "73", "74", "75"], at: GridPoint(740, 2_080), tenfold: 36))
    }

    private static func province(_ outlines: [Outline]) -> MapGeometry {
        MapGeometry(outlines, width: 1_000, height: 1_000, textSize: 24)
    }
}
