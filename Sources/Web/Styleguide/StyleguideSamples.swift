import Domain

/// The texts that stand in the gallery's parts where a page puts its data.
struct StyleguideSamples: Sendable {
    var place: String
    var person: String
    var text: String
    var unit: String

    /// In the language of the page, since most parts show what they are given as it is.
    static var invented: StyleguideSamples { PageLanguage.current == .thai ? inThai : inEnglish }

    private static let inEnglish = StyleguideSamples(
        place: "TAO Sample", person: "Somying Sample", text: "All roads in its care", unit: "km")

    private static let inThai = StyleguideSamples(
        place: "อบต.ตัวอย่าง", person: "สมหญิง ตัวอย่าง", text: "ถนนในความรับผิดชอบทั้งหมด", unit: "กม.")

    /// 14.32 on 26 March 2567.
    let moment: Int64 = 1_711_438_320_000

    var placeWords: Words { Words(both: place) }
    var textWords: Words { Words(both: text) }

    func progress(_ filled: Int, of asked: Int) -> RecordingProgress {
        var progress = RecordingProgress()
        for index in 0..<asked { progress.count(isFilled: index < filled) }
        return progress
    }

    /// A figure's verdict as a standard set words it.
    func words(_ verdict: Verdict) -> Words {
        let th =
            switch verdict {
            case .met: "ผ่านค่าเป้าหมายขั้นต่ำ"
            case .belowTarget: "การพัฒนาในอนาคต"
            case .noService: "ไม่มีบริการสาธารณะ"
            case .notCarriedOut: "ไม่ได้ดำเนินการในปีงบประมาณ"
            case .notRecorded: "ไม่ได้บันทึกข้อมูล"
            }
        return Words(th: th, en: verdict.nameEN)
    }
}
