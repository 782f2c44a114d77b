import Domain

/// One table of results: places or topics below each other, each with its five verdicts and its rate.
struct ResultsTable: Sendable {
    /// What stands between the name of a row and its verdicts.
    enum Kind: Sendable {
        /// Many local governments: how far they are, and how much the figures cover.
        case places
        /// One local government a row: the state of its assessment.
        case localGovernments
        /// An area or an indicator: no more than its verdicts.
        case topics
    }

    /// Its name in the address of its file.
    let key: String
    let caption: Words
    /// What the rows are: "จังหวัด".
    let heading: Words
    let kind: Kind
    var rows: [ResultsRow]
    var total: ResultsRow?
    /// How one of the rows is counted: "77 จังหวัด".
    var counter = Words(th: "รายการ", en: "row")
    /// The long table of a page, which can be ordered and narrowed; the others stand as they are.
    var isMain = false
    /// How the rows stand when nobody asks for another order.
    var usualOrder = ResultsOrder(.name)
    /// Districts by which the rows can be narrowed, in the order of a Thai dictionary.
    var districts: [(code: String, name: Words)] = []
    /// Areas by which they can be.
    var areas: [(code: String, name: Words)] = []
}

/// One row of a table of results.
struct ResultsRow: Sendable {
    /// Code of the place or topic.
    let key: String
    let name: Words
    /// What brings it into the order of a Thai dictionary, inside its group.
    let sortKey: String
    /// Stands before the name of an indicator, by which people speak of it.
    var code: String?
    /// Stands beside a name that does not identify: amphoe and province, or the area of an indicator.
    var detail = Words(both: "")
    /// The page about it; nil where there is none or it may not be seen.
    var path: SitePath?
    /// The district to which the long table of the page is narrowed by pressing the row's name.
    var narrowsTo: String?
    let tally: Tally
    var progress: Progress?
    var localGovernment: LocalGovernment?
    var state: Assessment.State?
    /// The area of an indicator.
    var area = ""
    /// The recording pages of a local government, for those who may read them.
    var recordPath: SitePath?
    var isPilot = false

    init(_ key: String, _ name: Words, _ tally: Tally, sortedBy sortName: String? = nil) {
        self.key = key
        self.name = name
        self.tally = tally
        sortKey = ThaiSortKey.key(sortName ?? name.th)
    }

    init(_ place: Summary.Place, _ name: Words, _ path: SitePath? = nil) {
        self.init(place.key, name, place.tally)
        self.path = path
        progress = place.progress
    }

    /// With two places, as it is printed.
    var rate: ExactDecimal? { tally.twoPlaceRate }
}
