/// One column of the database that says something about a person, what for, and how long (sections 23 and 39 of the Act).
package struct PersonalDatum: Hashable, Sendable {
    package var table: String
    package var column: String
    package var activity: ProcessingActivity
    /// What it is, as the notice names it; data of one name stand in one line.
    package var name: Words
    package var keeping: Keeping

    init(_ place: String, _ activity: ProcessingActivity, _ name: Words, _ keeping: Keeping) {
        let parts = place.split(separator: ".").map(String.init)
        (table, column) = (parts[0], parts[1])
        (self.activity, self.name, self.keeping) = (activity, name, keeping)
    }

    /// Every one. That no column is forgotten is tested against both engines.
    package static let all: [PersonalDatum] =
        accounts + signingIn + recording + collecting + letters + workshop + questions + mail + satisfaction + journal
        + viewings

    private static let name = Words(th: "ชื่อและชื่อสกุล", en: "name and surname")
    private static let username = Words(th: "ชื่อผู้ใช้", en: "username")
    private static let number = Words(
        th: "หมายเลขบัญชีของผู้ทำ ไม่มีชื่อ", en: "number of the account that acted, no name")
    private static let role = Words(th: "หน้าที่และช่วงเวลา", en: "roles, and when they were held")
    private static let lastSession = Words(th: "เวลาเข้าสู่ระบบครั้งล่าสุด", en: "time of the last signing in")
    private static let pastRole = Words(th: "หน้าที่ที่พ้นแล้วและช่วงเวลา", en: "roles that ended, and when")
    private static let invited = Words(
        th: "ชื่อ อีเมล และชื่อผู้ใช้ที่เสนอ ในคำเชิญ", en: "name, mail address and proposed username in an invitation")
    private static let address = Words(th: "ที่อยู่อีเมล", en: "mail address")
    private static let telephone = Words(th: "หมายเลขโทรศัพท์", en: "telephone")
    private static let position = Words(th: "ตำแหน่ง", en: "position")
    private static let password = Words(
        th: "รหัสผ่านในรูปที่อ่านกลับไม่ได้ (argon2id)", en: "password, as argon2id that nobody can read back")
    private static let session = Words(
        th: "ชนิดเบราว์เซอร์ ช่วงเครือข่าย และเวลาใช้งาน", en: "kind of browser, range of the network, times of use")
    private static let network = Words(
        th: "เครือข่ายที่เคยใช้ ในรูปรหัสที่อ่านกลับไม่ได้", en: "networks used, as marks that nobody can read back")
    private static let secondFactor = Words(
        th: "กุญแจของการยืนยันสองขั้น (เข้ารหัส) และรหัสสำรอง", en: "key of the second factor (sealed), and recovery codes")
    private static let identity = Words(
        th: "การผูกกับ ThaID ในรูปรหัสที่อ่านกลับไม่ได้ ไม่เก็บเลขประจำตัวประชาชน",
        en: "the bond to ThaID, as a mark that nobody can read back; no number of a citizen is kept")
    private static let token = Words(th: "โทเคนของโปรแกรม (ค่าแฮช)", en: "tokens of programs (hashes)")
    private static let offline = Words(
        th: "กุญแจของงานที่ยังไม่ได้ส่งในเบราว์เซอร์", en: "key of unsent work in browsers")
    private static let draft = Words(th: "สิ่งที่พิมพ์ไว้แต่ระบบยังรับไม่ได้", en: "what was typed and could not be accepted")
    private static let words = Words(
        th: "ข้อความเหตุผล หมายเหตุ และข้อสังเกต", en: "the words of reasons, notes and observations")
    private static let mailing = Words(th: "ข้อความแจ้งงานที่ส่ง และที่อยู่ที่ส่งไป", en: "notices that were sent, and where to")
    private static let remark = Words(
        th: "ข้อเสนอแนะ ไม่มีสิ่งใดเชื่อมถึงผู้เขียน", en: "remarks; nothing leads to who wrote them")
    private static let viewing = Words(th: "ผู้เปิดดู สิ่งที่ดู และวัน", en: "who looked, at what, on which day")

    private static let asking = Words(th: "ข้อความของคำถามและคำตอบ", en: "the words of questions and answers")

    private static let note = Words(
        th: "หมายเหตุและเหตุผลประกอบตัวเลข", en: "notes and reasons that belong to figures")
    private static let planned = Words(
        th: "ข้อความและชื่อผู้รับผิดชอบในแผนปรับปรุงบริการ", en: "the words and the owners of plans of improvement")
    private static let issued = Words(
        th: "หนังสือราชการ พร้อมชื่อผู้ลงนามและโทรศัพท์ของหน่วยงาน",
        en: "official letters, with who signs and the telephone of the office")
    private static let officer = Words(
        th: "ชื่อและตำแหน่งของเจ้าหน้าที่ผู้รับผิดชอบที่แจ้งไว้", en: "name and position of the responsible officer")
    private static let officerContact = Words(
        th: "โทรศัพท์และอีเมลของเจ้าหน้าที่ผู้รับผิดชอบ", en: "telephone and mail address of the responsible officer")
    private static let registrant = Words(
        th: "ชื่อและตำแหน่งของผู้ลงทะเบียนประชุม", en: "name and position of who registered for the workshop")
    private static let registrantContact = Words(
        th: "โทรศัพท์และอีเมลของผู้ลงทะเบียนประชุม", en: "telephone and mail address of who registered for the workshop")
    private static let inRoom = Words(
        th: "ชื่อและอีเมลตามไฟล์ผู้เข้าร่วมของ Webex และช่วงเวลาของผู้ที่ยังไม่รู้ว่าเป็นใคร",
        en: "name and mail address as the participants file of Webex has them, and the times of who is not known yet")
    private static let attended = Words(
        th: "ช่วงเวลาที่ผู้ลงทะเบียนอยู่ในห้อง Webex", en: "when who registered was in the Webex room")
    private static let called = Words(
        th: "หมายเลขที่โทรติดตาม และสิ่งที่จดไว้", en: "telephone that was called, and what was noted")
    private static let recorded = Keeping.years(Keeping.yearsOfDocuments, after: .recorded)
    private static let documents = Keeping.years(Keeping.yearsOfDocuments, after: .lastRole)
    private static let contacts = Keeping.days(Keeping.daysOfContacts, after: .ended)

    private static let accounts =
        [
            PersonalDatum("account.name", .accounts, name, documents),
            PersonalDatum("account.username", .accounts, username, documents),
            PersonalDatum("account.last_session_at", .accounts, lastSession, documents),
            PersonalDatum("role_assignment.account_id", .accounts, role, documents),
            PersonalDatum("role_past.account_id", .accounts, pastRole, .withRecord),
            PersonalDatum("role_past.ended_by", .accounts, number, .withRecord),
            PersonalDatum("invitation.name", .accounts, invited, contacts),
            PersonalDatum("invitation.email", .accounts, invited, contacts),
            PersonalDatum("invitation.username", .accounts, invited, contacts),
        ]
        + numbers(
            .accounts, "invitation.account_id", "invitation.made_by", "invitation.accepted_by", "invitation.revoked_by")

    private static let signingIn = [
        PersonalDatum("account.password_hash", .signingIn, password, documents),
        PersonalDatum("session.account_id", .signingIn, session, .whileInUse),
        PersonalDatum("session.browser", .signingIn, session, .whileInUse),
        PersonalDatum("session.network", .signingIn, session, .whileInUse),
        PersonalDatum("sign_in_step.account_id", .signingIn, session, .whileInUse),
        PersonalDatum("known_network.account_id", .signingIn, network, .days(Keeping.daysOfNetworks, after: .lastUse)),
        PersonalDatum(
            "known_network.network_mark", .signingIn, network, .days(Keeping.daysOfNetworks, after: .lastUse)),
        PersonalDatum("second_factor.account_id", .signingIn, secondFactor, documents),
        PersonalDatum("second_factor.sealed_secret", .signingIn, secondFactor, documents),
        PersonalDatum("recovery_code.account_id", .signingIn, secondFactor, documents),
        PersonalDatum("recovery_code.code_mark", .signingIn, secondFactor, documents),
        PersonalDatum("identity.account_id", .signingIn, identity, documents),
        PersonalDatum("identity.identity_mark", .signingIn, identity, documents),
        PersonalDatum("identity_step.account_id", .signingIn, session, .whileInUse),
        PersonalDatum("api_token.account_id", .signingIn, token, documents),
        PersonalDatum("offline_key.account_id", .signingIn, offline, documents),
        PersonalDatum("offline_key.secret", .signingIn, offline, documents),
    ]

    private static let recording =
        numbers(
            .recording, "answer.saved_by", "base_value.saved_by", "blank_reason.stated_by", "assessment.submitted_by",
            "assessment.checked_by", "certification.certified_by", "certification.withdrawn_by", "reopening.opened_by",
            "review_request.requested_by", "review_request.decided_by", "extension.granted_by",
            "round_meeting.recorded_by", "scenario.saved_by",
            "idempotency.account_id", "improvement_item.owner_account", "improvement_item.saved_by")
        + [
            PersonalDatum("answer.note", .recording, note, .withRecord),
            PersonalDatum("audit_text.text", .recording, planned, .years(Keeping.yearsOfDocuments, after: .recorded)),
            PersonalDatum("blank_reason.reason", .recording, note, .withRecord),
            PersonalDatum("certified_answer.note", .recording, note, .withRecord),
            PersonalDatum("certified_answer.reason", .recording, note, .withRecord),
            PersonalDatum("certification.position", .recording, position, .withRecord),
            PersonalDatum(
                "certification.withdrawal_reason", .recording, words, .years(Keeping.yearsOfDocuments, after: .recorded)
            ),
            PersonalDatum(
                "certification.witness_reason", .recording, words, .years(Keeping.yearsOfDocuments, after: .recorded)),
            PersonalDatum("draft.account_id", .recording, draft, .days(Keeping.daysOfDrafts, after: .recorded)),
            PersonalDatum("draft.frame", .recording, draft, .days(Keeping.daysOfDrafts, after: .recorded)),
            PersonalDatum("draft.provision", .recording, draft, .days(Keeping.daysOfDrafts, after: .recorded)),
            PersonalDatum("draft.note", .recording, draft, .days(Keeping.daysOfDrafts, after: .recorded)),
        ]

    private static let collecting =
        numbers(.collecting, "collection_request.asked_by", "collection_link.made_by", "collection_link.revoked_by")
        + [
            PersonalDatum("collection_link.account_id", .collecting, number, .withRecord),
            PersonalDatum("collection_link.position", .collecting, position, contacts),
            PersonalDatum("collection_link.telephone", .collecting, telephone, contacts),
        ]

    private static let mail = [
        PersonalDatum("mail_address.account_id", .mail, address, .whileInUse),
        PersonalDatum("mail_address.address", .mail, address, .whileInUse),
        PersonalDatum("mail_address.asked_address", .mail, address, .whileInUse),
        PersonalDatum("mail.account_id", .mail, mailing, .days(Keeping.daysOfMail, after: .ended)),
        PersonalDatum("mail.address", .mail, mailing, .days(Keeping.daysOfMail, after: .ended)),
        PersonalDatum("mail.subject", .mail, mailing, .days(Keeping.daysOfMail, after: .ended)),
        PersonalDatum("mail.body", .mail, mailing, .days(Keeping.daysOfMail, after: .ended)),
        PersonalDatum("mail.calendar", .mail, mailing, .days(Keeping.daysOfMail, after: .ended)),
    ]

    private static let satisfaction =
        numbers(.satisfaction, "paper_tally.saved_by")
        + [
            PersonalDatum(
                "satisfaction_remark.remark", .satisfaction, remark, .years(Keeping.yearsOfRemarks, after: .recorded))
        ]

    private static let letters =
        numbers(
            .letters, "circular.prepared_by", "letter.saved_by", "letter.issued_by", "receipt.received_by",
            "responsible_officer.named_by", "letter_reply.noted_by", "phone_call.called_by")
        + [
            PersonalDatum(
                "phone_call.telephone", .letters, called, .days(Keeping.daysOfContacts, after: .recorded)),
            PersonalDatum("phone_call.note", .letters, called, .days(Keeping.daysOfContacts, after: .recorded)),
            PersonalDatum("letter.content", .letters, issued, .withRecord),
            PersonalDatum("responsible_officer.name", .letters, officer, recorded),
            PersonalDatum("responsible_officer.position", .letters, officer, recorded),
            PersonalDatum(
                "responsible_officer.telephone", .letters, officerContact,
                .days(Keeping.daysOfContacts, after: .recorded)),
            PersonalDatum(
                "responsible_officer.email", .letters, officerContact,
                .days(Keeping.daysOfContacts, after: .recorded)),
        ]

    private static let workshop =
        numbers(
            .workshop, "workshop.saved_by", "workshop_session.saved_by", "workshop_material.saved_by",
            "workshop_question.saved_by",
            "attendance.recorded_by", "room_participant.imported_by", "stream_code.made_by",
            "attendance_contest.decided_by", "webex_registrant.told_by")
        + [
            PersonalDatum("registration.name", .workshop, registrant, recorded),
            PersonalDatum("registration.position", .workshop, registrant, recorded),
            PersonalDatum(
                "workshop_evaluation.remark", .workshop, remark, .years(Keeping.yearsOfRemarks, after: .recorded)),
            PersonalDatum("registration.reason", .workshop, words, recorded),
            PersonalDatum(
                "registration.telephone", .workshop, registrantContact,
                .days(Keeping.daysOfContacts, after: .recorded)),
            PersonalDatum(
                "registration.email", .workshop, registrantContact, .days(Keeping.daysOfContacts, after: .recorded)),
            PersonalDatum("attendance.name", .workshop, inRoom, .days(Keeping.daysOfContacts, after: .recorded)),
            PersonalDatum("attendance.email", .workshop, inRoom, .days(Keeping.daysOfContacts, after: .recorded)),
            PersonalDatum("room_participant.name", .workshop, inRoom, .days(Keeping.daysOfContacts, after: .recorded)),
            PersonalDatum("room_participant.email", .workshop, inRoom, .days(Keeping.daysOfContacts, after: .recorded)),
            PersonalDatum("room_participant.spans", .workshop, inRoom, .days(Keeping.daysOfContacts, after: .recorded)),
            PersonalDatum("attendance.spans", .workshop, attended, recorded),
            PersonalDatum("attendance_contest.text", .workshop, words, recorded),
            PersonalDatum("attendance_contest.reason", .workshop, words, recorded),
        ]

    private static let questions =
        numbers(.questions, "question.asked_by", "faq_entry.written_by")
        + [
            PersonalDatum(
                "audit_text.text", .questions, asking, .years(Keeping.yearsOfQuestions, after: .recorded))
        ]

    private static let journal =
        numbers(.journal, "audit_entry.account_id")
        + [
            PersonalDatum(
                "audit_text.text", .journal, words, .years(Keeping.yearsOfDocuments, after: .recorded))
        ]

    private static let viewings = [
        PersonalDatum("viewing.account_id", .viewings, viewing, .days(Keeping.daysOfViewings, after: .recorded)),
        PersonalDatum("viewing.what", .viewings, viewing, .days(Keeping.daysOfViewings, after: .recorded)),
        PersonalDatum("viewing.place", .viewings, viewing, .days(Keeping.daysOfViewings, after: .recorded)),
    ]

    private static func numbers(_ activity: ProcessingActivity, _ places: String...) -> [PersonalDatum] {
        places.map { PersonalDatum($0, activity, number, .withRecord) }
    }
}
