import Domain
import Markup

/// Texts for the LINE groups of districts, since that is how provinces chase: one for each district of a red list.
struct MessagesPage: Sendable {
    struct Part: Sendable {
        /// "อำเภอบ้านลาด จังหวัดเพชรบุรี".
        let name: Words
        /// A part of the country leads to the texts of its province; others have their text here.
        let path: String?
        let count: Int
        let text: String
    }

    let list: RedListPage
    let parts: [Part]

    /// - Parameter address: of the page that the texts lead to, whole.
    init(_ list: RedListPage, address: String) {
        self.list = list
        let isCountry = list.reading.scope == .country
        var groups: [(key: String, entries: [RedListPage.Entry])] = []
        for entry in list.entries {
            let key = isCountry ? entry.place.provinceCode : entry.place.districtCode
            if groups.last?.key == key {
                groups[groups.count - 1].entries.append(entry)
            } else {
                groups.append((key, [entry]))
            }
        }
        parts = groups.map { key, entries in
            let name = Self.name(entries[0].place, isCountry: isCountry)
            guard isCountry else {
                return Part(
                    name: name, path: nil, count: entries.count,
                    text: Self.text(list, name, entries.map(\.place), address: address))
            }
            var query = list.query.onPage(1)
            query.province = ""
            let path =
                SitePath.funnel(.messages(round: list.reading.round.id, .province(key), list.step)).path + query.address
            return Part(name: name, path: path, count: entries.count, text: "")
        }
    }

    private static func name(_ place: LocalGovernment, isCountry: Bool) -> Words {
        let province = place.provinceWords
        let whole = Words(th: place.type == .bma ? province.th : "จังหวัด\(province.th)", en: province.en)
        guard !isCountry, !place.districtCode.isEmpty else { return whole }
        return Words(
            th: "อำเภอ\(place.districtWords.th) \(whole.th)", en: "Amphoe \(place.districtWords.en), \(whole.en)")
    }

    /// It names offices and no person, since a group is read by many.
    private static func text(
        _ list: RedListPage, _ name: Words, _ places: [LocalGovernment], address: String
    ) -> String {
        let (step, round, day) = (list.step, list.reading.round, list.reading.today)
        let lines = places.enumerated().map { "\($0.offset + 1). \($0.element.shortWords.text)" }
        var parts = [
            say(
                th: "การประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะ ประจำปี พ.ศ. \(round.id)",
                en: "Assessment of minimum standards of public services, round \(Round.yearEN(round.id))"),
            say(
                th: "\(name.th): \(step.missing.th) \(places.count) แห่ง (ณ วันที่ \(day.short()))",
                en: "\(name.en): \(step.missing.en), \(places.count) (\(day.english))"),
        ]
        parts += lines
        parts.append(step.request.text)
        parts.append(address)
        parts.append(say(th: "หากดำเนินการแล้ว ขออภัยมา ณ โอกาสนี้", en: "If it is done meanwhile, please excuse this."))
        if round.demonstration { parts.insert(Round.demonstrationMark.text, at: 0) }
        return parts.joined(separator: "\n")
    }
}

func messagesPage(_ page: MessagesPage) -> HTML {
    let list = page.list
    let isCountry = list.reading.scope == .country
    return """
        <h1>\(FunnelWords.messages)</h1>
        <p class="place">\(list.step.missing) · \(list.reading.title) · \(FunnelWords.count(list.entries.count)) · \(list.reading.round.name)</p>
        <p class="actions screen-only"><a class="button quiet" href="\(url: list.path)">\(th: "กลับไปที่รายการ", en: "Back to the list")</a></p>
        \(if: page.parts.isEmpty, emptyState(Words(th: "ไม่มี อปท. ในรายการนี้", en: "Nobody is on this list")))
        \(if: isCountry && !page.parts.isEmpty, "<p>\(th: "เลือกจังหวัด ข้อความแยกตามอำเภอ", en: "Choose a province; there is a text for each district.")</p><ul class=\"tasks\">\(page.parts.map(link))</ul>")
        \(if: !isCountry, "\(page.parts.enumerated().map { copyBox(CopyBox(id: "text-\($0.offset + 1)", label: Words(th: "\($0.element.name.th) (\($0.element.count) แห่ง)", en: "\($0.element.name.en) (\($0.element.count))"), text: $0.element.text)) })")
        """
}

private func link(_ part: MessagesPage.Part) -> HTML {
    """
    <li><strong>\(part.path.map { "<a href=\"\(url: $0)\">\(part.name)</a>" as HTML })</strong> <span>\(FunnelWords.count(part.count))</span></li>
    """
}
