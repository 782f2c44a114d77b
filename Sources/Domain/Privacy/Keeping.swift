/// ระยะเวลาเก็บรักษา: how long something about a person is kept, and what happens to it then.
package enum Keeping: Hashable, Sendable {
    /// As long as the official record that it belongs to, which holds no name: only the number of an account.
    case withRecord
    /// Until its use ends: at signing out, after the code, when the person takes it out himself.
    case whileInUse
    case days(Int, after: Start)
    case years(Int, after: Start)

    /// From when the time counts.
    package enum Start: Hashable, Sendable {
        /// the last role ended and the person has not signed in since
        case lastRole
        /// it was recorded
        case recorded
        /// it ended: was accepted, revoked, sent, or expired
        case ended
        /// it was used last
        case lastUse
    }
}

extension Keeping {
    /// Names and texts of official acts: ten years, as clause 57 of the regulation on saraban has it for official documents.
    package static let yearsOfDocuments = 10
    /// The words of citizens: as long as five years of results are compared.
    package static let yearsOfRemarks = 5
    /// The words of questions and answers: what is of lasting use stands in the FAQ, without names.
    package static let yearsOfQuestions = 3
    /// Names and addresses in invitations, telephones of those who came by a link, notes of a call back.
    package static let daysOfContacts = 365
    /// What was typed and could not be accepted.
    package static let daysOfDrafts = 365
    /// Who looked at what.
    package static let daysOfViewings = 365
    /// Addresses in the outbox.
    package static let daysOfMail = 90
    /// Networks in which somebody is at home.
    package static let daysOfNetworks = 120

    package var words: Words {
        switch self {
        case .withRecord:
            Words(
                th: "ตลอดอายุของบันทึกการประเมิน", en: "as long as the record of the assessment")
        case .whileInUse: Words(th: "ตลอดเวลาที่ใช้งาน แล้วลบ", en: "while it is in use, then it is deleted")
        case .days(365, let start):
            Words(th: "1 ปี \(start.words.th)", en: "one year after \(start.words.en)")
        case .days(let days, let start):
            Words(th: "\(days) วัน \(start.words.th)", en: "\(days) days after \(start.words.en)")
        case .years(let years, let start):
            Words(th: "\(years) ปี \(start.words.th)", en: "\(years) years after \(start.words.en)")
        }
    }

    /// How many milliseconds; nil where no time is set.
    package var milliseconds: Int64? {
        switch self {
        case .withRecord, .whileInUse: nil
        case .days(let days, _): Int64(days) * 86_400_000
        // With the days of February 29.
        case .years(let years, _): Int64(years) * 31_557_600_000
        }
    }
}

extension Keeping.Start {
    var words: Words {
        switch self {
        case .lastRole:
            Words(
                th: "นับแต่วันที่พ้นจากหน้าที่สุดท้าย หรือวันที่เข้าสู่ระบบครั้งสุดท้าย แล้วแต่วันใดหลังสุด",
                en: "the last role ended or the last time of signing in, whichever is later")
        case .recorded: Words(th: "นับแต่วันที่บันทึก", en: "it was recorded")
        case .ended: Words(th: "นับแต่สิ้นสุดการใช้", en: "it came to its end")
        case .lastUse: Words(th: "นับแต่ใช้ครั้งสุดท้าย", en: "it was used last")
        }
    }
}
