import Domain
import Store

/// What an office needs to know before it writes: from whom its letter came, and to whom its own goes.
package struct LetterReading: Sendable {
    package let circular: Circular
    package let office: LetterOffice
    /// Who wrote to it; nil for the Department.
    package let sender: LetterOffice?
    /// What was written to it; nil until that is issued, and for the Department.
    package let received: CircularLetter?
    /// What it has written so far; nil before the first save.
    package let own: CircularLetter?
    package let receivers: LetterReceivers

    /// - Throws: `Refusal.notFound` where the round has no such circular, or nobody is reached through the place.
    package init(_ round: String, _ number: Int, _ place: String, on db: any Connection) throws {
        guard let circular = try Circulars.find(round, number, on: db) else {
            throw Refusal.notFound("no circular \(number) in round \(round)")
        }
        guard let office = try LetterOffice.find(place, on: db) else { throw Refusal.notFound("no office \(place)") }
        let chain = try CircularRecords.chain(round, Self.scope(of: place), on: db)
        let below = chain.receivers(of: place)
        guard !below.isEmpty else { throw Refusal.notFound("nobody receives letters from \(place)") }
        self.circular = circular
        self.office = office
        sender = try LetterRoute.sender(toOffice: place).flatMap { try LetterOffice.find($0, on: db) }
        let above = try sender.flatMap { try Letters.find(circular, $0.place, on: db) }
        received = above?.issue == nil ? nil : above
        own = try Letters.find(circular, place, on: db)
        receivers = LetterReceivers(
            hasProvinces: place == LetterRoute.department,
            hasDistricts: place != LetterRoute.department && !below.offices.isEmpty,
            try below.localGovernments.compactMap { try Assessments.find(round, $0.code, on: db)?.localGovernment })
    }

    /// What the office would write if nobody changed a word; nil while there is nothing to pass on.
    package func draft(on db: any Connection) throws -> Letter? {
        guard let received, let sender else { return nil }
        return LetterDraft.passOn(
            received.letter, from: sender, by: office, to: receivers, circular,
            last: try Letters.last(of: office.place, on: db))
    }

    package static func scope(of place: String) -> CircularRecords.Scope {
        switch place.utf8.count {
        case 2: .province(place)
        case 4: .district(place)
        default: .country
        }
    }
}

extension LetterOffice {
    /// An office by its place; nil where there is none.
    package static func find(_ place: String, on db: any Connection) throws -> LetterOffice? {
        switch place.utf8.count {
        case 0: return .department
        case 2 where place == LetterRoute.office: return .office
        case 2: return try Provinces.find(place, on: db).map { LetterOffice(province: $0) }
        case 4:
            guard let district = try Districts.find(place, on: db),
                let province = try Provinces.find(district.provinceCode, on: db)
            else { return nil }
            return LetterOffice(district: district, in: province)
        default: return nil
        }
    }
}
