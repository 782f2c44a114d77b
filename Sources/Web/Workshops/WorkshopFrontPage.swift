import Actions
import Domain
import Markup
import Store

/// The page of the general QR code: what is arranged, and where one finds his local government.
struct WorkshopFrontPage: Sendable {
    static let most = 30

    let round: Round
    let workshop: Workshop
    let sessions: [WorkshopSession]
    let materials: [WorkshopMaterial]
    /// By code.
    let provinces: [String: Province]
    let typed: String
    let found: [LocalGovernment]
    /// How many there are, though not all are shown.
    let count: Int
    /// The session whose stream was asked for, and can be shown.
    let watched: (session: WorkshopSession, video: FacebookVideo)?

    /// - Throws: `Refusal.notFound`.
    /// - Parameter watched: number of a session.
    init(_ id: String, typed: String, watched: Int? = nil, on db: any Connection) throws {
        guard let workshop = try Workshops.find(id, on: db), let round = try Rounds.find(id, on: db) else {
            throw Refusal.notFound("no workshop in round \(id)")
        }
        self.round = round
        self.workshop = workshop
        self.typed = typed
        let sessions = try WorkshopSessions.list(id, on: db)
        self.sessions = sessions
        self.watched = sessions.first { $0.number == watched }.flatMap { session in session.stream.map { (session, $0) }
        }
        materials = try WorkshopMaterials.list(id, on: db)
        provinces = Dictionary(try Provinces.list(on: db).map { ($0.code, $0) }) { first, _ in first }
        if typed.isEmpty {
            (found, count) = ([], 0)
        } else {
            let search = AssessmentSearch(
                round: id, typed: typed, type: nil, province: "", places: PlacesInReach(country: true))
            found = try search.list(after: 0, limit: Self.most, on: db).map(\.localGovernment)
            count = try search.count(on: db)
        }
    }
}

func workshopFront(_ page: WorkshopFrontPage, at now: Int64) -> HTML {
    """
    <h1>\(thai: page.workshop.title)</h1>
    <p class="place">\(page.round.shortName)</p>
    \(page.watched.map { stream($0.session, $0.video) })
    \(registeringState(page.workshop, at: now))
    <form class="card" method="get" action="\(url: SitePath.workshop(.front(round: page.round.id)).path)" role="search">
    <p><label for="q">\(th: "ชื่อ อปท. ของท่าน", en: "Name of your local government")</label>
    <input id="q" name="q" type="search" value="\(page.typed)" maxlength="100" autocomplete="off" aria-describedby="q-hint"></p>
    <p class="hint" id="q-hint">\(th: "พิมพ์ชื่ออย่างน้อย 3 ตัวอักษร เติมอำเภอหรือจังหวัดต่อท้ายได้ เช่น หนองบัว กาญจนบุรี", en: "At least three letters; its amphoe or province may follow: Nong Bua Kanchanaburi")</p>
    <p><button>\(th: "ค้นหาเพื่อลงทะเบียน", en: "Find it and register")</button></p>
    </form>
    \(if: !page.typed.isEmpty, found(page))
    <h2>\(th: "กำหนดการ", en: "Sessions")</h2>
    \(if: page.sessions.isEmpty, emptyState(Words(th: "ยังไม่ได้กำหนดรอบประชุม", en: "No session is set yet")))
    <ul class="sessions">\(page.sessions.map { sessionLine($0, page.provinces) })</ul>
    \(materialList(page.materials))
    """
}

/// Whether one may register, and until when a seat is kept.
func registeringState(_ workshop: Workshop, at now: Int64) -> HTML {
    if !workshop.isOpen(at: now) {
        return notice("\(th: "เปิดลงทะเบียนวันที่", en: "Registering begins on") \(date: workshop.opensOn)")
    }
    guard workshop.keepsSeats(at: now) else { return .empty }
    return notice(
        "\(th: "โปรดตอบรับภายในวันที่", en: "Please answer until") \(date: workshop.replyBy) \(th: "ระบบสำรองที่นั่งให้แต่ละ อปท. 1 ที่ถึงวันนั้น", en: "One seat is kept for each local government until then.")"
    )
}

private func found(_ page: WorkshopFrontPage) -> HTML {
    guard page.count > 0 else {
        return
            "<p role=\"status\">\(th: "ไม่พบ อปท. ตามชื่อที่พิมพ์ ลองพิมพ์เฉพาะชื่อ ไม่ต้องใส่คำว่า อบต. หรือเทศบาล", en: "Nothing found. Try the name without its type.")</p>"
    }
    let more = page.count > page.found.count
    return """
        <p role="status">\(th: "พบ \(printedCount(page.count)) แห่ง เลือก อปท. ของท่าน", en: "\(counted(page.count, "local government")) found. Choose yours.")\(if: more, " \(th: "แสดง \(page.found.count) แห่งแรก โปรดพิมพ์อำเภอหรือจังหวัดต่อท้าย", en: "The first \(page.found.count) are shown: add an amphoe or province.")")</p>
        <ul class="tasks">\(page.found.map { place -> HTML in
            let path = SitePath.workshop(.organisation(round: page.round.id, code: place.code)).path
            return "<li><strong><a href=\"\(url: path)\">\(fullName: place)</a></strong> <span>\(place.placeWords)</span></li>"
        })</ul>
        """
}

