import Actions
import Domain
import Markup

enum PracticeWords {
    static let title = Words(th: "ห้องฝึกบันทึกข้อมูล", en: "Practice room")
    static let mark = Words(
        th: "ข้อมูลฝึกหัด ห้องฝึกบันทึกข้อมูล ไม่นำไปใช้ในการประเมิน",
        en: "Practice data: the practice room is no part of the assessment")
    static let exercise = Words(th: "แบบฝึกหัด", en: "The exercise")
    static let leave = Words(th: "ออกจากห้องฝึก", en: "Leave the practice room")
    static let enter = Words(th: "เข้าห้องฝึก", en: "Enter the practice room")

    /// "แก้ 2 จาก 5 · กรอก 1 จาก 3 · เสนอแล้ว"
    static func progress(_ progress: PracticeProgress) -> Words {
        let done = Words(
            th: "แก้ \(progress.mended) จาก \(progress.mistakes) · กรอก \(progress.filled) จาก \(progress.blanks)",
            en: "mended \(progress.mended) of \(progress.mistakes) · filled in \(progress.filled) of \(progress.blanks)"
        )
        guard progress.isSubmitted else { return done }
        return Words(th: "\(done.th) · เสนอแล้ว", en: "\(done.en) · submitted")
    }
}

/// What every page of the room says at its head.
func practiceMark(_ visit: Visit?) -> HTML {
    "\(PracticeWords.mark)\(if: visit != nil, " · <a href=\"\(url: SitePath.home.path)\">\(PracticeWords.exercise)</a>")"
}

/// The head of every page of the room.
func practiceHeader(_ seat: Seat?, csrf: HTML) -> HTML {
    """
    <header class="site-header">
    <div class="inner">
    <a class="brand" href="\(url: SitePath.home.path)"><strong>\(PracticeWords.title)</strong></a>
    <div class="tools">
    \(languageSwitch())
    \(if: seat != nil, "<form method=\"post\" action=\"\(url: SitePath.signOut.path)\">\(csrf)<button class=\"quiet\">\(PracticeWords.leave)</button></form>")
    </div>
    </div>
    \(seat.map { "<p class=\"seat\"><span class=\"inner\"><strong>\(thai: $0.person)</strong> <span class=\"as\">\($0.role)\($0.office.map { " · \($0)" as HTML })</span></span></p>" as HTML })
    </header>
    """
}

/// What is to be done, how far it is, and the papers that say what is right.
func practiceExercise(_ reading: PracticeReading) -> HTML {
    let (assessment, progress) = (reading.assessment, reading.progress)
    let recording = SitePath.assessment(round: assessment.round.id, code: assessment.localGovernment.code).path
    return """
        <h1>\(PracticeWords.title)</h1>
        \(placeLine(assessment))
        \(if: progress.isComplete, notice("\(th: "ฝึกครบทุกขั้นแล้ว ท่านพร้อมบันทึกข้อมูลจริง", en: "Everything is done. You are ready for the real figures.")", .good))
        <p>\(th: "นี่คือสำเนาของหน่วยงานท่าน ตัวเลขทั้งหมดสมมติขึ้น ผู้บันทึกคนก่อนกรอกผิดไว้ \(progress.mistakes) ข้อ และยังไม่กรอก \(progress.blanks) ข้อ เทียบกับเอกสารด้านล่าง แก้ข้อที่ผิด กรอกข้อที่ว่าง แล้วเสนอผู้รับรอง ลองผิดลองถูกได้ ไม่มีผลต่อข้อมูลจริง", en: "This is a copy of your local government with invented figures. Whoever recorded before got \(progress.mistakes) indicators wrong and left \(progress.blanks) blank. Compare with the papers below, put right what is wrong, fill in what is missing, and submit. Nothing here touches real figures.")</p>
        <dl class="facts">
        <dt>\(th: "แก้ข้อที่ผิดแล้ว", en: "Put right")</dt><dd>\(th: "\(progress.mended) จาก \(progress.mistakes) ข้อ", en: "\(progress.mended) of \(progress.mistakes)")</dd>
        <dt>\(th: "กรอกข้อที่ว่างแล้ว", en: "Filled in")</dt><dd>\(th: "\(progress.filled) จาก \(progress.blanks) ข้อ", en: "\(progress.filled) of \(progress.blanks)")</dd>
        <dt>\(th: "เสนอผู้รับรอง", en: "Submitted")</dt><dd>\(progress.isSubmitted ? Words(th: "เสนอแล้ว", en: "Yes") : Words(th: "ยังไม่เสนอ", en: "Not yet"))</dd>
        </dl>
        <p class="actions"><a class="button" href="\(url: recording)">\(th: "ไปบันทึกข้อมูล", en: "Go and record")</a></p>
        <h2>\(th: "เอกสารประกอบการฝึก", en: "The papers")</h2>
        <p>\(th: "ตัวเลขในเอกสารถูกต้อง บางข้อกรอกไว้ถูกแล้ว กดชื่อตัวชี้วัดเพื่อเปิดข้อนั้น", en: "The papers are right; some indicators are recorded as they say already. Press a name to go to its boxes.")</p>
        \(papers(reading))
        \(if: progress.isSubmitted, solution(reading))
        """
}

