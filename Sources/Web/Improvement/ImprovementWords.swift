import Domain

/// Words that the pages of the plan share.
enum ImprovementWords {
    static let plan = Words(th: "แผนปรับปรุงบริการ", en: "Improvement plan")
    static let owner = Words(th: "ผู้รับผิดชอบ", en: "Owner")
    static let due = Words(th: "แล้วเสร็จภายในวันที่", en: "Due on")
    static let work = Words(th: "สิ่งที่จะทำ", en: "What is to be done")
}
