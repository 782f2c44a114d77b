/// Lengths as charts write them. Charts have no view box: what lies across is a part of the width, what lies down is
/// measured by the size of the text, so words keep their size on a telephone.
enum Measure {
    /// A part of the width: "61.5%".
    static func percent(_ part: Int, of whole: Int) -> String {
        whole > 0 ? percent(hundredths: (part * 20_000 + whole) / (2 * whole)) : "0%"
    }

    static func percent(hundredths: Int) -> String { "\(decimal(hundredths))%" }

    /// A length by the size of the page's text: "1.25rem".
    static func rem(_ hundredths: Int) -> String { "\(decimal(hundredths))rem" }

    /// "12.5" of 1250; not below zero.
    private static func decimal(_ hundredths: Int) -> String {
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        if rest == 0 { return String(whole) }
        return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
