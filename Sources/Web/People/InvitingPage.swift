import Actions
import Domain
import Store

/// The form by which one person is invited.
struct InvitingPage: Sendable {
    let roles: [Role]
    /// Where the reader may invite: code and name.
    let places: [(code: String, words: Words)]
    var role = ""
    var place = ""
    var name = ""
    var email = ""
    var problems: [InvitationProblem] = []
    /// Whether the invitation is mailed where an address is given.
    let isMailing: Bool

    init(_ person: Principal, isMailing: Bool, on db: any Connection) throws {
        roles = person.invitable
        self.isMailing = isMailing
        let reach = person.peopleInReach
        // In the order of the roles, so that the first of both lists suit each other.
        var places = try Self.named(reach.localGovernments.sorted(), on: db)
        for province in reach.provinces.sorted() {
            places += try LocalGovernments.list(inProvince: province, on: db).map(Self.named)
            for district in try Districts.list(inProvince: province, on: db) {
                places.append(
                    (district.code, Words(th: "อำเภอ\(district.words.th)", en: "Amphoe \(district.words.en)")))
            }
        }
        if reach.country {
            places += try Self.named([LocalGovernment.bangkok.code], on: db)
            for province in try Provinces.list(on: db) where province.code != LocalGovernment.bangkok.provinceCode {
                places.append((province.code, Words(th: "จังหวัด\(province.words.th)", en: province.words.en)))
            }
            places.append(("", PeopleWords.country))
        }
        self.places = places
        place = places.first?.code ?? ""
    }

    private static func named(_ codes: [String], on db: any Connection) throws -> [(code: String, words: Words)] {
        try codes.compactMap { try LocalGovernments.findExisting($0, on: db) }.map(named)
    }

    private static func named(_ one: LocalGovernment) -> (code: String, words: Words) {
        let (name, place) = (one.shortWords, one.placeWords)
        return (one.code, Words(th: "\(name.th) \(place.th)", en: "\(name.en), \(place.en)"))
    }
}
