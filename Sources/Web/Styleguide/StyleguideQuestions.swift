import Domain
import Markup

/// The gallery's pages that ask, lists that are empty, and what happened.
func emptyStates() -> HTML {
    """
    \(emptyState(Words(th: "ยังไม่มีการบันทึก", en: "Nothing has been recorded yet")))
    \(emptyState(Words(th: "ไม่มี อปท. ตามที่เลือก", en: "Nothing matches what was chosen"), action: (Words(th: "ล้างตัวกรอง", en: "Clear the filter"), SitePath.styleguide.path)))
    """
}

func copyBoxes(_ samples: StyleguideSamples) -> HTML {
    copyBox(
        CopyBox(
            id: "sample-copy", label: Words(th: "ข้อความสำหรับ LINE", en: "Text for LINE"),
            text: "\(samples.place)\n\(samples.text)"))
}

func confirmations() -> HTML {
    let path = SitePath.styleguide.path
    let back = (words: Words(th: "กลับไปแก้ไข", en: "Back to the figures"), path: path)
    let submit = Confirmation(
        question: Words(th: "เสนอผู้รับรองหรือไม่", en: "Submit for certification?"),
        consequences: [
            Words(th: "แก้ไขตัวเลขไม่ได้ จนกว่าจะดึงข้อมูลกลับ", en: "Figures cannot be changed until they are recalled")
        ],
        action: Words(th: "เสนอผู้รับรอง", en: "Submit"), path: path, wayBack: back)
    let withdraw = Confirmation(
        question: Words(th: "ถอนการรับรองหรือไม่", en: "Withdraw the certification?"),
        consequences: [
            Words(th: "ผลการประเมินจะไม่นับจนกว่าจะรับรองใหม่", en: "Results do not count until they are certified again")
        ],
        action: Words(th: "ถอนการรับรอง", en: "Withdraw"), path: path, wayBack: back, isGrave: true)
    return "\(confirmation(submit, csrf: csrfSample))\(confirmation(withdraw, csrf: csrfSample))"
}

/// The gallery's forms are sent nowhere that changes anything.
private let csrfSample: HTML = "<input type=\"hidden\" name=\"csrf\" value=\"\">"

func timelines(_ samples: StyleguideSamples) -> HTML {
    timeline([
        TimelineEntry(
            at: samples.moment + 3_600_000, who: samples.person, role: Role.certifier.name,
            what: [Assessment.State.certified.words], reference: (samples.textWords, samples.unit)),
        TimelineEntry(at: samples.moment, who: samples.person, what: [samples.textWords, samples.placeWords]),
    ])
}

/// Heads of pages: for a stranger, for one office, for several roles.
func heads(_ samples: StyleguideSamples) -> HTML {
    let seats = [
        Seat(person: samples.person, role: Role.recorder.name, office: samples.placeWords),
        Seat(person: samples.person, role: Words(th: "หลายหน้าที่", en: "Several roles")),
    ]
    let crumbs = [Page.Crumb(samples.place, .styleguide), Page.Crumb(samples.text, .styleguide)]
    return """
        \(siteHeader(nil, csrf: .empty))
        \(seats.map { siteHeader($0, csrf: csrfSample) })
        \(breadcrumbs(crumbs))
        \(helpLine(.ofTheLetter))
        """
}
