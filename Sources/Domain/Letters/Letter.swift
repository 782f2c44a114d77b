/// หนังสือภายนอก: an official letter from one office to another, in the order of ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526.
///
/// Figures are kept as they were typed; a paper turns them into Thai digits. Texts of several lines hold "\n".
package struct Letter: Hashable, Sendable {
    /// ชั้นความเร็ว, clause 28 of the regulation; most letters have none.
    package enum Urgency: String, CaseIterable, Sendable {
        /// ด่วน: faster than usual.
        case urgent
        /// ด่วนมาก: soon.
        case veryUrgent
        /// ด่วนที่สุด: at once on receipt.
        case mostUrgent

        /// As it stands on the letter.
        package var thai: String {
            switch self {
            case .urgent: "ด่วน"
            case .veryUrgent: "ด่วนมาก"
            case .mostUrgent: "ด่วนที่สุด"
            }
        }
    }

    /// สิ่งที่ส่งมาด้วย: what lies in the envelope besides.
    package struct Enclosure: Hashable, Sendable {
        package var what: String
        /// "๑ ชุด", without จำนวน; "" where none is said.
        package var quantity: String

        package init(what: String, quantity: String = "") {
            self.what = what
            self.quantity = quantity
        }
    }

    package var urgency: Urgency?
    /// ที่: "มท ๐๘๑๐.๒/ว ๑๒๓๔"; "" leaves its place free, to be written by hand.
    package var number: String
    /// Name and address of the office that sends, at the right of the head.
    package var office: String
    /// nil leaves the day free, to be written by hand.
    package var date: ThaiDate?
    /// เรื่อง.
    package var subject: String
    /// After เรียน.
    package var addressee: String
    /// อ้างถึง.
    package var references: [String]
    package var enclosures: [Enclosure]
    /// Paragraphs of the matter: the cause (ด้วย…, ตามที่…), then the purpose (ในการนี้…).
    package var body: [String]
    /// จึงเรียนมาเพื่อโปรด….
    package var close: String
    /// Who signs, without brackets: "นายศรัพนธ์ ศรีกงพลี".
    package var signatory: String
    /// His post, with ปฏิบัติราชการแทน where he signs for another.
    package var post: String
    /// เจ้าของเรื่อง: division and group.
    package var owner: String
    /// After โทร.
    package var telephone: String
    /// The saraban address of the office.
    package var email: String
    /// สำเนาส่ง; "" where none is sent.
    package var copies: String

    package init(
        urgency: Urgency? = nil, number: String = "", office: String = "", date: ThaiDate? = nil, subject: String,
        addressee: String, references: [String] = [], enclosures: [Enclosure] = [], body: [String], close: String,
        signatory: String = "", post: String = "", owner: String = "", telephone: String = "", email: String = "",
        copies: String = ""
    ) {
        self.urgency = urgency
        self.number = number
        self.office = office
        self.date = date
        self.subject = subject
        self.addressee = addressee
        self.references = references
        self.enclosures = enclosures
        self.body = body
        self.close = close
        self.signatory = signatory
        self.post = post
        self.owner = owner
        self.telephone = telephone
        self.email = email
        self.copies = copies
    }
}
