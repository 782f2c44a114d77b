import Domain
import Markup

/// Official reports as files.
package enum PaperPath: Sendable {
    package enum Form: String, Sendable {
        case pdf
        case workbook = "xlsx"
    }

    case local(round: String, code: String, Form)
    case province(round: String, code: String, Form, Basis)
    case country(round: String, Form, Basis)
    case agenda(round: String, Basis)

    package var path: String {
        switch self {
        case .local(let round, let code, let form):
            "/rounds/\(round)/local-governments/\(code)/report.\(form.rawValue)"
        case .province(let round, let code, let form, let basis):
            "/rounds/\(round)/results/provinces/\(code)/report.\(form.rawValue)?basis=\(basis.rawValue)"
        case .country(let round, let form, let basis):
            "/rounds/\(round)/results/report.\(form.rawValue)?basis=\(basis.rawValue)"
        case .agenda(let round, let basis): "/rounds/\(round)/results/agenda.pdf?basis=\(basis.rawValue)"
        }
    }
}

/// Both forms of a report, and the document in Thai digits.
func paperLinks(_ document: PaperPath, _ workbook: PaperPath) -> HTML {
    let thai = document.path + (document.path.contains("?") ? "&" : "?") + "digits=thai"
    return """
        <a class="button quiet" href="\(url: document.path)">\(th: "รายงาน (.pdf)", en: "Report in Thai (.pdf)")</a>
        <a class="button quiet" href="\(url: thai)">\(th: "รายงาน เลขไทย (.pdf)", en: "Report in Thai digits (.pdf)")</a>
        <a class="button quiet" href="\(url: workbook.path)" download>\(th: "รายงาน (.xlsx)", en: "Report in Thai (.xlsx)")</a>
        """
}
