import Domain

/// The offices in which people hold their roles, as the head of a page names them.
package enum Offices {
    /// "อบต.หนองบัว อ.บ้านลาด จ.เพชรบุรี", "อำเภอบ้านลาด จ.เพชรบุรี", "จังหวัดเพชรบุรี".
    /// - Parameter place: the code of a local government, a district or a province, which differ in length.
    /// - Returns: nil where nothing has that code.
    package static func name(of place: String, on db: any Connection) throws -> Words? {
        switch place.utf8.count {
        case 7:
            return try LocalGovernments.find(place, on: db).map { found in
                let (name, place) = (found.shortWords, found.placeWords)
                return Words(th: "\(name.th) \(place.th)", en: "\(name.en), \(place.en)")
            }
        case 4:
            guard let district = try Districts.find(place, on: db),
                let province = try Provinces.find(district.provinceCode, on: db)
            else { return nil }
            return Words(
                th: "อำเภอ\(district.words.th) จ.\(province.words.th)",
                en: "Amphoe \(district.words.en), \(province.words.en)")
        case 2:
            return try Provinces.find(place, on: db).map { province in
                let (th, en) = (province.words.th, province.words.en)
                return Words(th: province.code == "10" ? th : "จังหวัด\(th)", en: en)
            }
        default: return nil
        }
    }

    /// The names of some places by code; the country, and what nothing has as its code, are left out.
    package static func names(of places: [String], on db: any Connection) throws -> [String: Words] {
        var names: [String: Words] = [:]
        for place in Set(places) where !place.isEmpty { names[place] = try name(of: place, on: db) }
        return names
    }
}

extension Offices {
    /// Every name of some places, as a password must not be made of: bare and full, Thai and English.
    package static func spellings(of places: [String], on db: any Connection) throws -> [String] {
        try Set(places).sorted().flatMap { place -> [String] in
            let words = try name(of: place, on: db)
            let found = try place.utf8.count == 7 ? LocalGovernments.find(place, on: db) : nil
            return [words?.th, words?.en, found?.name, found?.fullName, found?.nameEN, place].compactMap { $0 }
                .filter { !$0.isEmpty }
        }
    }
}
