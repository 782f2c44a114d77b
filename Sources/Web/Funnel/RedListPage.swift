import Domain
import Store

/// Those that have not reached a step, as somebody has narrowed them.
struct RedListPage: Sendable {
    typealias Entry = (member: Funnel.Member, place: LocalGovernment)

    let reading: FunnelReading
    let step: FunnelStep
    let query: RedListQuery
    /// Before it was narrowed.
    let whole: Int
    /// What is left, in Thai order: exactly those with whom something is done.
    let entries: [Entry]
    /// What the list can be narrowed to.
    let types: [LocalGovernmentType]
    let provinces: [(code: String, name: Words)]
    let districts: [(code: String, name: Words)]

    init(_ reading: FunnelReading, _ step: FunnelStep, _ query: RedListQuery) {
        self.reading = reading
        self.step = step
        self.query = query
        let list = reading.funnel.redList(at: step, in: reading.scope)
        whole = list.count
        let key = ThaiSearchKey.key(query.text)
        entries = reading.places(
            list.filter { member in
                reading.localGovernment(member).map { query.takes(member, $0, at: step, key) } ?? false
            })
        let present = Set(list.map(\.member.type))
        types = LocalGovernmentType.allCases.filter(present.contains)
        func inThaiOrder(_ places: [Participants.Place]) -> [(code: String, name: Words)] {
            places.filter { !$0.members.isEmpty }.map { (code: $0.code, name: $0.words) }
                .sorted { ThaiSortKey.key($0.name.th) < ThaiSortKey.key($1.name.th) }
        }
        provinces = reading.scope == .country ? inThaiOrder(reading.participants.provinces) : []
        if case .province(let code) = reading.scope {
            districts = inThaiOrder(reading.participants.districts(of: code))
        } else {
            districts = []
        }
    }

    var pages: Int { max(1, (entries.count + RedListQuery.pageLength - 1) / RedListQuery.pageLength) }
    /// A page beyond the last is the last.
    var number: Int { min(query.page, pages) }
    var shown: ArraySlice<Entry> {
        entries.dropFirst((number - 1) * RedListQuery.pageLength).prefix(RedListQuery.pageLength)
    }

    /// The address of this list, narrowed as it is.
    var path: String { plainPath + query.address }
    var plainPath: String { SitePath.funnel(.redList(round: reading.round.id, reading.scope, step)).path }
    /// Where something is done with all of the list.
    func address(_ path: FunnelPath) -> String { SitePath.funnel(path).path + query.onPage(1).address }
    var csvPath: String {
        let path = plainPath + query.onPage(1).address
        return path + (path.contains("?") ? "&" : "?") + "format=csv"
    }

    func fileName(_ kind: String) -> String {
        let place = reading.scope.code.isEmpty ? "TH" : reading.scope.code
        return "\(kind)-\(reading.round.id)-\(place)-\(step.rawValue).csv"
    }

    /// The last call to each of those on the page, for those who may note calls.
    func lastCalls(in database: any Database) async throws -> [String: Call] {
        guard reading.mayFollowUp else { return [:] }
        let (round, codes) = (reading.round.id, shown.map(\.member.code))
        return try await database.read { try Calls.list(round, of: codes, on: $0).compactMapValues(\.first) }
    }

    /// All of the list, page or not. It names offices only.
    var csv: SpreadsheetFile {
        var file = SpreadsheetFile(
            [
                say(th: "รหัส", en: "Code"), say(th: "อปท.", en: "Local government"), say(th: "ประเภท", en: "Type"),
                say(th: "อำเภอ", en: "District"), say(th: "จังหวัด", en: "Province"),
            ] + FunnelStep.allCases.map(\.words.text)
                + [say(th: "รายการ", en: "List"), say(th: "ณ วันที่", en: "As of"), say(th: "หมายเหตุ", en: "Note")])
        let ending = [
            step.missing.text, reading.today.iso,
            reading.round.demonstration ? Round.demonstrationMark.text : "",
        ]
        for entry in entries {
            let place = entry.place
            file.rows.append(
                [
                    place.code, place.fullWords.text, place.type.name.text, place.districtWords.text,
                    place.provinceWords.text,
                ] + FunnelStep.allCases.map { entry.member.has($0) ? "1" : "0" } + ending)
        }
        return file
    }
}

/// What came of mailing to a list, as the address says it after the fact.
struct MailedRedList: Sendable {
    let sent: (mails: Int, places: Int, before: Int, unreached: Int, excused: Int)?

    init(_ asked: FormFields) {
        guard asked["done"] == "mailed" else {
            sent = nil
            return
        }
        func number(_ name: String) -> Int { max(0, Int(asked[name]) ?? 0) }
        sent = (number("mails"), number("places"), number("before"), number("unreached"), number("excused"))
    }
}
