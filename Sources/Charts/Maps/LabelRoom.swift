/// Where a line of text of one height fits into an outline: worked out once, asked for texts of every width.
struct LabelRoom: Hashable, Sendable {
    /// A stretch that lies inside over the whole height of the line.
    struct Band: Hashable, Sendable {
        let middle: Int
        let left: Int
        let right: Int
    }

    let bands: [Band]
    private let centre: GridPoint

    /// - Parameter height: of the line of text.
    init(_ outline: Outline, height: Int) {
        let ring = outline.rings.first ?? []
        let bounds = GridBounds(ring)
        centre = Self.centre(of: ring)
        guard height > 0, bounds.height >= height else {
            bands = []
            return
        }
        let middles = stride(from: bounds.top + height / 2, through: bounds.bottom - height / 2, by: max(height / 4, 1))
        bands = middles.flatMap { middle -> [Band] in
            Self.stretches(ring, middle - height / 2, middle + height / 2).map {
                Band(middle: middle, left: $0.lowerBound, right: $0.upperBound)
            }
        }
    }

    /// The middle of a text so wide, as near as possible to the middle of the place; nil where it does not fit.
    func place(width: Int) -> GridPoint? {
        var nearest: (point: GridPoint, distance: Int)?
        for band in bands where band.right - band.left >= width {
            let x = min(max(centre.x, band.left + width / 2), band.right - width / 2)
            let distance = abs(x - centre.x) + abs(band.middle - centre.y)
            if nearest.map({ distance < $0.distance }) ?? true { nearest = (GridPoint(x, band.middle), distance) }
        }
        return nearest?.point
    }

    /// What lies inside the ring on each of five lines between two heights.
    private static func stretches(_ ring: [GridPoint], _ top: Int, _ bottom: Int) -> [Range<Int>] {
        var inside = [Int.min..<Int.max]
        for line in 0...4 {
            let crossings = crossings(ring, at: top + (bottom - top) * line / 4)
            let here = stride(from: 0, to: crossings.count - 1, by: 2).map { crossings[$0]..<crossings[$0 + 1] }
            inside = inside.flatMap { stretch in here.map { stretch.clamped(to: $0) }.filter { !$0.isEmpty } }
        }
        return inside
    }

    private static func crossings(_ ring: [GridPoint], at y: Int) -> [Int] {
        var found: [Int] = []
        guard var before = ring.last else { return found }
        for point in ring {
            if (before.y <= y) != (point.y <= y) {
                found.append(before.x + (y - before.y) * (point.x - before.x) / (point.y - before.y))
            }
            before = point
        }
        return found.sorted()
    }

    /// The centre of gravity, which may lie outside.
    private static func centre(of ring: [GridPoint]) -> GridPoint {
        guard var before = ring.last, let origin = ring.first else { return GridPoint(0, 0) }
        var (x, y, area) = (0, 0, 0)
        before = GridPoint(before.x - origin.x, before.y - origin.y)
        for point in ring {
            let here = GridPoint(point.x - origin.x, point.y - origin.y)
            let twice = before.x * here.y - here.x * before.y
            x += (before.x + here.x) * twice
            y += (before.y + here.y) * twice
            area += twice
            before = here
        }
        return area == 0 ? origin : GridPoint(origin.x + x / (3 * area), origin.y + y / (3 * area))
    }
}
