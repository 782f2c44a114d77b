/// Where a participant lies: by the register, or, where that knows nothing, about where the others of its district lie, or of
/// its province.
package struct Point: Hashable, Sendable {
    package let coordinates: Coordinates
    package let isApproximate: Bool

    package init(_ coordinates: Coordinates, isApproximate: Bool) {
        self.coordinates = coordinates
        self.isApproximate = isApproximate
    }

    package func distance(to other: Point) -> Distance {
        Distance(
            kilometres: coordinates.kilometres(to: other.coordinates),
            isApproximate: isApproximate || other.isApproximate)
    }

    /// One for each place, in their order; nil where not even the province has any coordinates.
    static func all(_ places: [LocalGovernment]) -> [Point?] {
        let known = places.map { Coordinates($0) }
        let districts = means(places, known) { $0.districtCode }
        let provinces = means(places, known) { $0.provinceCode }
        return zip(places, known).map { place, own in
            if let own { return Point(own, isApproximate: false) }
            return (districts[place.districtCode] ?? provinces[place.provinceCode]).map {
                Point($0, isApproximate: true)
            }
        }
    }

    private static func means(
        _ places: [LocalGovernment], _ known: [Coordinates?], by key: (LocalGovernment) -> String
    ) -> [String: Coordinates] {
        var sums: [String: (latitude: Int64, longitude: Int64, count: Int64)] = [:]
        for (place, point) in zip(places, known) {
            guard let point, !key(place).isEmpty else { continue }
            var sum = sums[key(place)] ?? (0, 0, 0)
            sum = (sum.latitude + point.latitude, sum.longitude + point.longitude, sum.count + 1)
            sums[key(place)] = sum
        }
        return sums.mapValues { Coordinates(latitude: $0.latitude / $0.count, longitude: $0.longitude / $0.count) }
    }
}

/// How far it is from one participant to another.
package struct Distance: Hashable, Sendable {
    package let kilometres: ExactDecimal
    package let isApproximate: Bool

    /// "ห่าง 9.3 กม.", "ห่าง ≈ 12 กม."; where both are only known by their district, that they are near.
    package var words: Words {
        isApproximate && kilometres == .zero
            ? Words(th: "อยู่ใกล้กัน", en: "close by")
            : Words(th: "ห่าง \(printed) กม.", en: "\(printed) km away")
    }

    /// "9.3", "≈ 12"
    package var printed: String {
        guard isApproximate else { return kilometres.grouped }
        return "≈ \(ExactDecimal(millionths: (kilometres.millionths + 500_000) / 1_000_000 * 1_000_000).grouped)"
    }
}
