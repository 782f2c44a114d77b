import Actions
import Domain

/// What an entry says from what to what, for acts that have no words of their own: every member by its name.
enum JournalFacts {
    /// - Parameters:
    ///   - subject: what the heading of the entry has named already.
    ///   - texts: the free texts of the entry, by field.
    static func lines(
        of subject: String, was: String, became: String, texts: [String: AuditTexts.Standing]
    ) -> [Words] {
        let (before, after) = (members(was), members(became))
        if before == nil, after == nil { return plain(was, became) }
        let (old, new) = (before ?? [:], after ?? [:])
        var lines = plain(before == nil ? was : "", after == nil ? became : "")
        for key in Set(old.keys).union(new.keys).sorted() where key != "version" {
            if key == "number", new[key]?.text == subject { continue }
            if let field = AuditTexts.field(ofMember: key) {
                lines.append(line(label(field), words(texts[field])))
            } else if let became = new[key], let was = old[key] {
                if was != became { lines.append(line(label(key), change(value(key, was), value(key, became)))) }
            } else if let became = new[key] {
                lines.append(line(label(key), value(key, became)))
            } else if let was = old[key], after == nil {
                lines.append(line(label(key), value(key, was)))
            }
        }
        return lines
    }

    static func words(_ standing: AuditTexts.Standing?) -> Words {
        switch standing {
        case .text(let text): text.isEmpty ? Conflict.blank : Words(both: text)
        case .changed: AuditWords.textChanged
        case .erased, nil: AuditWords.erased
        }
    }

    static func line(_ title: Words, _ content: Words) -> Words {
        Words(th: "\(title.th): \(content.th)", en: "\(title.en): \(content.en)")
    }

    private static func change(_ was: Words, _ became: Words) -> Words {
        Words(th: "\(was.th) → \(became.th)", en: "\(was.en) → \(became.en)")
    }

    private static func members(_ text: String) -> [String: CanonicalJSON]? {
        if case .object(let members) = CanonicalJSON(canonical: text) { members } else { nil }
    }

    /// A single word or day, as it stands.
    private static func plain(_ was: String, _ became: String) -> [Words] {
        func bare(_ text: String) -> Words {
            if case .string(let inner) = CanonicalJSON(canonical: text) { return word("", inner) }
            return word("", text)
        }
        if was.isEmpty { return became.isEmpty ? [] : [bare(became)] }
        return became.isEmpty ? [bare(was)] : [change(bare(was), bare(became))]
    }

    private static func value(_ key: String, _ value: CanonicalJSON) -> Words {
        switch value {
        case .null: Conflict.blank
        case .bool(let isTrue): YesNo.words(isTrue)
        case .string(let text): word(key, text)
        case .whole(let number): Words(both: String(number))
        case .decimal: Words(both: value.text)
        case .array(let values): Words(both: values.map { self.value(key, $0).th }.joined(separator: "/"))
        case .object(let members):
            Words(
                both: members.sorted { $0.key < $1.key }.map { "\($0.key) \(self.value($0.key, $0.value).th)" }.joined(
                    separator: ", "))
        }
    }

    private static func word(_ key: String, _ text: String) -> Words {
        if let day = ThaiDate(iso: text) { return Words(th: day.long(in: .thai), en: day.long(in: .english)) }
        if key == "role", let role = Role(rawValue: text) { return role.name }
        if key == "type", let type = LocalGovernmentType(rawValue: text) { return type.name }
        if key == "kind", let kind = Reopening.Kind(rawValue: text) { return kind.words }
        if key == "kind", let kind = Circular.Kind(rawValue: text) { return kind.words }
        if key == "rung", let rung = EscalationRung(rawValue: text) { return rung.words }
        if key == "step", let step = FunnelStep(rawValue: text) { return step.missing }
        if key == "person", let person = Call.Person(rawValue: text) { return person.words }
        if key == "result", text == "promised" { return Words(th: "รับปากวันที่จะส่ง", en: "Promised a day") }
        if key == "result", let result = Call.Result(name: text, promised: nil) { return result.words }
        if key == "capacity", let kind = Capacity.Kind(rawValue: text) { return kind.words }
        if key == "check", let check = RoundSchedule.Check(rawValue: text) { return check.words }
        if key == "source", let source = AttendanceEvidence.Source(rawValue: text) { return source.words }
        if key == "decision", let standing = AttendanceJudgement.Standing(rawValue: text) { return standing.words }
        if key == "happened_at", let moment = Int64(text) {
            return Words(th: ThaiClock.dateTime(moment), en: ThaiClock.dateTime(moment, in: .english))
        }
        if key == "way", let way = CollectionWay(rawValue: text) { return way.words }
        if key.isEmpty, let state = Assessment.State(rawValue: text) { return state.words }
        if text.isEmpty { return Conflict.blank }
        if text.utf8.count == 64, Hexadecimal.bytes(text.utf8) != nil { return Words(both: "\(text.prefix(12))…") }
        return Words(both: text)
    }

