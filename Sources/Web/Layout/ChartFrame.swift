import Domain
import Markup

/// A chart with its table: who cannot see the one reads the other. Both say the same figures.
/// - Parameter id: of the figure; its caption is `ID-caption`.
func chartFrame(id: String, caption: Words, chart: HTML, table: HTML) -> HTML {
    """
    <figure class="chart" id="\(id)" aria-labelledby="\(id)-caption">
    <figcaption id="\(id)-caption">\(caption)</figcaption>
    \(chart)
    <details><summary>\(th: "ดูเป็นตาราง", en: "Show as a table")</summary>
    \(table)
    </details>
    </figure>
    """
}
