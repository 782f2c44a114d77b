import Domain
import Markup

func callsPage(_ page: CallsPage, _ form: CallForm, csrf: HTML) -> HTML {
    """
    <h1>\(FunnelWords.calls)</h1>
    <p class="place">\(fullName: page.place) <span>\(page.place.placeWords)</span> · \(page.round.shortName)</p>
    \(form.problem.map { errorSummary("\($0)", links(form)) })
    \(if: form.isDone, notice("\(th: "บันทึกการโทรแล้ว", en: "The call is noted")", .good, isStatus: true))
    \(whom(page))
    \(callForm(page, form, csrf))
    <h2>\(th: "การโทรที่ผ่านมา", en: "Calls before")</h2>
    \(if: page.calls.isEmpty, emptyState(Words(th: "ยังไม่มีการโทรในรอบนี้", en: "Nobody has called in this round yet")))
    \(if: !page.calls.isEmpty, log(page))
    <h2>\(th: "ถึงขั้นไหนแล้ว", en: "How far it has come")</h2>
    <p>\(FunnelStep.allCases.map { step(page, $0) })</p>
    <p class="actions"><a href="\(url: SitePath.assessment(round: page.round.id, code: page.place.code).path)">\(th: "ดูข้อมูลที่บันทึก", en: "See its figures")</a></p>
    """
}

private func links(_ form: CallForm) -> [ErrorLink] {
    [
        form.telephoneProblem.map { ErrorLink("telephone", $0) },
        form.promised.problem.map { ErrorLink("promised-day", $0) }, form.noteProblem.map { ErrorLink("note", $0) },
    ].compactMap { $0 }
}

private func step(_ page: CallsPage, _ step: FunnelStep) -> HTML {
    let isThere = page.steps.contains(FunnelSteps(step))
    return "\(statusWord(isThere ? step.words : step.missing, state: isThere ? "certified" : "returned")) "
}

private func whom(_ page: CallsPage) -> HTML {
    let officer = page.officer.map { person -> HTML in
        "\(thai: person.name) \(thai: person.position) \(telephone(person.telephone))"
    }
    func names(_ role: Role) -> HTML {
        let names = page.holders(of: role)
        return names.isEmpty ? "–" : "\(thai: names.joined(separator: ", "))"
    }
    return """
        <dl class="facts">
        <dt>\(CircularWords.officer)</dt><dd>\(officer ?? "–")</dd>
        <dt>\(th: "ผู้บันทึกในระบบ", en: "Recorders")</dt><dd>\(names(.recorder))</dd>
        <dt>\(th: "ผู้รับรองข้อมูล", en: "Certifiers")</dt><dd>\(names(.certifier))</dd>
        </dl>
        """
}

private func callForm(_ page: CallsPage, _ form: CallForm, _ csrf: HTML) -> HTML {
    let results = [
        (Call.Result.spoken.name, Call.Result.spoken.words), ("promised", Words(th: "จะส่งวันที่", en: "Will send by")),
        (Call.Result.noAnswer.name, Call.Result.noAnswer.words),
    ]
    return """
        <h2>\(th: "บันทึกการโทรครั้งนี้", en: "Note this call")</h2>
        <form class="card narrow" method="post" action="\(url: SitePath.funnel(.calls(round: page.round.id, code: page.place.code)).path)">
        \(csrf)
        \(form.step.map { "<input type=\"hidden\" name=\"step\" value=\"\($0.rawValue)\">" as HTML })
        \(field(Field(id: "person", name: "person", label: Words(th: "โทรถึง", en: "Who was called"), value: form.person, kind: .choice(Call.Person.allCases.map { ($0.rawValue, $0.words) }))))
        \(field(Field(id: "telephone", name: "telephone", label: Words(th: "หมายเลขที่โทร (ไม่บังคับ)", en: "Telephone (optional)"), hint: Words(th: "เก็บไว้เพื่อโทรครั้งต่อไป", en: "Kept for the next call"), problem: form.telephoneProblem, value: form.telephone)))
        \(field(Field(id: "result", name: "result", label: Words(th: "ผลการโทร", en: "What came of it"), value: form.outcome, kind: .choice(results))))
        \(dateBoxes(form.promised))
        \(field(Field(id: "note", name: "note", label: Words(th: "จดไว้ (ไม่บังคับ)", en: "Note (optional)"), problem: form.noteProblem, value: form.note, kind: .text(rows: 2))))
        <p class="actions"><button>\(th: "บันทึกการโทร", en: "Note the call")</button></p>
        </form>
        """
}

private func log(_ page: CallsPage) -> HTML {
    timeline(
        page.calls.map { call in
            let person = call.person.words
            let about = call.telephone.isEmpty ? "" : " (\(call.telephone))"
            return TimelineEntry(
                at: call.at, who: page.names[call.by] ?? "–", role: call.role.name,
                what: [
                    Words(
                        th: "\(person.th)\(about): \(call.result.words.th)",
                        en: "\(person.en)\(about): \(call.result.words.en)")
                ] + (call.note.isEmpty ? [] : [Words(both: call.note)]))
        })
}