private func sessionLine(_ session: WorkshopSession, _ provinces: [String: Province]) -> HTML {
    """
    <li class="card"><strong>\(WorkshopWords.session(session))</strong>\(if: session.cancellation != nil, " \(statusWord(Words(th: "ยกเลิก", en: "Cancelled"), state: "notStarted"))")
    \(audienceLine(session, provinces))
    \(sessionPlaces(session))</li>
    """
}

/// Many provinces stand behind a line that opens.
private func audienceLine(_ session: WorkshopSession, _ provinces: [String: Province]) -> HTML {
    let words = audience(session, provinces)
    guard session.provinces.count > 5 else { return "<p>\(th: "สำหรับ", en: "For") \(words)</p>" }
    return """
        <details><summary>\(th: "สำหรับ \(session.provinces.count) จังหวัด", en: "For \(session.provinces.count) provinces")</summary><p>\(words)</p></details>
        """
}

/// For whom a session is.
func audience(_ session: WorkshopSession, _ provinces: [String: Province]) -> Words {
    let types = LocalGovernmentType.allCases.filter { session.types.contains($0) }.map(\.name)
    let places = session.provinces.compactMap { provinces[$0] }.sorted {
        ThaiSortKey.key($0.name) < ThaiSortKey.key($1.name)
    }
    let type = Words(
        th: types.isEmpty ? "อปท. ทุกประเภท" : types.map(\.th).joined(separator: " "),
        en: types.isEmpty ? "every type" : types.map(\.en).joined(separator: ", "))
    let place = Words(
        th: places.isEmpty
            ? "ทุกจังหวัด"
            : places.map { ($0.code == "10" ? "" : "จ.") + $0.words.th }.joined(separator: " "),
        en: places.isEmpty ? "every province" : places.map(\.words.en).joined(separator: ", "))
    return Words(th: "\(type.th) · \(place.th)", en: "\(type.en) · \(place.en)")
}

/// Where it takes place, as everybody may know it. The stream opens only after a click: nothing of it is on the page.
func sessionPlaces(_ session: WorkshopSession) -> HTML {
    """
    \(if: session.isOnSite, "<p>\(th: "สถานที่", en: "Venue"): \(thai: session.venue)</p>")
    \(if: session.isStreamed, "<p>\(streamLinks(session))</p>")
    \(if: !session.recordingLink.isEmpty, "<p><a href=\"\(url: session.recordingLink)\" rel=\"noreferrer noopener\">\(th: "ชมย้อนหลัง (เปิดเว็บไซต์ภายนอก)", en: "Watch the recording (opens another site)")</a></p>")
    """
}

func materialList(_ materials: [WorkshopMaterial]) -> HTML {
    guard !materials.isEmpty else { return .empty }
    return """
        <h2>\(WorkshopWords.materials)</h2>
        <ul>\(materials.map { "<li><a href=\"\(url: $0.link)\" rel=\"noreferrer noopener\">\(thai: $0.title)</a></li>" as HTML })</ul>
        """
}

extension WorkshopSession {
    /// Its stream, where it can be shown inside a page.
    var stream: FacebookVideo? { cancellation == nil ? FacebookVideo(facebookLink) : nil }
}

/// Two ways to the stream: the site itself, and inside a page of ours that is opened for it.
func streamLinks(_ session: WorkshopSession) -> HTML {
    let path = SitePath.workshop(.stream(round: session.round, session: session.number)).path
    return """
        <a href="\(url: session.facebookLink)" rel="noreferrer noopener">\(th: "ชมทาง Facebook Live (เปิดเว็บไซต์ภายนอก)", en: "Watch Facebook Live (opens another site)")</a>\(if: session.stream != nil, " · <a href=\"\(url: path)\">\(th: "ชมในหน้านี้ (เมื่อกดแล้วจึงติดต่อ Facebook)", en: "Watch it here (Facebook is asked only then)")</a>")
        """
}

/// The stream inside the page, for who has asked for it. The page alone may show this one host.
private func stream(_ session: WorkshopSession, _ video: FacebookVideo) -> HTML {
    """
    <h2>\(th: "ถ่ายทอดสด", en: "Live") \(WorkshopWords.session(session))</h2>
    <iframe class="stream" src="\(url: video.player)" title="\(say(th: "ถ่ายทอดสดทาง Facebook", en: "Live on Facebook"))" allow="fullscreen; encrypted-media" allowfullscreen referrerpolicy="no-referrer" sandbox="allow-scripts allow-same-origin allow-popups allow-presentation"></iframe>
    <p><a href="\(url: session.facebookLink)" rel="noreferrer noopener">\(th: "หากไม่เห็นภาพ ชมที่ Facebook (เปิดเว็บไซต์ภายนอก)", en: "If nothing is seen, watch it at Facebook (opens another site)")</a> · <a href="\(url: SitePath.workshop(.front(round: session.round)).path)">\(th: "ปิดการถ่ายทอดสด", en: "Close it")</a></p>
    """
}
