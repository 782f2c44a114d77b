import Actions
import Domain
import Store

/// The local governments of a province, with how far each is on its way from certification to the check.
struct ChecksPage: Sendable {
    let round: Round
    let province: Province
    let rows: [CheckRow]
    /// Only those that wait to be looked at.
    let onlyWaiting: Bool
    let today: ThaiDate
    /// The one that was accepted just before; nil where none was.
    let accepted: LocalGovernment?

    init(
        _ round: Round, _ province: Province, onlyWaiting: Bool, accepted: String, person: Principal, at now: Int64,
        on db: any Connection
    ) throws {
        self.round = round
        self.province = province
        self.onlyWaiting = onlyWaiting
        today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
        rows = try CheckRows.list(round.id, province: province.code, on: db).filter {
            person.may(.checkFigures, at: $0.assessment.whereabouts)
        }
        let code = accepted
        self.accepted =
            rows.first { $0.assessment.localGovernment.code == code && $0.assessment.state == .checked }?
            .assessment.localGovernment
    }

    var waiting: [CheckRow] { rows.filter { isWaiting($0) } }
    var shown: [CheckRow] { onlyWaiting ? waiting : rows }

    func isWaiting(_ row: CheckRow) -> Bool { row.assessment.isCheckOn && row.isWaiting }
    func count(_ state: Assessment.State) -> Int { rows.count { $0.assessment.state == state } }
}
