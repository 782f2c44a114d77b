/// That somebody looked at what concerns others, on one day; the first look of the day counts for all.
package struct Viewing: Hashable, Sendable {
    /// What was looked at.
    package enum What: String, CaseIterable, Sendable {
        /// figures of a local government in which the viewer holds no role, with those who recorded them
        case figures
        /// names of those who hold roles or are invited
        case people
        /// the record of changes
        case journal
        /// the words of citizens
        case remarks
        /// the outbox of mail
        case outbox
        /// who looked at what
        case viewings

        package var words: Words {
            switch self {
            case .figures:
                Words(th: "ข้อมูลของ อปท. และผู้บันทึก", en: "figures of a local government, and who recorded them")
            case .people: Words(th: "รายชื่อผู้ใช้งาน", en: "names of people")
            case .journal: Words(th: "บันทึกการเปลี่ยนแปลง", en: "the record of changes")
            case .remarks: Words(th: "ข้อเสนอแนะของประชาชน", en: "remarks of citizens")
            case .outbox: Words(th: "กล่องจดหมายออก", en: "the outbox")
            case .viewings: Words(th: "บันทึกการเปิดดู", en: "the record of viewings")
            }
        }
    }

    package var account: Int
    package var what: What
    /// Code of a local government, district or province; empty for the country.
    package var place: String
    /// In Thailand.
    package var day: ThaiDate
    /// Of the first look; milliseconds since 1970, UTC.
    package var firstAt: Int64

    package init(account: Int, what: What, place: String, day: ThaiDate, firstAt: Int64) {
        self.account = account
        self.what = what
        self.place = place
        self.day = day
        self.firstAt = firstAt
    }
}
