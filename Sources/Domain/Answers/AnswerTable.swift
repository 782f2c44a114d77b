/// The tables in which answers and base data leave the program: canonical figures, empty where blank.
package struct AnswerTable: Sendable {
    private let isDemonstration: Bool

    /// - Parameter isDemonstration: the figures are invented, and a last column says so in every row.
    package init(isDemonstration: Bool) {
        self.isDemonstration = isDemonstration
    }

    package var columns: [String] {
        ["lao_code", "indicator_code", "frame", "provision", "carried_out", "note"] + lastColumn("demonstration")
    }

    package var baseDataColumns: [String] { ["lao_code", "item", "value"] + lastColumn("demonstration") }

    /// A frame taken from base data is blank here.
    package func row(_ code: String, _ indicator: String, _ answer: Answer) -> [String] {
        [
            code, indicator, answer.frame?.description ?? "", answer.provision?.description ?? "",
            answer.carriedOut ? "true" : "false", answer.note,
        ] + lastColumn(Round.demonstrationWords)
    }

    package func row(_ code: String, item: String, _ value: ExactDecimal?) -> [String] {
        [code, item, value?.description ?? ""] + lastColumn(Round.demonstrationWords)
    }

    private func lastColumn(_ words: String) -> [String] { isDemonstration ? [words] : [] }
}
