import Domain
import Markup

/// A place of a map with its figure, in the words of the page.
package struct MapPlace: Sendable {
    package var code: String
    /// As it stands in the picture.
    package var name: String
    /// All that the shade says, for those who do not see it: "เชียงใหม่ ร้อยละที่ผ่าน 68.40 ครอบคลุม 91.20".
    package var spoken: String
    /// As the table prints it; nil where nothing was judged.
    package var rate: ExactDecimal?
    package var printedRate: String
    /// Its own page; nil where there is none to see.
    package var address: String?

    package init(
        code: String, name: String, spoken: String, rate: ExactDecimal?, printedRate: String, address: String? = nil
    ) {
        self.code = code
        self.name = name
        self.spoken = spoken
        self.rate = rate
        self.printedRate = printedRate
        self.address = address
    }

    var rateClass: RateClass? { rate.map(RateClass.init) }

    /// The attributes by which it is shaded. A pattern is named in the page: a style sheet would look for it in itself.
    var paint: HTML {
        rateClass.map { "class=\"\($0.shade)\"" } ?? "class=\"\(RateClass.noShade)\" fill=\"url(#map-hatch)\""
    }
}
