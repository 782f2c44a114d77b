/// The way of an official letter: Department → provinces → districts → local governments.
///
/// An office is named by its place: "" the Department, two digits a province, four a district. "10" is the Office of the
/// Committee, which writes to Bangkok itself, since Bangkok has no provincial office. The chain of the letter of 26 March 2567, and
/// research of e-saraban: provinces reach the large local governments directly and the others through the districts.
package enum LetterRoute {
    package static let department = ""
    package static let office = LocalGovernment.bangkok.provinceCode

    /// The office whose letter a local government receives.
    /// - Parameter type: at the time the round froze it, as its places.
    package static func sender(to type: LocalGovernmentType, at place: Whereabouts) -> String {
        switch type {
        case .bma: office
        case .pao, .cityMunicipality, .townMunicipality, .pattaya: place.provinceCode
        // One that lies in no district is written to by its province.
        case .subdistrictMunicipality, .tao: place.districtCode.isEmpty ? place.provinceCode : place.districtCode
        }
    }

    /// The office whose letter another office receives; nil for the Department, which begins.
    ///
    /// A district's code begins with that of its province.
    package static func sender(toOffice place: String) -> String? {
        switch place.utf8.count {
        case 4: String(place.prefix(2))
        case 2: department
        default: nil
        }
    }

    /// Whether an office writes only after it has noted the receipt of a letter. The Office started the assessment itself.
    package static func needsReceipt(_ place: String) -> Bool { place != department && place != office }

    /// Whether a text can name an office: empty, two digits or four.
    package static func isOffice(_ place: String) -> Bool {
        [0, 2, 4].contains(place.utf8.count) && place.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    package static func isLocalGovernment(_ place: String) -> Bool {
        place.utf8.count == 7 && place.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
