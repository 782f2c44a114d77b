import Domain
import Markup

/// Two boxes that belong together, side by side where there is room: กรอบการประเมิน (1) and การจัดบริการสาธารณะ (2).
func numberPair(_ first: NumberBox, _ second: NumberBox) -> HTML {
    "<div class=\"boxes\">\(numberBox(first))\(numberBox(second))</div>"
}
