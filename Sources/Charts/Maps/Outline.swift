/// A point of a grid or of a picture, in whole steps: x to the right, y downwards.
package struct GridPoint: Hashable, Sendable {
    package var x: Int
    package var y: Int

    package init(_ x: Int, _ y: Int) {
        self.x = x
        self.y = y
    }
}

/// The outline of one place: closed rings of points, the largest first. The first point of a ring stands in it once.
package struct Outline: Hashable, Sendable {
    package let code: String
    package let rings: [[GridPoint]]

    package init(code: String, rings: [[GridPoint]]) {
        self.code = code
        self.rings = rings
    }

    /// Reads what `scripts/prepare-maps` wrote: `Mx y`, then `ldx dy dx dy …`, `z`, for each ring.
    ///
    /// - Returns: nil for anything else.
    package init?(code: String, pathData: String) {
        var reader = PathReader(bytes: Array(pathData.utf8))
        guard let rings = reader.rings() else { return nil }
        self.init(code: code, rings: rings)
    }

    /// The outline as SVG path data, points that fall together left out.
    package var pathData: String {
        rings.map { ring in
            var text = ""
            var last: GridPoint?
            for point in ring where point != last {
                guard let before = last else {
                    text += "M\(point.x) \(point.y)l"
                    last = point
                    continue
                }
                let (x, y) = (point.x - before.x, point.y - before.y)
                text += "\(x < 0 || text.hasSuffix("l") ? "" : " ")\(x)\(y < 0 ? "" : " ")\(y)"
                last = point
            }
            return text.hasSuffix("l") ? "" : text + "z"
        }.joined()
    }

    package var bounds: GridBounds { GridBounds(rings.joined()) }
}

/// The smallest upright rectangle around some points.
package struct GridBounds: Hashable, Sendable {
    package private(set) var left = Int.max
    package private(set) var top = Int.max
    package private(set) var right = Int.min
    package private(set) var bottom = Int.min

    package init(_ points: some Sequence<GridPoint>) {
        for point in points {
            left = min(left, point.x)
            top = min(top, point.y)
            right = max(right, point.x)
            bottom = max(bottom, point.y)
        }
    }

    package var isEmpty: Bool { left > right }
    package var width: Int { isEmpty ? 0 : right - left }
    package var height: Int { isEmpty ? 0 : bottom - top }
}

private struct PathReader {
    let bytes: [UInt8]
    var position = 0

    mutating func rings() -> [[GridPoint]]? {
        var rings: [[GridPoint]] = []
        while position < bytes.count {
            guard take("M"), let x = number(), let y = number(), take("l") else { return nil }
            var here = GridPoint(x, y)
            var ring = [here]
            while !take("z") {
                guard let x = number(), let y = number() else { return nil }
                here = GridPoint(here.x + x, here.y + y)
                ring.append(here)
            }
            guard ring.count > 2 else { return nil }
            rings.append(ring)
        }
        return rings.isEmpty ? nil : rings
    }

    private mutating func take(_ command: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: command) else { return false }
        position += 1
        return true
    }

    private mutating func number() -> Int? {
        if position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
        let isNegative = take("-")
        let start = position
        var value = 0
        // Seven digits reach round the earth; more would be no coordinate.
        while position < bytes.count, position - start < 7, bytes[position] >= 0x30, bytes[position] <= 0x39 {
            value = value * 10 + Int(bytes[position] - 0x30)
            position += 1
        }
        return position == start ? nil : isNegative ? -value : value
    }
}
