/// แบบประเมินการประชุม: what somebody who took part thinks of a session. Nobody sees whose it is.
package struct WorkshopEvaluation: Hashable, Sendable {
    /// In the order of the form; the order is kept in the database and never changes.
    package enum Question: Int, CaseIterable, Sendable {
        case content, speakers, time, channel, ready

        package var words: Words {
            switch self {
            case .content: Words(th: "เนื้อหาตรงกับงานของท่าน", en: "The content is what my work needs")
            case .speakers: Words(th: "วิทยากรอธิบายเข้าใจง่าย", en: "The speakers explain well")
            case .time: Words(th: "ระยะเวลาเหมาะสม", en: "The time is right")
            case .channel: Words(th: "ภาพ เสียง และช่องทางการประชุม", en: "Picture, sound and the channel")
            case .ready: Words(th: "ท่านพร้อมบันทึกข้อมูลได้เอง", en: "I am ready to record by myself")
            }
        }
    }

    /// 1 (least) to 5 (most).
    package static let ratings = 1...5
    /// In code points.
    package static let longestRemark = 1_000
    /// How long after the session it may be given, in days.
    package static let days = 30

    package var ratings: [Question: Int]
    package var remark: String

    /// As they were typed.
    package init(ratings: [Question: Int], remark: String) {
        self.ratings = ratings.filter { Self.ratings.contains($0.value) }
        self.remark = ThaiText.normalisedMultiline(remark)
    }

    /// Questions that are not answered yet.
    package var missing: [Question] { Question.allCases.filter { ratings[$0] == nil } }

    /// One digit for each question, in their order.
    package var digits: String { Question.allCases.map { String(ratings[$0] ?? 0) }.joined() }

    /// - Parameter digits: as above.
    package init(digits: String, remark: String) {
        let numbers = digits.utf8.map { Int($0) - 0x30 }
        self.init(
            ratings: Dictionary(zip(Question.allCases, numbers)) { first, _ in first }, remark: remark)
    }
}

/// What all have said of one session together.
package struct WorkshopEvaluationSummary: Hashable, Sendable {
    package private(set) var count = 0
    private var sums = [Int](repeating: 0, count: WorkshopEvaluation.Question.allCases.count)
    package private(set) var remarks: [String] = []

    package init() {}

    package mutating func add(_ evaluation: WorkshopEvaluation) {
        count += 1
        for (question, rating) in evaluation.ratings { sums[question.rawValue] += rating }
        if !evaluation.remark.isEmpty { remarks.append(evaluation.remark) }
    }

    /// Below this many nothing is told: it could be known who has said it.
    package static let least = 5

    /// With two places; nil while there are fewer than `least`.
    package func average(_ question: WorkshopEvaluation.Question) -> ExactDecimal? {
        guard count >= Self.least else { return nil }
        return Percent.rate(ExactDecimal(sums[question.rawValue]), per: ExactDecimal(count), places: 2)
    }
}
