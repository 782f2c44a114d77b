/// กิจกรรมการประมวลผลข้อมูลส่วนบุคคล: one line of the record that section 39 of the Personal Data Protection Act B.E. 2562 asks for.
/// The basis of all is section 24(4), a task in the public interest; nothing rests on consent.
package enum ProcessingActivity: String, CaseIterable, Sendable {
    case accounts, signingIn, recording, collecting, letters, workshop, questions, mail, satisfaction, journal, viewings

    package var name: Words {
        switch self {
        case .accounts: Words(th: "บัญชีและหน้าที่", en: "Accounts and roles")
        case .signingIn: Words(th: "การเข้าสู่ระบบ", en: "Signing in")
        case .recording: Words(th: "การบันทึก รับรอง และตรวจสอบข้อมูล", en: "Recording, certifying and checking figures")
        case .collecting: Words(th: "การขอข้อมูลจากกอง", en: "Asking divisions for figures")
        case .letters: Words(th: "หนังสือเวียนและเจ้าหน้าที่ผู้รับผิดชอบ", en: "Circulars and responsible officers")
        case .workshop: Words(th: "ประชุมเชิงปฏิบัติการ", en: "The workshop")
        case .questions: Words(th: "คำถามถึงส่วนกลาง", en: "Questions to the central offices")
        case .mail: Words(th: "การแจ้งงานทางอีเมล", en: "Notices by mail")
        case .satisfaction: Words(th: "ความพึงพอใจของประชาชน", en: "Satisfaction of citizens")
        case .journal: Words(th: "บันทึกการเปลี่ยนแปลง", en: "The record of changes")
        case .viewings: Words(th: "บันทึกการเปิดดู", en: "The record of viewings")
        }
    }

    /// วัตถุประสงค์.
    package var purpose: Words {
        switch self {
        case .accounts:
            Words(
                th: "ให้ผู้ที่ได้รับมอบหมายเท่านั้นทำหน้าที่ของตนได้ และให้รู้ว่าใครทำสิ่งใด",
                en: "that only those who are named do each step, and that it is known who did it")
        case .signingIn:
            Words(
                th: "ยืนยันว่าผู้เข้าสู่ระบบเป็นเจ้าของบัญชี และกันผู้อื่นเดารหัสผ่าน",
                en: "that whoever signs in is the owner of the account, and others do not guess his password")
        case .recording:
            Words(
                th: "ให้ข้อมูลของทุก อปท. มีผู้บันทึก ผู้รับรอง และผู้ตรวจสอบที่รับผิดชอบ",
                en:
                    "that somebody answers for the figures of every local government: who recorded, certified and checked them"
            )
        case .collecting:
            Words(
                th: "ให้เจ้าหน้าที่ของกองกรอกข้อมูลส่วนของตนได้โดยไม่ต้องมีบัญชี และสอบถามกลับได้",
                en: "that people of a division fill in their rows without an account, and can be asked about them")
        case .letters:
            Words(
                th: "ส่งหนังสือถึง อปท. ทุกแห่ง รู้ว่าใครลงรับ และติดต่อเจ้าหน้าที่ผู้รับผิดชอบได้",
                en:
                    "that letters reach every local government, it is known who received them, and its officer can be reached"
            )
        case .workshop:
            Words(
                th: "จัดที่นั่ง แจ้งกำหนดการ และรู้ว่าหน่วยงานใดเข้าร่วม",
                en: "to give out seats, tell of the sessions, and know which office takes part")
        case .questions:
            Words(
                th: "ตอบข้อสงสัยเกี่ยวกับตัวชี้วัดและระบบ แก่ผู้ถาม",
                en: "that whoever is in doubt about indicators or the system is answered")
        case .mail:
            Words(
                th: "แจ้งผู้ที่ต้องทำขั้นตอนถัดไป", en: "to tell whoever has the next step to do")
        case .satisfaction:
            Words(
                th: "รับฟังความเห็นต่อบริการสาธารณะ โดยไม่รู้ว่าผู้ตอบเป็นใคร",
                en: "to hear what citizens say of services, without knowing who they are")
        case .journal:
            Words(
                th: "พิสูจน์ได้ว่าข้อมูลเปลี่ยนเมื่อใด โดยใคร ด้วยเหตุใด",
                en: "that it can be proved when a figure changed, by whom and why")
        case .viewings:
            Words(
                th: "ตรวจสอบได้ว่าใครเปิดดูข้อมูลของผู้อื่น", en: "that it can be found out who looked at what concerns others")
        }
    }

    /// เจ้าของข้อมูล.
    package var subjects: Words {
        switch self {
        case .accounts, .signingIn, .mail, .viewings:
            Words(th: "เจ้าหน้าที่ผู้มีบัญชี", en: "officers who have an account")
        case .recording, .journal:
            Words(th: "เจ้าหน้าที่ผู้ทำรายการ", en: "officers who did something")
        case .letters:
            Words(
                th: "ผู้ลงนาม ผู้ลงรับ และเจ้าหน้าที่ผู้รับผิดชอบ", en: "who signs, who receives, and responsible officers")
        case .workshop: Words(th: "ผู้ลงทะเบียนประชุม", en: "who registered for the workshop")
        case .questions: Words(th: "ผู้ถามและผู้ตอบ", en: "who asks and who answers")
        case .collecting:
            Words(th: "เจ้าหน้าที่ของกองที่เปิดลิงก์", en: "people of divisions who opened a link")
        case .satisfaction: Words(th: "ประชาชนผู้ตอบแบบ", en: "citizens who answered")
        }
    }

    /// ผู้ที่เข้าถึงได้.
    package var recipients: Words {
        switch self {
        case .accounts:
            Words(
                th: "อปท. ของผู้นั้น ท้องถิ่นอำเภอ สถจ. ที่ อปท. นั้นสังกัด สำนักงาน ก.ก.ถ. สถ. ผู้ตรวจสอบ และผู้ดูแลระบบ",
                en:
                    "the same local government, its district and province, the Office, the Department, the auditor, and administrators"
            )
        case .collecting:
            Words(
                th: "เจ้าหน้าที่ผู้รับผิดชอบของ อปท. นั้น ชื่อเห็นได้เท่าผู้ที่เห็นข้อมูลของ อปท.",
                en: "the responsible officer; the name is seen by those who see the figures")
        case .letters:
            Words(
                th: "อปท. นั้น ท้องถิ่นอำเภอ สถจ. สำนักงาน ก.ก.ถ. สถ. และผู้ตรวจสอบ",
                en: "that local government, its district and province, the Office, the Department, and the auditor")
        case .signingIn: Words(th: "ไม่มีผู้ใด นอกจากเจ้าของบัญชี", en: "nobody but the owner of the account")
        case .recording:
            Words(
                th: "อปท. นั้น ท้องถิ่นอำเภอ สถจ. สำนักงาน ก.ก.ถ. สถ. และผู้ตรวจสอบ",
                en: "that local government, its district and province, the Office, the Department, and the auditor")
        case .journal:
            Words(
                th:
                    "อปท. นั้น ท้องถิ่นอำเภอ สถจ. สำนักงาน ก.ก.ถ. สถ. และผู้ตรวจสอบ งานส่วนกลาง: สำนักงาน ก.ก.ถ. ผู้ตรวจสอบ และผู้ดูแลระบบ",
                en:
                    "that local government, its district and province, the Office, the Department, and the auditor; central acts: the Office, the auditor, and administrators"
            )
        case .workshop:
            Words(
                th:
                    "ผู้ลงทะเบียนเอง อปท. นั้น ท้องถิ่นอำเภอ สถจ. สำนักงาน ก.ก.ถ. และ สถ. และ Webex (ชื่อและอีเมลของผู้มีที่นั่ง เฉพาะรอบที่ผู้จัดส่งรายชื่อให้ เพื่อส่งลิงก์เข้าห้อง)",
                en:
                    "who registered, that local government, its district and province, the Office and the Department, and Webex (name and mail address of who has a seat, where the organiser sends them so that each gets his link)"
            )
        case .questions:
            Words(
                th: "ผู้ถาม สถจ. ที่ อปท. นั้นสังกัด สำนักงาน ก.ก.ถ. สถ. และผู้ที่อ่านบันทึกการเปลี่ยนแปลงได้",
                en:
                    "who asked, the province of that local government, the Office, the Department, and those who read the record of changes"
            )
        case .mail: Words(th: "ผู้ดูแลระบบ", en: "administrators")
        case .satisfaction:
            Words(
                th: "อปท. นั้น สถจ. สำนักงาน ก.ก.ถ. และผู้ตรวจสอบ",
                en: "that local government, its province, the Office, and the auditor")
        case .viewings:
            Words(
                th: "สำนักงาน ก.ก.ถ. ผู้ตรวจสอบ และผู้ดูแลระบบ ส่วนของ อปท. ใด ผู้ที่อ่านบันทึกการเปลี่ยนแปลงของ อปท. นั้นเห็นด้วย",
                en:
                    "the Office, the auditor and administrators; of one local government, also those who read its record of changes"
            )
        }
    }
}

extension ProcessingActivity {
    /// One kind of data and how long it is kept, however many columns hold it.
    package struct Line: Hashable, Sendable {
        package let name: Words
        package let keeping: Keeping
    }

    /// In the order of the register, each once.
    package var lines: [Line] {
        var lines: [Line] = []
        for datum in PersonalDatum.all where datum.activity == self {
            let line = Line(name: datum.name, keeping: datum.keeping)
            if !lines.contains(line) { lines.append(line) }
        }
        return lines
    }
}
