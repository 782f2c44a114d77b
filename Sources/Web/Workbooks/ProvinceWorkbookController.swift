import Actions
import Domain
import Hummingbird
import Spreadsheets
import Store

/// The workbook of a province, for those who may read the figures of all its local governments.
struct ProvinceWorkbookController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/results/provinces/:province/workbook.xlsx", use: show)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let province = try context.parameters.require("province")
        guard try context.signedIn().person.reach(.readAnswers).contains(province: province) else {
            throw Refusal.forbidden
        }
        let round = try context.parameters.require("round")
        guard let found = try await site.database.read({ try Rounds.find(round, on: $0) }) else {
            throw Refusal.notFound("no round \(round)")
        }
        try await site.bringNationUpToDate(round)
        let workbook = try site.nation.read(round) { columns in
            try ProvinceWorkbook(province, found, columns)
        }
        guard let workbook else { throw Refusal.notFound("round \(round) is not loaded") }
        let language = PageLanguage.current
        let written = try await site.workbookThreads.run {
            PageLanguage.$current.withValue(language) { Result { try workbook.written() } }
        }
        guard let written else { throw StoreError.busy("too many workbooks at once") }
        return Reply.file(
            try written.get(), .workbook, named: "\(say(th: "ข้อมูลจังหวัด", en: "province"))-\(round)-\(province).xlsx",
            for: request)
    }
}

extension ProvinceWorkbook {
    /// - Throws: `Refusal.notFound` for an unknown province.
    init(_ code: String, _ round: Round, _ columns: AnswerColumns) throws {
        let participants = columns.participants
        guard let province = participants.province(code) else { throw Refusal.notFound("no province \(code)") }
        set = columns.standards.set
        indicators = set.indicators
        let mark = round.demonstration ? " · \(Round.demonstrationMark.text)" : ""
        title = "\(province.words.text) · \(round.shortName.text) · \(say(th: "ผลเบื้องต้น", en: "preliminary"))\(mark)"
        let set = set
        rows = province.members.map { member in
            let place = participants.list[member].localGovernment
            let cells = set.indicators.enumerated().map { position, indicator -> Cell? in
                guard columns.verdict(of: member, indicator: position, on: .live) != nil else { return nil }
                return Cell(
                    figures: columns.figures(of: member, indicator: position, on: .live),
                    word: columns.state(of: member, indicator: position).word(of: indicator, in: set))
            }
            return Row(place: place, state: columns.state(of: member), cells: cells)
        }.sorted {
            ($0.place.districtCode, $0.place.type.ordinal, $0.place.code)
                < ($1.place.districtCode, $1.place.type.ordinal, $1.place.code)
        }
    }
}
