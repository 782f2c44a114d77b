/// A local government in a round, as the round froze it.
package struct Participant: Hashable, Sendable {
    package var assessmentID: Int
    package var localGovernment: LocalGovernment

    package init(assessmentID: Int, localGovernment: LocalGovernment) {
        self.assessmentID = assessmentID
        self.localGovernment = localGovernment
    }

    package var code: String { localGovernment.code }
    package var type: LocalGovernmentType { localGovernment.type }
}

/// The participants of a round in the order of their codes, with their look-ups made once. Shared and never changed.
package final class Participants: Sendable {
    /// A province or a district with the participants that lie in it.
    package struct Place: Hashable, Sendable {
        package let code: String
        package let words: Words
        /// Positions in `list`, ascending.
        package let members: [Int]

        package var name: String { words.th }
    }

    package let list: [Participant]
    /// Every province there is, by code; one without participants too.
    package let provinces: [Place]
    /// `LocalGovernmentType.ordinal` of each.
    let types: [UInt8]
    /// Where each lies, as far as that is known.
    package let points: [Point?]
    private let membersByType: [LocalGovernmentType: [Int]]
    private let positions: [String: Int]
    private let positionsByAssessment: [Int: Int]

    /// - Parameters:
    ///   - list: in any order.
    ///   - provinces: every province; those of the participants are found without.
    package init(_ list: [Participant], provinces: [Province] = []) {
        let list = list.sorted { $0.code < $1.code }
        self.list = list
        types = list.map { UInt8($0.type.ordinal) }
        points = Point.all(list.map(\.localGovernment))
        membersByType = Dictionary(grouping: list.indices) { list[$0].type }
        positions = Dictionary(
            list.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
        positionsByAssessment = Dictionary(
            list.enumerated().map { ($0.element.assessmentID, $0.offset) }, uniquingKeysWith: { first, _ in first })
        var names = Dictionary(provinces.map { ($0.code, $0.words) }, uniquingKeysWith: { first, _ in first })
        let members = Dictionary(grouping: list.indices) { list[$0].localGovernment.provinceCode }
        for (code, positions) in members where names[code] == nil {
            names[code] = list[positions[0]].localGovernment.provinceWords
        }
        self.provinces = names.sorted { $0.key < $1.key }
            .map { Place(code: $0.key, words: $0.value, members: members[$0.key] ?? []) }
    }

    package var count: Int { list.count }

    package func position(of code: String) -> Int? { positions[code] }

    package func position(ofAssessment id: Int) -> Int? { positionsByAssessment[id] }

    package func members(of type: LocalGovernmentType) -> [Int] { membersByType[type] ?? [] }

    package func province(_ code: String) -> Place? { provinces.first { $0.code == code } }

    /// The districts of a province, by code. Bangkok, which lies in no district, is in none of them.
    package func districts(of province: String) -> [Place] {
        let members = Dictionary(grouping: self.province(province)?.members ?? []) {
            list[$0].localGovernment.districtCode
        }
        return members.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }
            .map { Place(code: $0.key, words: list[$0.value[0]].localGovernment.districtWords, members: $0.value) }
    }
}
