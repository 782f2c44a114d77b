import Domain
import Markup

/// One page of results: the country, a province, a type, or the indicators, on one basis.
struct ResultsPage: Sendable {
    let scope: ResultsScope
    let set: StandardSet
    let title: Words
    /// Beside the title: what is counted.
    let subtitle: Words
    let path: SitePath
    var breadcrumbs: [ResultsLink] = []
    /// Everything on the page taken together.
    let whole: ResultsRow
    var tables: [ResultsTable]
    /// Other pages to go on to.
    var links: [ResultsLink] = []
    /// Which table the map of the page draws, by its key.
    var mapOf: String?
    var map: ResultsMap?
    /// How the rates of the local governments on the page spread.
    var distribution: RateDistribution?
    /// How far local governments lie from the target, on the page of one indicator.
    var margins: MarginDistribution?
    /// In what that is measured.
    var marginUnit = Words(both: "")
    /// The years up to this one, where more than one is known.
    var trend: [TrendYear] = []
    /// Of what there is an official report; nil where of nothing.
    var paper: Paper?
    /// How the long table is ordered and narrowed.
    var query = ResultsQuery()

    enum Paper: Sendable {
        case country
        case province(String)
    }

    var round: Round { scope.round }
    var basis: Basis { scope.basis }
    /// When the figures were read.
    var at: Int64 { scope.at }
    var words: VerdictWords { self.set.words }

    var basisWords: Words {
        basis == .live
            ? ReportPage.preliminary : Words(th: "ผลจากข้อมูลที่รับรองแล้ว", en: "Results from certified figures")
    }

    /// The address of the page on one basis, or of one of its tables as a file.
    func address(_ basis: Basis, file table: ResultsTable? = nil) -> String {
        let address = "\(path.path)?basis=\(basis.rawValue)"
        return table.map { "\(address)&table=\($0.key)&format=csv" } ?? address
    }

    /// The address of the page with its long table ordered or narrowed otherwise.
    func address(_ query: ResultsQuery) -> String {
        query.parameters.reduce(address(basis)) { "\($0)&\($1.name)=\(URLText.encoded($1.value))" }
            + "#\(mainTable?.key ?? "")"
    }

    /// Where a link of the page leads: other results stay on its basis.
    func address(of path: SitePath) -> String {
        switch path {
        case .results, .indicatorResults, .indicatorResult, .indicatorPlaces, .provinceResults, .typeResults:
            basis == .certified ? path.path : "\(path.path)?basis=\(basis.rawValue)"
        default: path.path
        }
    }

    var mainTable: ResultsTable? { tables.first { $0.isMain } }

    /// Without a certification nothing counts as recorded on the certified basis, and the heading says so.
    func heading(of verdict: Verdict) -> Words {
        let words = words
        guard verdict == .notRecorded, basis == .certified else { return tallyHeading(verdict, words) }
        return Words(th: "\(words.notRecorded)หรือ\(words.notCertified)", en: "Not recorded or not certified")
    }

    /// The page around the content.
    func frame(_ body: HTML) -> Page {
        Page(
            title.text, breadcrumbs: breadcrumbs.map { .init($0.name.text, $0.path) },
            isDemonstration: round.demonstration, isWide: true, body: body)
    }
}
