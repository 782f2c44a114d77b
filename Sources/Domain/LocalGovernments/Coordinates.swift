/// A point in Thailand in whole millionths of a degree, and how far it is to another: whole numbers, so that every machine
/// finds the same neighbours.
package struct Coordinates: Hashable, Sendable {
    package var latitude: Int64
    package var longitude: Int64

    package init(latitude: Int64, longitude: Int64) {
        self.latitude = latitude
        self.longitude = longitude
    }

    /// nil where the register has none.
    package init?(_ place: LocalGovernment) {
        guard let latitude = place.latitude, let longitude = place.longitude else { return nil }
        self.init(latitude: latitude.millionths, longitude: longitude.millionths)
    }

    /// The square of the distance in millionths of a degree of latitude, on a plane that touches the earth between the two:
    /// less than one part in a hundred off within Thailand.
    package func squaredDistance(to other: Coordinates) -> Int128 {
        let down = Int128(latitude - other.latitude)
        let middle = (latitude + other.latitude) / 2
        let across = Int128(longitude - other.longitude) * Int128(Self.cosine(middle)) / 1_000_000
        return down * down + across * across
    }

    /// In kilometres, half up to one place.
    package func kilometres(to other: Coordinates) -> ExactDecimal {
        let root = Self.squareRoot(squaredDistance(to: other))
        // A degree of latitude is 111.195 km.
        let tenths = (root * 111_195 + 50_000_000) / 100_000_000
        return ExactDecimal(millionths: Int64(tenths) * 100_000)
    }

    /// In millionths, of a latitude in millionths of a degree, straight between whole degrees.
    private static func cosine(_ latitude: Int64) -> Int64 {
        let size = min(max(latitude, first * 1_000_000), (first + Int64(cosines.count) - 1) * 1_000_000 - 1)
        let place = Int(size / 1_000_000 - first)
        let part = size % 1_000_000
        return (cosines[place] * (1_000_000 - part) + cosines[place + 1] * part) / 1_000_000
    }

    private static let first: Int64 = 5
    /// Of 5 to 22 degrees.
    private static let cosines: [Int64] = [
        996_195, 994_522, 992_546, 990_268, 987_688, 984_808, 981_627, 978_148, 974_370, 970_296, 965_926, 961_262,
        956_305, 951_057, 945_519, 939_693, 933_580, 927_184,
    ]

    private static func squareRoot(_ square: Int128) -> Int128 {
        guard square > 0 else { return 0 }
        var root = square
        var next = (root + 1) / 2
        while next < root {
            root = next
            next = (root + square / root) / 2
        }
        return root
    }
}
