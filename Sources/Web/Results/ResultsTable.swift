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
    let caption: String
    /// What the rows are: "จังหวัด".
    let heading: String
    let kind: Kind
    var rows: [ResultsRow]
    var total: ResultsRow?
}

/// One row of a table of results.
struct ResultsRow: Sendable {
    /// Code of the place or topic.
    let key: String
    let name: String
    /// Stands before the name of an indicator, by which people speak of it.
    var code: String?
    /// Stands beside a name that does not identify: amphoe and province, or the area of an indicator.
    var detail = ""
    /// The page about it; nil where there is none or it may not be seen.
    var path: SitePath?
    let tally: Tally
    var progress: Progress?
    var state: Assessment.State?
    /// The recording pages of a local government, for those who may read them.
    var recordPath: SitePath?
    var isPilot = false

    init(_ key: String, _ name: String, _ tally: Tally) {
        self.key = key
        self.name = name
        self.tally = tally
    }

    init(_ place: Summary.Place, _ name: String, _ path: SitePath? = nil) {
        key = place.key
        self.name = name
        self.path = path
        tally = place.tally
        progress = place.progress
    }
}
