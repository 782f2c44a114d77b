import Domain
import Foundation
import Testing

@Suite struct CoordinatesTests {
    @Test(
        "distances are those of the sphere within one part in a hundred, and the same from both ends", arguments: 1...20
    )
    func sphere(seed: Int) {
        var random = ThaiRandom(seed: UInt64(seed))
        for _ in 0..<200 {
            func point(_ random: inout ThaiRandom) -> Coordinates {
                Coordinates(
                    latitude: Int64.random(in: 5_600_000...20_500_000, using: &random),
                    longitude: Int64.random(in: 97_300_000...105_700_000, using: &random))
            }
            let (here, there) = (point(&random), point(&random))
            let made = Double(here.kilometres(to: there).millionths) / 1_000_000
            let exact = Self.haversine(here, there)
            #expect(abs(made - exact) <= exact * 0.01 + 0.1, "\(here) \(there): \(made), \(exact)")
            #expect(here.squaredDistance(to: there) == there.squaredDistance(to: here))
            #expect(here.squaredDistance(to: here) == 0 && here.kilometres(to: here) == .zero)
        }
    }

    private static func haversine(_ here: Coordinates, _ there: Coordinates) -> Double {
        func radians(_ millionths: Int64) -> Double { Double(millionths) / 1_000_000 * .pi / 180 }
        let (one, other) = (radians(here.latitude), radians(there.latitude))
        let down = (other - one) / 2
        let across = (radians(there.longitude) - radians(here.longitude)) / 2
        let half = sin(down) * sin(down) + cos(one) * cos(other) * sin(across) * sin(across)
        return 2 * 6_371.0088 * asin(min(1, half.squareRoot()))
    }
}
