import Actions
import Domain
import Markup
import Store

/// One local government as those who chase it see it: how far it is, whom to call, and what was said before.
struct CallsPage: Sendable {
    let round: Round
    let place: LocalGovernment
    let steps: FunnelSteps
    let officer: ResponsibleOfficer.Person?
    let holders: [Contacts.Holder]
    /// Newest first.
    let calls: [Call]
    /// Who called, by account.
    let names: [Int: String]
    /// The narrowest place whose lists the person looks at.
    let scope: FunnelScope
    let today: ThaiDate

    init(
        _ id: String, _ code: String, _ figures: FunnelFacts, for person: Principal, at now: Int64,
        on db: any Connection
    ) throws {
        guard let found = try Assessments.find(id, code, on: db) else {
            throw Refusal.notFound("no local government \(code.prefix(20)) in round \(id.prefix(20))")
        }
        (round, place) = (found.round, found.localGovernment)
        steps = try FunnelRecords.facts(id, on: db).with(figures).steps(of: found.localGovernment.letterMember)
        officer = try ResponsibleOfficers.last(of: [code], on: db)[code]
        holders = try Contacts.holders(of: [code], on: db)[code] ?? []
        let calls = try Calls.list(id, of: [code], on: db)[code] ?? []
        self.calls = calls
        names = try Accounts.names(calls.map(\.by), on: db)
        let province = FunnelScope.province(place.provinceCode)
        scope = person.role(forFollowingUp: province) != nil ? province : .district(place.districtCode)
        today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
    }

    func holders(of role: Role) -> [String] { holders.filter { $0.role == role }.map(\.name) }

    func frame(_ form: CallForm, _ body: HTML) -> Page {
        var crumbs = [
            Page.Crumb(say(th: "หน้าหลัก", en: "Home"), .home),
            Page.Crumb(FunnelWords.title.text, .funnel(.funnel(round: round.id, scope))),
        ]
        if let step = form.step {
            crumbs.append(Page.Crumb(step.missing.text, .funnel(.redList(round: round.id, scope, step))))
            crumbs.append(Page.Crumb(FunnelWords.callSheet.text, .funnel(.callSheet(round: round.id, scope, step))))
        }
        return Page(
            "\(FunnelWords.calls.text) · \(place.shortWords.text)", breadcrumbs: crumbs,
            isDemonstration: round.demonstration, body: body)
    }
}

/// What was sent to note a call, as it was typed.
struct CallForm: Sendable {
    var step: FunnelStep?
    var person = Call.Person.officer.rawValue
    var outcome = Call.Result.spoken.name
    var telephone = ""
    var note = ""
    var promised = DateBoxes(
        id: "promised", name: "promised", legend: Words(th: "จะส่งวันที่", en: "Will send by"),
        hint: Words(th: "กรอกเมื่อเลือก “จะส่งวันที่”", en: "For “Will send by”"))
    var telephoneProblem: Words?
    var noteProblem: Words?
    var problem: Words?
    var isDone = false

    init() {}

    init(_ fields: FormFields) {
        step = FunnelStep(rawValue: fields["step"])
        person = fields["person"]
        outcome = fields["result"]
        telephone = fields["telephone"]
        note = fields["note"]
        promised.take(fields)
    }

    /// nil where the form does not say it; the problem stands at its box then.
    mutating func result() -> Call.Result? {
        guard case .success(let day) = promised.date else {
            promised.problem = Words(th: "ไม่มีวันที่นี้ โปรดแก้ไข", en: "No such day: please mend it")
            problem = promised.problem
            return nil
        }
        if outcome == "promised", day == nil {
            promised.problem = Words(th: "โปรดกรอกวันที่จะส่ง", en: "Please enter the day")
            problem = promised.problem
            return nil
        }
        // A day that was left in its boxes belongs to nothing else.
        let result = Call.Result(name: outcome, promised: outcome == "promised" ? day : nil)
        if result == nil { problem = Words(th: "โปรดเลือกผลการโทร", en: "Please choose what came of the call") }
        return result
    }

    mutating func take(_ problems: Set<Call.Problem>) {
        if problems.contains(.dayOver) {
            promised.problem = Words(
                th: "วันนี้ผ่านไปแล้ว โปรดกรอกวันนี้หรือหลังจากนี้", en: "That day is over: enter today or later")
        }
        if problems.contains(.telephoneBad) {
            telephoneProblem = Words(
                th: "หมายเลขโทรศัพท์ไม่ถูกต้อง โปรดแก้ไขหรือเว้นว่าง", en: "No telephone: mend it or leave it blank")
        }
        if problems.contains(.noteTooLong) {
            noteProblem = Words(
                th: "ข้อความยาวเกิน \(Call.longestNote) ตัวอักษร", en: "Longer than \(Call.longestNote) letters")
        }
        problem = promised.problem ?? telephoneProblem ?? noteProblem
    }
}
