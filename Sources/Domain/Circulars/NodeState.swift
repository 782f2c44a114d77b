/// How far a circular has come at one office or local government. Derived, never kept.
package enum NodeState: String, CaseIterable, Sendable {
    /// ยังไม่ถึง: whoever writes to it has not issued a letter.
    case notArrived = "not-arrived"
    /// ถึงแล้ว ยังไม่ลงรับ.
    case arrived
    /// ลงรับแล้ว; of an office: not passed on yet.
    case received
    /// ส่งต่อแล้ว: the office has issued a letter of its own.
    case passedOn = "passed-on"
    /// แจ้งชื่อเจ้าหน้าที่แล้ว.
    case officerNamed = "officer-named"

    /// In the order in which they follow each other.
    package static let ofOffices: [NodeState] = [.notArrived, .arrived, .received, .passedOn]

    package static func ofLocalGovernments(_ kind: Circular.Kind) -> [NodeState] {
        kind.asksForOfficer ? [.notArrived, .arrived, .received, .officerNamed] : [.notArrived, .arrived, .received]
    }

    package func words(ofOffice: Bool) -> Words {
        switch self {
        case .notArrived: Words(th: "ยังไม่ถึง", en: "Not arrived yet")
        case .arrived: Words(th: "ถึงแล้ว ยังไม่ลงรับ", en: "Arrived, not acknowledged")
        case .received where ofOffice: Words(th: "ลงรับแล้ว ยังไม่ส่งต่อ", en: "Acknowledged, not passed on")
        case .received: Words(th: "ลงรับแล้ว", en: "Acknowledged")
        case .passedOn: Words(th: "ส่งต่อแล้ว", en: "Passed on")
        case .officerNamed: Words(th: "แจ้งชื่อเจ้าหน้าที่แล้ว", en: "Officer named")
        }
    }
}

/// What is on record of one circular.
package struct CircularRecord: Hashable, Sendable {
    /// Offices whose letters are issued, with the moment in milliseconds since 1970, UTC.
    package var issued: [String: Int64]
    /// Offices and local governments that have noted a receipt.
    package var received: Set<String>
    /// Local governments that have named their officer.
    package var named: Set<String>

    package init(issued: [String: Int64] = [:], received: Set<String> = [], named: Set<String> = []) {
        self.issued = issued
        self.received = received
        self.named = named
    }

    package func state(ofOffice place: String) -> NodeState {
        if issued[place] != nil { return .passedOn }
        guard let sender = LetterRoute.sender(toOffice: place), issued[sender] != nil else { return .notArrived }
        return received.contains(place) ? .received : .arrived
    }

    package func state(of member: LetterChain.Member) -> NodeState {
        if named.contains(member.code) { return .officerNamed }
        if received.contains(member.code) { return .received }
        return issued[member.sender] == nil ? .notArrived : .arrived
    }

    /// When the letter for a local government was issued; nil while it has not arrived.
    package func arrival(of member: LetterChain.Member) -> Int64? { issued[member.sender] }

    package func arrival(atOffice place: String) -> Int64? {
        LetterRoute.sender(toOffice: place).flatMap { issued[$0] }
    }
}

/// How many are in which state.
package struct NodeTally: Hashable, Sendable {
    package private(set) var counts: [NodeState: Int] = [:]

    package init() {}

    package init(_ states: some Sequence<NodeState>) {
        for state in states { counts[state, default: 0] += 1 }
    }

    package subscript(_ state: NodeState) -> Int { counts[state] ?? 0 }

    package var count: Int { counts.values.reduce(0, +) }

    package mutating func add(_ state: NodeState) { counts[state, default: 0] += 1 }

    package mutating func add(_ other: NodeTally) { counts.merge(other.counts, uniquingKeysWith: +) }
}
