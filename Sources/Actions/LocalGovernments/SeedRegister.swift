import Domain
import Store

/// Fills a new database with provinces, districts and the register, Bangkok among it. On one that has them already it
/// is an import of the register.
package struct SeedRegister: Sendable {
    package let places: PlaceFiles
    package let localGovernments: (name: String, bytes: [UInt8])
    package let today: ThaiDate

    package init(places: PlaceFiles, localGovernments: (name: String, bytes: [UInt8]), today: ThaiDate) {
        self.places = places
        self.localGovernments = localGovernments
        self.today = today
    }

    package func run(on db: any Connection) throws -> ImportRegister.Outcome {
        try ImportRegister(file: localGovernments, places: places, today: today).run(on: db)
    }
}
