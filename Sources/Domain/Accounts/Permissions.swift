/// What somebody may be allowed to do.
package enum Permission: String, CaseIterable, Sendable {
    /// see the figures of a local government as they are recorded, with their history
    case readAnswers
    /// change figures, hand them to the certifier, take them back
    case recordAnswers
    /// ask divisions for their figures: say who owns which row, make links and take them back
    case collectFigures
    /// state why a row stays blank, certify, withdraw
    case certify
    /// look over certified figures and send them back with reasons (ตรวจสอบ, ส่งคืนเพื่อแก้ไข)
    case checkFigures
    /// certify as a witness where nobody of the local government can
    case witness
    /// set the steps of a round and their days, extend, admit late ones, decide reviews, close, and record meetings
    case conductRound
    /// write circulars in the name of the Department and issue them (หนังสือเวียน)
    case sendCirculars
    /// issue the letter by which one's office passes a circular on; the Office of the Committee writes to Bangkok
    case passLettersOn
    /// note that a letter has arrived (ลงรับหนังสือ) and name the responsible officer, for oneself or on behalf of those in reach
    case receiveLetters
    /// set the sessions of the workshop, its seats and materials (ประชุมเชิงปฏิบัติการ)
    case arrangeWorkshop
    /// register persons of a local government for the workshop, change it for them, and see who is registered (ลงทะเบียนตอบรับ)
    case registerForWorkshop
    /// chase those that lag behind: note telephone calls, mail to a red list (ติดตาม)
    case followUp
    /// say something about a row on the record (ข้อสังเกตและคำถาม), and answer it
    case discuss
    /// write the plan of improvement of a local government (แผนปรับปรุงบริการ)
    case planImprovement
    /// see results and summaries
    case readResults
    /// see what citizens have written in their own words
    case readRemarks
    /// read the record of changes of a local government, and see whether it holds together (บันทึกการเปลี่ยนแปลง)
    case readJournal
    /// the same of what concerns no single local government: rounds, standard sets, accounts, tokens
    case readCentralJournal
    /// answer what is asked about indicators and the system from places in reach (คำถามถึงส่วนกลาง)
    case answerQuestions
    /// write what everybody reads of questions and answers, and take it back (คำถามที่พบบ่อย)
    case editFAQ
    /// keep moved targets under a name, for a meeting (สถานการณ์จำลอง)
    case planTargets

    /// What a token for reading does not open.
    package var changesRecord: Bool {
        switch self {
        case .recordAnswers, .collectFigures, .discuss, .certify, .checkFigures, .witness, .conductRound: true
        case .planImprovement: true
        case .sendCirculars, .passLettersOn, .receiveLetters, .arrangeWorkshop, .registerForWorkshop, .followUp: true
        case .answerQuestions, .editFAQ, .planTargets: true
        case .readAnswers, .readResults, .readRemarks, .readJournal, .readCentralJournal: false
        }
    }
}

/// Where a local government lies, by the live register.
package struct Whereabouts: Hashable, Sendable {
    package var code: String
    package var districtCode: String
    package var provinceCode: String

    package init(code: String, districtCode: String, provinceCode: String) {
        self.code = code
        self.districtCode = districtCode
        self.provinceCode = provinceCode
    }
}

