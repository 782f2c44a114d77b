/// Why a row of a file cannot be recorded.
package struct ImportProblem: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        case unknownIndicator
        /// The standard set does not ask it of this type.
        case notAsked(LocalGovernmentType)
        case unknownItem
        /// The same cell stands in an earlier row.
        case twice(FileRow)
        /// Neither carried out nor not.
        case carriedOutUnknown
        /// One of the hard rules on figures.
        case rule(FieldProblem)
        /// A figure shown as parts of a hundred.
        case percent
        /// A formula that nobody has reckoned.
        case formula
        /// An error of the spreadsheet program.
        case errorValue
        /// Somebody has recorded other figures since the file was made: these, in this version.
        case newer(Words, version: Int)
    }

    package var row: StatedRow
    /// The box; nil where the whole row is meant.
    package var field: FieldProblem.Field?
    package var reason: Reason

    package init(_ row: StatedRow, _ field: FieldProblem.Field?, _ reason: Reason) {
        self.row = row
        self.field = field
        self.reason = reason
    }

    package var isConflict: Bool { if case .newer = reason { true } else { false } }

    /// What a person says who prefers the file to these very figures; nil where there are none to choose from.
    package var preference: FilePreference? {
        guard case .newer(_, let version) = reason else { return nil }
        return FilePreference(subject: row.subject, version: version)
    }

    /// What is wrong and how to mend it.
    package var words: Words {
        switch reason {
        case .unknownIndicator:
            Words(
                th: "ไม่มีตัวชี้วัดรหัส \(row.subject.code) ในชุดตัวชี้วัดของรอบนี้ โปรดแก้รหัสหรือลบแถว",
                en:
                    "The standard set of this round has no indicator \(row.subject.code): mend the code or delete the row"
            )
        case .notAsked(let type):
            Words(
                th: "ตัวชี้วัด \(row.subject.code) ไม่ใช้กับ\(type.name.th) โปรดลบแถว",
                en: "Indicator \(row.subject.code) is not asked of a \(type.name.en): delete the row")
        case .unknownItem:
            Words(
                th: "ไม่มีข้อมูลพื้นฐานรหัส \(row.subject.code) โปรดแก้รหัสหรือลบแถว",
                en: "There is no base data \(row.subject.code): mend the code or delete the row")
        case .twice(let first):
            Words(
                th: "รหัส \(row.subject.code) มีแล้วในแถวที่ \(first.number) โปรดเหลือไว้แถวเดียว",
                en: "\(row.subject.code) stands in row \(first.number) already: keep one of them")
        case .carriedOutUnknown:
            Words(
                th: "“\(row.carriedOut)” ไม่ใช่คำที่ใช้ในช่องนี้ โปรดเลือก “\(CarriedOutWord.no)” หรือเว้นว่าง",
                en:
                    "“\(row.carriedOut)” cannot stand here: choose “\(CarriedOutWord.no)”, or leave it blank (in CSV true or false)"
            )
        case .rule(let problem): problem.words
        case .percent:
            Words(
                th: "ช่องนี้จัดรูปแบบเป็นร้อยละ โปรดเปลี่ยนเป็นตัวเลขและกรอกจำนวน ไม่ใช่ร้อยละ",
                en: "The cell is formatted as per cent: format it as a number and enter the quantity itself")
        case .formula:
            Words(
                th: "ช่องนี้เป็นสูตรที่ยังไม่ได้คำนวณ โปรดเปิดไฟล์ในโปรแกรมตารางคำนวณแล้วบันทึกใหม่ หรือพิมพ์ตัวเลขแทนสูตร",
                en:
                    "A formula that was never reckoned: open the file in a spreadsheet program and save it, or type the figure"
            )
        case .errorValue:
            Words(
                th: "สูตรในช่องนี้ให้ผลผิดพลาด (\(typed)) โปรดพิมพ์ตัวเลขแทน",
                en: "The formula here gives an error (\(typed)): type the figure")
        case .newer(let current, _):
            Words(
                th: "หลังจากดาวน์โหลดไฟล์นี้ มีผู้บันทึกค่าอื่นไว้แล้ว: \(current.th)",
                en: "Somebody has recorded other figures since this file was made: \(current.en)")
        }
    }

    private var typed: String { field.map { row.typed($0) } ?? "" }
}

/// That the figures of a file are preferred to those of one version of a cell, which the person was shown. A later version
/// is another question.
package struct FilePreference: Hashable, Sendable {
    package var subject: StatedRow.Subject
    package var version: Int

    package init(subject: StatedRow.Subject, version: Int) {
        self.subject = subject
        self.version = version
    }

    /// "A1-01:7", "base-data/population:2"
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":")
        guard parts.count == 2, let version = Int(parts[1]) else { return nil }
        let prefix = BaseDataItem.subject("")
        let name = String(parts[0])
        subject = name.hasPrefix(prefix) ? .baseValue(String(name.dropFirst(prefix.count))) : .indicator(name)
        self.version = version
    }

    package var text: String {
        switch subject {
        case .indicator(let code): "\(code):\(version)"
        case .baseValue(let code): "\(BaseDataItem.subject(code)):\(version)"
        }
    }
}

extension FieldProblem {
    /// What was typed into a spreadsheet and is no figure, told apart as far as a spreadsheet lets one see.
    package static func reason(_ problem: FieldProblem, typed: String) -> ImportProblem.Reason {
        guard problem.code == .notANumber else { return .rule(problem) }
        let text = ThaiText.normalised(typed)
        if text.hasSuffix("%") { return .percent }
        if text.hasPrefix("=") { return .formula }
        if text.hasPrefix("#") { return .errorValue }
        return .rule(problem)
    }
}
