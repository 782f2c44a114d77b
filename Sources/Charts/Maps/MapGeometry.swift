import Markup

/// A map without its figures: what is the same in every answer, made once at start.
package struct MapGeometry: Sendable {
    package let width: Int
    package let height: Int
    /// Height of the names, in steps of the picture.
    let textSize: Int
    let shapes: [String: MapShape]
    let inset: MapInset?

    /// - Parameters:
    ///   - width: steps across; the finer the picture, the more.
    ///   - textSize: height of the names in the same steps.
    ///   - magnified: small places that are drawn once more, larger, in a corner that is free.
    package init(
        _ outlines: [Outline], width: Int, height: Int, textSize: Int, magnified: Magnified? = nil
    ) {
        let frame = MapFrame(
            GridBounds(outlines.lazy.flatMap(\.rings).joined()), width: width, height: height, margin: textSize / 4)
        let placed = outlines.map(frame.place)
        self.width = frame.width
        self.height = frame.height
        self.textSize = textSize
        inset = magnified.flatMap { MapInset($0, placed, textSize: textSize) }
        let inset = inset
        shapes = Dictionary(
            placed.map { outline in
                let isTwice = inset?.codes.contains(outline.code) == true
                return (outline.code, MapShape(outline, textSize: textSize, isDrawnTwice: isTwice))
            }, uniquingKeysWith: { first, _ in first })
    }

    package var codes: Set<String> { Set(shapes.keys) }

    /// Which places are magnified, and where.
    package struct Magnified: Sendable {
        package let codes: [String]
        /// Left upper corner of the frame, in steps of the picture.
        package let corner: GridPoint
        /// How many times as large, in tenths.
        package let tenfold: Int

        package init(_ codes: [String], at corner: GridPoint, tenfold: Int) {
            self.codes = codes
            self.corner = corner
            self.tenfold = tenfold
        }
    }
}

/// One place of a map.
struct MapShape: Sendable {
    /// The outline as an element.
    let path: HTML
    let nameRoom: LabelRoom
    /// For the name and its figure below each other.
    let twoLineRoom: LabelRoom

    /// - Parameter isDrawnTwice: the outline has an id by which it is drawn again.
    init(_ outline: Outline, textSize: Int, isDrawnTwice: Bool = false) {
        path =
            isDrawnTwice
            ? "<path id=\"\(Self.id(outline.code))\" d=\"\(outline.pathData)\"/>"
            : "<path d=\"\(outline.pathData)\"/>"
        nameRoom = LabelRoom(outline, height: textSize)
        twoLineRoom = LabelRoom(outline, height: textSize * 9 / 4)
    }

    static func id(_ code: String) -> String { "map-\(code)" }
}

/// A corner of a map in which small places are drawn larger.
struct MapInset: Sendable {
    let codes: Set<String>
    /// Of the frame, in steps of the picture.
    let frame: GridBounds
    /// Moves and enlarges what is drawn at its own place.
    let transform: String
    /// Where names fit, in steps of the picture, already moved and enlarged.
    let shapes: [String: MapShape]

    init?(_ magnified: MapGeometry.Magnified, _ placed: [Outline], textSize: Int) {
        let members = placed.filter { magnified.codes.contains($0.code) }
        let bounds = GridBounds(members.lazy.flatMap(\.rings).joined())
        guard !members.isEmpty else { return nil }
        let corner = magnified.corner
        let padding = textSize / 2
        let shift = GridPoint(
            corner.x + padding - bounds.left * magnified.tenfold / 10,
            corner.y + padding - bounds.top * magnified.tenfold / 10)
        func move(_ point: GridPoint) -> GridPoint {
            GridPoint(point.x * magnified.tenfold / 10 + shift.x, point.y * magnified.tenfold / 10 + shift.y)
        }
        codes = Set(members.map(\.code))
        transform = "translate(\(shift.x) \(shift.y)) scale(\(magnified.tenfold / 10).\(magnified.tenfold % 10))"
        let end = move(GridPoint(bounds.right, bounds.bottom))
        frame = GridBounds([corner, GridPoint(end.x + padding, end.y + padding)])
        shapes = Dictionary(
            members.map { outline in
                let larger = Outline(code: outline.code, rings: outline.rings.map { $0.map(move) })
                return (outline.code, MapShape(larger, textSize: textSize))
            }, uniquingKeysWith: { first, _ in first })
    }
}
