import Actions
import Domain
import Markup

/// The one page that citizens see: each service with three answers, and a box for words. Light enough for any telephone.
func satisfactionForm(_ form: SatisfactionForm, token: String) -> HTML {
    let place = form.place.localGovernment
    return """
        \(satisfactionHead(form.place))
        \(form.problem.map { problem in errorSummary("\(problem.words)", problem.fragment(form).map { [ErrorLink($0, goThere)] } ?? []) })
        <p>\(th: "โปรดเลือกเฉพาะบริการที่ท่านเคยใช้ ใช้เวลาไม่ถึง 1 นาที", en: "Please choose for the services that you have used. It takes less than a minute.")</p>
        <p class="hint">\(th: "ไม่ต้องบอกชื่อ ระบบไม่เก็บข้อมูลที่บอกได้ว่าท่านเป็นใคร และนับคำตอบจากเครื่องหนึ่งวันละหนึ่งครั้ง", en: "No name is asked and nothing is kept that tells who you are. One device is counted once a day.")</p>
        <form method="post" action="\(url: SitePath.satisfaction(.form(code: place.code)).path)">
        <input type="hidden" name="csrf" value="\(token)">
        <input type="hidden" name="round" value="\(form.place.round.id)">
        \(form.place.questions.map { question($0, chosen: form.choices[$0.code]) })
        \(field(remarkBox(form)))
        <p class="actions"><button>\(th: "ส่งคำตอบ", en: "Send")</button></p>
        </form>
        """
}

private var goThere: Words { Words(th: "ไปยังจุดที่ต้องแก้ไข", en: "Go to what is to be mended") }

/// Of whom the page is: a name never stands without its amphoe and province.
func satisfactionHead(_ place: SatisfactionPlace) -> HTML {
    """
    <h1>\(th: "ความพึงพอใจต่อบริการของ\(place.localGovernment.fullWords.th)", en: "Satisfaction with the services of \(fullName: place.localGovernment)")</h1>
    <p class="place">\(place.localGovernment.placeWords) · \(place.round.shortName)</p>
    """
}

private func question(_ question: StandardSet.SatisfactionQuestion, chosen: String?) -> HTML {
    """
    <fieldset class="votes"><legend>\(question.service)</legend>
    <div>
    \(vote(question, SatisfactionChoice.satisfied.rawValue, SatisfactionChoice.satisfied.words, chosen))
    \(vote(question, SatisfactionChoice.improve.rawValue, SatisfactionChoice.improve.words, chosen))
    \(vote(question, SatisfactionForm.unused, Words(th: "ไม่ได้ใช้", en: "Not used"), chosen))
    </div></fieldset>
    """
}

private func vote(
    _ question: StandardSet.SatisfactionQuestion, _ value: String, _ words: Words, _ chosen: String?
) -> HTML {
    """
    <label class="choice"><input type="radio" id="choice-\(question.code)-\(value)" name="choice.\(question.code)" value="\(value)"\(if: chosen == value, " checked")> \(words)</label>
    """
}

private func remarkBox(_ form: SatisfactionForm) -> Field {
    var problem: Words?
    if case .remark = form.problem { problem = form.problem?.words }
    return Field(
        id: "remark", name: "remark",
        label: Words(th: "ข้อเสนอแนะ (ถ้ามี)", en: "Remark (if you like)"),
        hint: Words(
            th: "ไม่เกิน \(SatisfactionRemark.longest) ตัวอักษร โปรดอย่าเขียนชื่อ ที่อยู่ หรือหมายเลขโทรศัพท์ของท่านหรือของผู้อื่น",
            en:
                "At most \(SatisfactionRemark.longest) characters. Please write no names, addresses or telephone numbers."
        ),
        problem: problem, value: form.remark, kind: .text(rows: 3))
}

/// What is said instead of the form, or after it.
struct SatisfactionMessage: Sendable {
    var title: Words
    var texts: [Words]

    static let thanks = SatisfactionMessage(
        title: Words(th: "ได้รับคำตอบแล้ว ขอบคุณที่สละเวลา", en: "Received. Thank you for your time."),
        texts: [
            Words(
                th: "คำตอบของท่านนับรวมกับของผู้อื่นเพื่อปรับปรุงบริการสาธารณะ โดยไม่มีข้อมูลว่าใครเป็นผู้ตอบ ปิดหน้านี้ได้",
                en:
                    "Your answer is counted with those of others to improve public services, without a trace of who gave it. You may close this page."
            )
        ])

    static let answered = SatisfactionMessage(
        title: Words(th: "ท่านได้ตอบแบบประเมินนี้แล้ววันนี้", en: "You have answered this form today"),
        texts: [
            Words(
                th:
                    "คำตอบแรกนับแล้ว ระบบนับคำตอบจากเครื่องหนึ่งวันละหนึ่งครั้งสำหรับแต่ละ อปท. หากใช้เครื่องร่วมกับผู้อื่น ผู้อื่นตอบด้วยแบบกระดาษได้ที่สำนักงานของ อปท. หรือตอบที่เครื่องนี้ในวันพรุ่งนี้",
                en:
                    "The first answer counts: one for each local government, device and day. Others who share this device may answer on paper at the office, or here tomorrow."
            )
        ])

    static let full = SatisfactionMessage(
        title: Words(
            th: "เครื่องนี้ตอบแบบประเมินครบ \(SatisfactionDayCookie.most) แห่งแล้ววันนี้",
            en: "This device has answered for \(SatisfactionDayCookie.most) local governments today"),
        texts: [Words(th: "โปรดตอบแห่งอื่นในวันพรุ่งนี้", en: "Please answer for others tomorrow.")])

    static func closed(_ reason: ClosedReason, _ round: Round) -> SatisfactionMessage {
        let isEarly = reason == .notOpenYet
        return SatisfactionMessage(
            title: isEarly
                ? Words(th: "ยังไม่ถึงเวลาตอบแบบประเมิน", en: "The form is not open yet")
                : Words(th: "ปิดรับคำตอบแล้ว", en: "The form is closed"),
            texts: [
                isEarly
                    ? Words(
                        th: "เปิดรับคำตอบวันที่ \(round.opensOn.long()) โปรดกลับมาใหม่",
                        en: "It opens on \(round.opensOn.english). Please come again.")
                    : Words(
                        th: "\(round.shortName.th) รับคำตอบถึงวันที่ \(round.closesOn.long()) ขอบคุณที่สนใจ",
                        en:
                            "\(round.shortName.en) took answers until \(round.closesOn.english). Thank you for your interest."
                    )
            ])
    }
}

func satisfactionMessage(_ message: SatisfactionMessage, _ place: SatisfactionPlace) -> HTML {
    """
    <h1>\(message.title)</h1>
    <p class="place">\(fullName: place.localGovernment) <span>\(place.localGovernment.placeWords)</span> · \(place.round.shortName)</p>
    \(message.texts.map { "<p>\($0)</p>" as HTML })
    """
}
