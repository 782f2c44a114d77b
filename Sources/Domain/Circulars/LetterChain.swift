/// Who receives whose letter in one round. Nothing of it is kept: it follows from the participants that the round froze.
package struct LetterChain: Sendable {
    /// A local government as the round froze it.
    package struct Member: Hashable, Sendable {
        package var place: Whereabouts
        package var type: LocalGovernmentType

        package init(_ place: Whereabouts, _ type: LocalGovernmentType) {
            self.place = place
            self.type = type
        }

        package var code: String { place.code }
        package var sender: String { LetterRoute.sender(to: type, at: place) }
    }

    /// Those to whom one office writes.
    package struct Receivers: Hashable, Sendable {
        /// Provinces, or districts, in the order of their codes.
        package var offices: [String] = []
        /// In the order of the members.
        package var localGovernments: [Member] = []

        package var isEmpty: Bool { offices.isEmpty && localGovernments.isEmpty }
    }

    package let members: [Member]
    private let bySender: [String: Receivers]

    package init(_ members: [Member]) {
        self.members = members
        var bySender: [String: Receivers] = [:]
        var offices: Set<String> = []
        for member in members {
            let sender = member.sender
            bySender[sender, default: Receivers()].localGovernments.append(member)
            offices.insert(sender)
        }
        // An office that writes is written to, up to the Department.
        for place in offices {
            if let above = LetterRoute.sender(toOffice: place), above != LetterRoute.department {
                offices.insert(above)
            }
        }
        for place in offices.sorted() {
            guard let above = LetterRoute.sender(toOffice: place) else { continue }
            bySender[above, default: Receivers()].offices.append(place)
        }
        self.bySender = bySender
    }

    package func receivers(of place: String) -> Receivers { bySender[place] ?? Receivers() }

    /// Every office that writes a letter, the Department first.
    package var offices: [String] { bySender.keys.sorted() }
}
