/// How a part of the grid lies in a picture of a fixed width: as large as fits, in the middle, no higher than it must be.
struct MapFrame: Hashable, Sendable {
    let width: Int
    let height: Int
    private let bounds: GridBounds
    /// Steps of the picture for so many of the grid.
    private let numerator: Int
    private let denominator: Int
    /// Where the left upper corner of the places lies.
    private let corner: GridPoint

    /// - Parameters:
    ///   - width: of the picture, margins included.
    ///   - height: the picture is never higher.
    init(_ bounds: GridBounds, width: Int, height: Int, margin: Int) {
        self.bounds = bounds
        self.width = width
        let (across, down) = (max(bounds.width, 1), max(bounds.height, 1))
        let room = (across: max(width - 2 * margin, 1), down: max(height - 2 * margin, 1))
        let (numerator, denominator) =
            across * room.down > down * room.across ? (room.across, across) : (room.down, down)
        (self.numerator, self.denominator) = (numerator, denominator)
        self.height = bounds.height * numerator / denominator + 2 * margin
        corner = GridPoint((width - bounds.width * numerator / denominator) / 2, margin)
    }

    /// The same point of the grid always falls on the same point of the picture, so neighbours stay neighbours.
    func place(_ point: GridPoint) -> GridPoint {
        GridPoint(corner.x + scaled(point.x - bounds.left), corner.y + scaled(point.y - bounds.top))
    }

    func place(_ outline: Outline) -> Outline {
        Outline(code: outline.code, rings: outline.rings.map { $0.map(place) })
    }

    /// A distance that is not negative, in steps of the picture.
    private func scaled(_ distance: Int) -> Int { (2 * distance * numerator + denominator) / (2 * denominator) }
}
