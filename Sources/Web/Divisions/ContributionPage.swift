import Actions
import Domain
import Store

/// What a one-time link says to whoever opens it, before and after it was used.
struct LinkPage: Sendable {
    /// nil for an unknown one.
    let link: CollectionLink?
    let assessment: Assessment?
    let closedReason: ClosedReason?
    let state: CollectionLink.State?
    /// Who asks for the figures, and makes new links.
    let recorders: [String]

    init(_ token: String, at now: Int64, on db: any Connection) throws {
        link = try CollectionLinks.find(tokenHash: SignIn.hash(token), on: db)
        assessment = try link.flatMap { try Assessments.find($0.rows.round, $0.rows.localGovernment, on: db) }
        closedReason = assessment?.closedReason(at: now)
        state = link?.state(at: now)
        recorders = try link.map { try Accounts.names(holding: .recorder, at: $0.rows.localGovernment, on: db) } ?? []
    }

    var isOpen: Bool { state == .waiting && closedReason == nil }
}

/// What somebody tells of himself when he opens a link, as it was typed.
struct LinkForm: Sendable {
    var name = ""
    var position = ""
    var telephone = ""
    var problems: [OpenCollectionLink.Problem] = []

    init() {}

    init(_ fields: FormFields) {
        name = fields["name"]
        position = fields["position"]
        telephone = fields["telephone"]
    }
}

/// The rows of a division, as its contributor fills them in.
struct ContributionPage: Sendable {
    let link: CollectionLink
    let assessment: Assessment
    /// nil once the division has no rows any more.
    let area: AreaPage?
    let closedReason: ClosedReason?
    /// Rows about which something was said that waits for an answer; its cards are gone once recording is over.
    let observations: [RowWithObservations]
    let recorders: [String]
    var done: Done?
    /// Something of what was sent could not be saved.
    var hasRefusals = false

    /// What has just been done.
    enum Done: Sendable {
        case saved, reported
    }

    init(
        _ link: CollectionLink, late: [SaveAnswer], person: Principal, in environment: Environment,
        on db: any Connection
    ) throws {
        let reading = try AssessmentReading(link.rows.round, link.rows.localGovernment, in: environment, on: db)
        self.link = link
        assessment = reading.assessment
        let rows = try reading.divisions(on: db).first { $0.division == link.rows.division }?.rows ?? []
        let hasRows = !rows.isEmpty
        let open = try reading.openObservations(on: db)
        observations = rows.compactMap { row in
            open[row.code].map { ofRow in
                RowWithObservations(
                    name: row.codeAndName, path: SitePath.contributedObservations(indicator: row.code).path,
                    count: ofRow.count)
            }
        }
        area =
            hasRows
            ? try AreaPage(of: link.rows, reading, late: late, person: person, in: environment, on: db) : nil
        closedReason = reading.assessment.closedReason(at: environment.now())
        recorders = try Accounts.names(holding: .recorder, at: link.rows.localGovernment, on: db)
    }
}

/// Words that several pages of a contributor share.
enum ContributionWords {
    static let title = Words(th: "แบบเก็บข้อมูลของกอง", en: "Collection form of a division")

    /// "แบบเก็บข้อมูล: กองช่าง"
    static func heading(_ division: String) -> Words {
        let name = Division.words(division)
        return Words(th: "แบบเก็บข้อมูล: \(name.th)", en: "Collection form: \(name.en)")
    }

    static let over = Words(
        th: "ลิงก์หมดอายุ ถูกยกเลิก หรือออกจากระบบไปแล้ว โปรดขอลิงก์ใหม่จากผู้บันทึกข้อมูลของ อปท.",
        en:
            "The link has expired, was revoked, or you have signed out. Please ask the responsible officer of your local government for a new link."
    )
    static let askAnew = Words(
        th: "หากยังต้องให้ข้อมูล โปรดขอลิงก์ใหม่จากผู้บันทึกข้อมูลของ อปท.",
        en: "If figures are still needed, please ask the responsible officer of your local government for a new link.")
}
