import Actions
import Domain
import Hummingbird
import Markup
import Store

/// What the citizens of one local government have said, as its page and its files show it.
struct SatisfactionReportPage: Sendable {
    let reading: SatisfactionReading
    /// When it was made.
    let at: Int64
    let mayRecord: Bool
    let mayReadRemarks: Bool

    var place: LocalGovernment { reading.place.localGovernment }
    var round: Round { reading.place.round }
    var questions: [StandardSet.SatisfactionQuestion] { reading.place.questions }

    /// The heading of the form.
    var title: Words {
        Words(
            th: "สรุปผลการประเมินความพึงพอใจของประชาชน \(place.fullWords.th)",
            en: "Satisfaction of citizens: \(place.fullWords.en)")
    }

    /// Until the round is closed figures go on changing.
    var basis: Words {
        let day = ReportPage.moment(at)
        guard round.closedReason(at: at) == nil else {
            return Words(th: "ปิดรับคำตอบแล้ว", en: "No more answers are taken")
        }
        return Words(
            th: "ข้อมูล ณ วันที่ \(day.th) ยังเปิดรับคำตอบถึงวันที่ \(round.closesOn.long())",
            en: "As of \(day.en); answers are taken until \(round.closesOn.english)")
    }

    static let subject = Words(th: "ความพึงพอใจของประชาชน", en: "Satisfaction of citizens")
    static let few = Words(
        th: "จำนวนผู้ตอบน้อย ไม่ควรใช้เปรียบเทียบ", en: "Few answers: not to be compared with others")
    static let online = Words(th: "ตอบออนไลน์", en: "Online")
    static let onPaper = Words(th: "ตอบด้วยแบบกระดาษ", en: "On paper")
    static let together = Words(th: "รวมออนไลน์และกระดาษ", en: "Online and paper together")

    /// The columns of the form: each choice with its number and per cent, then how many answered.
    static let columns = [
        Words(th: "บริการสาธารณะ", en: "Public service"), Words(th: "พอใจ (คน)", en: "Satisfied"),
        Words(th: "พอใจ (ร้อยละ)", en: "Satisfied (%)"), Words(th: "ปรับปรุง (คน)", en: "Should improve"),
        Words(th: "ปรับปรุง (ร้อยละ)", en: "Should improve (%)"), Words(th: "จำนวนผู้ตอบ", en: "Answers"),
    ]

    /// The figures of a row behind its name, as they are printed.
    static func figures(_ count: SatisfactionCount) -> [String] {
        [
            printedCount(count.satisfied), printedShare(count.satisfied, of: count.answers),
            printedCount(count.improve), printedShare(count.improve, of: count.answers),
            printedCount(count.answers),
        ]
    }

    /// A page inside the assessment that citizens were asked about.
    func frame(_ title: Words, isInside: Bool = true, _ body: HTML) -> Page {
        let report = SitePath.satisfaction(.report(round: round.id, code: place.code))
        let crumbs = isInside ? [Page.Crumb(Self.subject.text, report)] : []
        return reading.place.assessment.page(title.text, crumbs: crumbs, body)
    }
}

extension Site {
    /// Reads what citizens have said of the local government that a path names, for somebody who may see its figures.
    /// - Throws: `Refusal.notFound`, `Refusal.forbidden`.
    func readSatisfaction(_ context: SiteContext) async throws -> SatisfactionReportPage {
        let person = try context.signedIn().person
        let round = try context.parameters.require("round")
        let code = try context.parameters.require("code")
        let reading = try await database.read { db in
            let place = try SatisfactionPlace(round, code, in: environment, on: db)
            guard person.may(.readAnswers, at: place.assessment.whereabouts) else { throw Refusal.forbidden }
            return try SatisfactionReading(round, code, in: environment, on: db)
        }
        let whereabouts = reading.place.assessment.whereabouts
        return SatisfactionReportPage(
            reading: reading, at: environment.now(), mayRecord: person.may(.recordAnswers, at: whereabouts),
            mayReadRemarks: person.may(.readRemarks, at: whereabouts))
    }

    /// "https://example.go.th": where citizens find this server, as the officer who asks has found it.
    func publicAddress(_ request: Request) -> String {
        "\(settings.behindTLS ? "https" : "http")://\(request.head.authority ?? "")"
    }
}