    private static func label(_ key: String) -> Words {
        if let known = labels[key] { return known }
        let ofRow = "reason."
        guard key.hasPrefix(ofRow) else { return Words(both: key) }
        let row = key.dropFirst(ofRow.count)
        return Words(th: "เหตุผล \(row)", en: "Reason for \(row)")
    }

    private static let labels: [String: Words] = [
        "account": Words(th: "บัญชีเลขที่", en: "Account no."),
        "added": Words(th: "เพิ่ม", en: "Added"),
        "answers": Words(th: "ตัวชี้วัด", en: "Indicators"),
        "approval_reference": Words(th: "เลขที่อนุมัติ", en: "Approval"),
        "attendance": Words(th: "รายชื่อจากห้อง Webex", en: "Names of the Webex room"),
        "base_values": Words(th: "ข้อมูลพื้นฐาน", en: "Base data"),
        "calls": Words(th: "บันทึกการโทรติดตาม", en: "Notes of calls"),
        "certified": Words(th: "รับรองแล้ว", en: "Certified"),
        "capacity": Words(th: "รับรองในฐานะ", en: "Certified as"),
        "certification": Words(th: "การรับรองครั้งที่", en: "Certification no."),
        "code": Words(th: "รหัสตรวจสอบ", en: "Code"),
        "chains": Words(th: "สาย", en: "Chains"),
        "check": Words(th: "การตรวจสอบ", en: "Check"),
        "check_days": Words(th: "วันตรวจสอบ", en: "Days of the check"),
        "changed": Words(th: "แก้ไข", en: "Changed"),
        "closes_on": Words(th: "วันสุดท้าย", en: "Last day"),
        "counts": Words(th: "ยอดนับ", en: "Counts"),
        "contest": Words(th: "คำโต้แย้ง", en: "Objection"),
        "decision": Words(th: "คำวินิจฉัย", en: "Decision"),
        "detail": Words(th: "รหัสที่", en: "Code no."),
        "district_code": Words(th: "รหัสอำเภอ", en: "District"),
        "due_on": Words(th: "กำหนดส่ง", en: "Due on"),
        "email": Words(th: "อีเมล", en: "E-mail"),
        "entries": Words(th: "รายการ", en: "Entries"),
        "call_backs": Words(th: "บันทึกการโทรกลับ", en: "Notes of call backs"),
        "drafts": Words(th: "ข้อมูลที่พิมพ์ค้างไว้", en: "Drafts"),
        "invitations": Words(th: "คำเชิญ", en: "Invitations"),
        "links": Words(th: "ลิงก์ของกอง", en: "Links of divisions"),
        "mails": Words(th: "จดหมาย", en: "Mails"),
        "names": Words(th: "ชื่อบุคคล", en: "Names"),
        "officers": Words(th: "เจ้าหน้าที่ผู้รับผิดชอบที่แจ้งไว้", en: "Responsible officers"),
        "reasons": Words(th: "เหตุผลของการรับรอง", en: "Reasons of certifications"),
        "remarks": Words(th: "ข้อเสนอแนะ", en: "Remarks"),
        "texts": Words(th: "ข้อความ", en: "Texts"),
        "viewings": Words(th: "รายการเปิดดู", en: "Viewings"),
        "file_rows": Words(th: "แถวในไฟล์", en: "Rows of the file"),
        "matched": Words(th: "จับคู่ได้", en: "Matched"),
        "minutes": Words(th: "นาที", en: "Minutes"),
        "registrations": Words(th: "การลงทะเบียนประชุม", en: "Registrations"),
        "session": WorkshopWords.session,
        "webex_meeting": WebexWords.meeting,
        "file": Words(th: "ไฟล์", en: "File"),
        "file_hash": Words(th: "SHA-256 ของไฟล์", en: "SHA-256 of the file"),
        "full_name_th": Words(th: "ชื่อเต็ม", en: "Full name"),
        "granted": Words(th: "ข้อที่ให้แก้ไข", en: "Granted"),
        "happened_at": Words(th: "เวลาที่เกิดขึ้น", en: "When it happened"),
        "held_on": Words(th: "วันที่จัด", en: "Held on"),
        "indicator": Words(th: "ตัวชี้วัด", en: "Indicator"),
        "kind": Words(th: "ประเภท", en: "Kind"),
        "letter_number": Words(th: "เลขที่หนังสือ", en: "Number of the letter"),
        "letter_on": Words(th: "ลงวันที่", en: "Date of the letter"),
        "letter_hash": Words(th: "SHA-256 ของหนังสือ", en: "SHA-256 of the letter"),
        "late": Words(th: "รับข้อมูลล่าช้า", en: "Admitted late"),
        "link": Words(th: "ลิงก์เลขที่", en: "Link no."),
        "meeting": Words(th: "การประชุมครั้งที่", en: "Meeting"),
        "name": Words(th: "ชื่อ", en: "Name"),
        "name_th": Words(th: "ชื่อ", en: "Name"),
        "not_certified": Words(th: "ยังไม่รับรองข้อมูล", en: "Not certified"),
        "note": RecordingWords.note,
        "number": Words(th: "ครั้งที่", en: "No."),
        "occasion": Words(th: "โอกาส", en: "Occasion"),
        "officers_by": Words(th: "แจ้งชื่อเจ้าหน้าที่ภายใน", en: "Officers named by"),
        "on_behalf": Words(th: "ทำแทน", en: "On behalf"),
        "opens_on": Words(th: "วันแรก", en: "First day"),
        "order": Words(th: "คำสั่งที่", en: "Order"),
        "order_from": Words(th: "คำสั่งตั้งแต่", en: "Order from"),
        "order_until": Words(th: "คำสั่งถึง", en: "Order until"),
        "owner": Words(th: "ผู้รับผิดชอบ บัญชีเลขที่", en: "Owner, account no."),
        "owner_name": ImprovementWords.owner,
        "participants": Words(th: "อปท. ที่เข้าร่วม", en: "Participants"),
        "persons": Words(th: "จำนวนบุคคล", en: "Persons"),
        "person": Words(th: "โทรถึง", en: "Who was called"),
        "places": Words(th: "อปท. (แห่ง)", en: "Local governments"),
        "place": Words(th: "พื้นที่", en: "Place"),
        "position": Words(th: "ตำแหน่ง", en: "Office"),
        "preview_days": Words(th: "วันตรวจทานผล", en: "Days of the preview"),
        "promised_on": Words(th: "จะส่งวันที่", en: "Will send by"),
        "province_code": Words(th: "รหัสจังหวัด", en: "Province"),
        "questions": Words(th: "ข้อความของคำถามและคำตอบ", en: "Words of questions and answers"),
        "reason": Words(th: "เหตุผล", en: "Reason"),
        "register_number": Words(th: "เลขทะเบียนรับ", en: "Register number"),
        "result": Words(th: "ผลการโทร", en: "What came of it"),
        "review_days": Words(th: "วันขอทบทวน", en: "Days for reviews"),
        "role": Words(th: "หน้าที่", en: "Role"),
        "rows": Words(th: "ข้อ", en: "Rows"),
        "rung": Words(th: "ขั้นติดตาม", en: "Step"),
        "sample_percent": Words(th: "สุ่มตรวจร้อยละ", en: "Sample, per cent"),
        "sample_salt": Words(th: "ค่าสุ่ม", en: "Salt of the sample"),
        "seal": Words(th: "ผนึก", en: "Seal"),
        "seed": Words(th: "เลขตั้งต้น", en: "Seed"),
        "sha256": Words(th: "SHA-256", en: "SHA-256"),
        "sheets": Words(th: "จำนวนแบบ", en: "Forms"),
        "source": BaseDataWords.source,
        "spoke_with": Words(th: "ผู้ที่พูดสาย", en: "Spoke with"),
        "standard_set_sha256": Words(th: "SHA-256 ของชุดตัวชี้วัด", en: "SHA-256 of the standard set"),
        "telephone": Words(th: "โทรศัพท์", en: "Telephone"),
        "step": Words(th: "รายการ", en: "List"),
        "text": Words(th: "ข้อความ", en: "Words"),
        "type": Words(th: "ประเภท อปท.", en: "Type"),
        "until": Words(th: "ถึงวันที่", en: "Until"),
        "untouched": Words(th: "ไม่ได้บันทึกข้อมูล", en: "Nothing recorded"),
        "way": Words(th: "ทางที่ขอ", en: "Way"),
    ]
}
