/// How a part of the grid lies in a picture of a fixed width: as large as fits, in the middle, no higher than it must be.
struct MapFrame: Hashable, Sendable {
    let width: Int
    let height: Int
    private let bounds: GridBounds
    /// Steps of the picture for so many of the grid.
    private let numerator: Int
    private let denominator: Int

    /// - Parameters:
    ///   - width: of the picture, margins included.
    ///   - height: the picture is never higher.
    init(_ bounds: GridBounds, width: Int, height: Int, margin: Int) {
        self.bounds = bounds
        self.width = width
        let (across, down) = (max(bounds.width, 1), max(bounds.height, 1))
        let room = (across: max(width - 2 * margin, 1), down: max(height - 2 * margin, 1))
        (numerator, denominator) =
            across * room.down > down * room.across ? (room.across, across) : (room.down, down)
        self.height = down * numerator / denominator + 2 * margin
    }

    /// The same point of the grid always falls on the same point of the picture, so neighbours stay neighbours.
    func place(_ point: GridPoint) -> GridPoint {
        GridPoint(
            width / 2 + scaled(2 * point.x - bounds.left - bounds.right),
            height / 2 + scaled(2 * point.y - bounds.top - bounds.bottom))
    }

    func place(_ outline: Outline) -> Outline {
        Outline(code: outline.code, rings: outline.rings.map { $0.map(place) })
    }

    /// Half of a doubled distance, in steps of the picture.
    private func scaled(_ doubled: Int) -> Int {
        let half = denominator
        let product = doubled * numerator
        return (product + (product < 0 ? -half : half)) / (2 * denominator)
    }
}