private func papers(_ reading: PracticeReading) -> HTML {
    let (round, code) = (reading.assessment.round.id, reading.assessment.localGovernment.code)
    return dataTable(
        DataTable(
            label: Words(th: "เอกสารประกอบการฝึก", en: "The papers"),
            columns: [
                .init(words: Words(th: "ตัวชี้วัด", en: "Indicator")),
                .init(words: LargeChange.Figure.frame.name, isNumber: true),
                .init(words: LargeChange.Figure.provision.name, isNumber: true),
            ],
            rows: reading.exercise.tasks.compactMap { task in
                guard let indicator = reading.standards.indicator(task.indicator) else { return nil }
                let path = SitePath.indicator(round: round, code: code, indicator: indicator.code).path
                return DataTable.Row([
                    "<a href=\"\(url: path)\">\(indicator.codeAndName)</a>", frame(task, indicator),
                    provision(task, indicator),
                ])
            }))
}

private func frame(_ task: PracticeTask, _ indicator: Indicator) -> HTML {
    if indicator.frameFrom != nil { return "\(th: "ตามข้อมูลพื้นฐาน", en: "from base data")" }
    return task.right.frame.map { "\($0.grouped) \(thai: indicator.frameUnitTH)" } ?? "–"
}

private func provision(_ task: PracticeTask, _ indicator: Indicator) -> HTML {
    guard task.right.carriedOut else { return "\(th: "ไม่ได้ดำเนินการ", en: "not carried out")" }
    guard let figure = task.right.provision else { return "–" }
    if indicator.kind == .yesNo {
        return "\(figure == .zero ? Words(th: "ไม่มี", en: "no") : Words(th: "มี", en: "yes"))"
    }
    return "\(figure.grouped) \(thai: indicator.unitTH)"
}

/// What was planted, once the person has submitted.
private func solution(_ reading: PracticeReading) -> HTML {
    let lines = reading.exercise.tasks.compactMap { task -> HTML? in
        guard let mistake = task.mistake, let indicator = reading.standards.indicator(task.indicator) else {
            return nil
        }
        let isDone = task.isDone(reading.answers[task.indicator])
        let state = statusWord(
            isDone ? Words(th: "แก้แล้ว", en: "put right") : Words(th: "ยังไม่ได้แก้", en: "still wrong"),
            state: isDone ? "all" : "attention")
        return "<li>\(indicator.codeAndName): \(mistake.words) \(state)</li>"
    }
    return """
        <h2>\(th: "เฉลย", en: "What was wrong")</h2>
        <ul>\(lines)</ul>
        <p>\(th: "หากยังแก้ไม่ครบ กด “ดึงข้อมูลกลับมาแก้ไข” ในหน้าบันทึก แล้วแก้ต่อได้", en: "If something is still wrong, take the figures back on the page of recording and go on.")</p>
        """
}

func practiceOutside(isDone: Bool) -> HTML {
    """
    <h1>\(PracticeWords.title)</h1>
    \(if: isDone, notice("\(th: "ออกจากห้องฝึกแล้ว งานที่ฝึกไว้ยังอยู่", en: "You have left. What you practised is kept.")", .good, isStatus: true))
    <p>\(th: "เข้าห้องฝึกได้จากหน้าการลงทะเบียนประชุมของท่าน ตามลิงก์ที่ได้รับเมื่อลงทะเบียน", en: "The way in is on the page of your registration for the workshop, under the link that you were given there.")</p>
    <p><a class="button" href="\(file: SitePath.workshop(.newest).path)">\(th: "ไปหน้าลงทะเบียนประชุม", en: "To the workshop")</a></p>
    """
}
