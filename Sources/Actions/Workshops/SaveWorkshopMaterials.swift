import Domain
import Store

/// Sets the list of what is to be read for the workshop: titles and addresses, in order.
package struct SaveWorkshopMaterials: Action {
    package var round: String
    package var materials: [WorkshopMaterial]
    package var requestID: String

    package init(round: String, materials: [WorkshopMaterial], requestID: String = "") {
        self.round = round
        self.materials = materials
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case saved
        /// Rows, from 0, without a title or with what is no address.
        case invalid(Set<Int>)
        case tooMany
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.roleInCountry(for: .arrangeWorkshop) else { throw Refusal.forbidden }
        try Rounds.lock(round, exclusively: true, on: db)
        guard try Workshops.find(round, on: db) != nil else { throw Refusal.notFound("no workshop in round \(round)") }
        guard materials.count <= WorkshopMaterial.most else { return .tooMany }
        let wrong = materials.indices.filter { !materials[$0].isValid }
        guard wrong.isEmpty else { return .invalid(Set(wrong)) }
        let now = environment.now()
        let was = try WorkshopMaterials.list(round, on: db)
        guard was != materials else { return .saved }
        try WorkshopMaterials.save(materials, of: round, by: person.accountID, at: now, on: db)
        func facts(_ list: [WorkshopMaterial]) -> String {
            CanonicalJSON.array(list.map { .object(["link": .string($0.link), "title": .string($0.title)]) }).text
        }
        _ = try Audit.append(
            AuditEntry(.workshopMaterialsSaved, round: round, was: facts(was), became: facts(materials)),
            to: Audit.centralChain, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        return .saved
    }
}
