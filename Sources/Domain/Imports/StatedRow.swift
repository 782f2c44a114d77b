/// What a row of a file states of one cell of an assessment, as it was typed.
package struct StatedRow: Hashable, Sendable {
    /// The cell a row is about.
    package enum Subject: Hashable, Sendable {
        /// An indicator, by its code.
        case indicator(String)
        /// An item of base data, by its code; its figure stands in `provision`.
        case baseValue(String)

        package var code: String {
            switch self {
            case .indicator(let code), .baseValue(let code): code
            }
        }
    }

    package var place: FileRow
    package var subject: Subject
    package var frame: String
    package var provision: String
    /// "" or `CarriedOutWord.no`.
    package var carriedOut: String
    package var note: String
    /// The version that stood in the cell when the file was made; nil for a file that does not say.
    package var seen: Int?

    package init(
        place: FileRow, subject: Subject, frame: String = "", provision: String = "", carriedOut: String = "",
        note: String = "", seen: Int? = nil
    ) {
        self.place = place
        self.subject = subject
        self.frame = frame
        self.provision = provision
        self.carriedOut = carriedOut
        self.note = note
        self.seen = seen
    }

    package func typed(_ field: FieldProblem.Field) -> String {
        switch field {
        case .frame: frame
        case .provision, .value: provision
        case .carriedOut: carriedOut
        case .note: note
        case .asOf: ""
        }
    }
}

/// A row of a file, for the person who mends it.
package struct FileRow: Hashable, Sendable {
    /// Name of the sheet; empty in a file that has none.
    package var sheet: String
    /// From 1.
    package var number: Int

    package init(sheet: String = "", number: Int) {
        self.sheet = sheet
        self.number = number
    }
}

/// How a row says that nothing was done in the fiscal year.
package enum CarriedOutWord {
    package static let no = "ไม่ได้ดำเนินการ"

    /// - Returns: nil for a word that says neither.
    package static func read(_ typed: String) -> Bool? {
        switch ThaiText.normalised(typed) {
        case "": true
        case no: false
        default: nil
        }
    }

    /// What the column `carried_out` of a table says, as a row says it; other words stay as they are.
    static func ofColumn(_ typed: String) -> String {
        switch ThaiText.normalised(typed).lowercased() {
        case "", "true", "1": ""
        case "false", "0": no
        default: typed
        }
    }
}

/// How files answer a question of yes or no: มี, ไม่มี, or the figures 1 and 0.
package enum YesNoWord {
    package static let yes = "มี"
    package static let no = "ไม่มี"

    /// The figure a word stands for; what is no such word stays as it was typed.
    package static func figure(_ typed: String) -> String {
        switch ThaiText.normalised(typed) {
        case yes: "1"
        case no: "0"
        default: typed
        }
    }
}