/// The table of permissions: role × permission → how far it reaches. One place, no exceptions elsewhere.
package enum Permissions {
    package enum Reach: String, Sendable {
        /// `bangkok`: what a province is elsewhere, the Office of the Committee is there.
        case nothing, ownRows, ownLocalGovernment, ownDistrict, ownProvince, bangkok, country
    }

    package static func reach(of role: Role, _ permission: Permission) -> Reach {
        switch (role, permission) {
        case (.recorder, .readAnswers), (.recorder, .recordAnswers), (.recorder, .readResults): .ownLocalGovernment
        case (.recorder, .collectFigures): .ownLocalGovernment
        case (.recorder, .certify): .nothing
        case (.certifier, .readAnswers), (.certifier, .certify), (.certifier, .readResults): .ownLocalGovernment
        case (.certifier, .recordAnswers): .nothing
        case (.contributor, .readAnswers), (.contributor, .recordAnswers): .ownRows
        case (.contributor, .readResults): .nothing
        case (.recorder, .discuss), (.certifier, .discuss): .ownLocalGovernment
        case (.contributor, .discuss): .ownRows
        case (.province, .discuss): .ownProvince
        case (.odloc, .discuss): .country
        case (.district, .discuss), (.dla, .discuss), (.committee, .discuss), (.auditor, .discuss): .nothing
        case (.recorder, .planImprovement), (.certifier, .planImprovement): .ownLocalGovernment
        case (_, .planImprovement): .nothing
        case (.district, .readAnswers), (.district, .readResults): .ownDistrict
        case (.province, .readAnswers), (.province, .readResults): .ownProvince
        case (.odloc, .readAnswers), (.odloc, .readResults): .country
        case (.dla, .readAnswers), (.dla, .readResults): .country
        case (.auditor, .readAnswers), (.auditor, .readResults): .country
        case (.committee, .readResults): .country
        case (.committee, .readAnswers): .nothing
        case (.recorder, .readRemarks), (.certifier, .readRemarks): .ownLocalGovernment
        case (.province, .readRemarks): .ownProvince
        case (.odloc, .readRemarks), (.auditor, .readRemarks): .country
        case (.contributor, .readRemarks), (.district, .readRemarks), (.dla, .readRemarks): .nothing
        case (.committee, .readRemarks): .nothing
        case (.province, .checkFigures): .ownProvince
        case (.odloc, .checkFigures), (.odloc, .conductRound): .country
        case (.district, .witness): .ownDistrict
        case (.province, .witness): .ownProvince
        case (.odloc, .witness): .country
        case (_, .checkFigures), (_, .witness), (_, .conductRound): .nothing
        case (.dla, .sendCirculars), (.odloc, .sendCirculars): .country
        case (.district, .passLettersOn), (.district, .receiveLetters): .ownDistrict
        case (.province, .passLettersOn), (.province, .receiveLetters): .ownProvince
        case (.odloc, .passLettersOn), (.odloc, .receiveLetters): .bangkok
        case (.recorder, .receiveLetters), (.certifier, .receiveLetters): .ownLocalGovernment
        case (_, .sendCirculars), (_, .passLettersOn), (_, .receiveLetters): .nothing
        case (.odloc, .arrangeWorkshop), (.dla, .arrangeWorkshop): .country
        case (.odloc, .registerForWorkshop), (.dla, .registerForWorkshop): .country
        case (.province, .registerForWorkshop): .ownProvince
        case (.district, .registerForWorkshop): .ownDistrict
        case (.recorder, .registerForWorkshop), (.certifier, .registerForWorkshop): .ownLocalGovernment
        case (_, .arrangeWorkshop), (_, .registerForWorkshop): .nothing
        case (.district, .followUp): .ownDistrict
        case (.province, .followUp): .ownProvince
        case (.odloc, .followUp), (.dla, .followUp): .country
        case (_, .followUp): .nothing
        // Who reads figures with their history reads the rest of the record too; a division sees its rows only.
        case (.recorder, .readJournal), (.certifier, .readJournal): .ownLocalGovernment
        case (.district, .readJournal): .ownDistrict
        case (.province, .readJournal): .ownProvince
        case (.odloc, .readJournal), (.dla, .readJournal), (.auditor, .readJournal): .country
        case (.contributor, .readJournal), (.committee, .readJournal): .nothing
        // Central acts name accounts and tokens, no figures: those who keep them may read what was done with them.
        case (.odloc, .readCentralJournal), (.auditor, .readCentralJournal), (.admin, .readCentralJournal): .country
        case (_, .readCentralJournal): .nothing
        // Questions go upward; what is said to everybody is said by the Office alone, which answers for the indicators.
        case (.province, .answerQuestions): .ownProvince
        case (.odloc, .answerQuestions), (.dla, .answerQuestions), (.odloc, .editFAQ): .country
        case (_, .answerQuestions), (_, .editFAQ): .nothing
        // Targets are proposed by the Office and the Department, and weighed by the Committee.
        case (.odloc, .planTargets), (.dla, .planTargets), (.committee, .planTargets): .country
        case (_, .planTargets): .nothing
        case (.admin, _): .nothing
        case (_, .recordAnswers), (_, .certify), (_, .collectFigures): .nothing
        }
    }

    /// Whether one role in one place reaches a local government, or one row of it.
    /// - Parameter rows: the division's rows among which the row is; nil where it is a matter of the whole.
    package static func allows(
        _ assignment: RoleAssignment, _ permission: Permission, at target: Whereabouts,
        rows: @autoclosure () throws -> DivisionRows?
    ) rethrows -> Bool {
        switch reach(of: assignment.role, permission) {
        case .nothing: false
        case .ownRows:
            try assignment.place == target.code && assignment.rows != nil && assignment.rows == rows()
        case .ownLocalGovernment: assignment.place == target.code
        case .ownDistrict: !target.districtCode.isEmpty && assignment.place == target.districtCode
        case .ownProvince: !target.provinceCode.isEmpty && assignment.place == target.provinceCode
        case .bangkok: target.code == LocalGovernment.bangkok.code
        case .country: true
        }
    }
}
