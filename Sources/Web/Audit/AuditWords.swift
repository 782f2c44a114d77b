import Domain

/// Words that the pages of the record share.
enum AuditWords {
    static let journal = Words(th: "บันทึกการเปลี่ยนแปลง", en: "Record of changes")
    static let central = Words(th: "งานส่วนกลาง", en: "Central acts")
    static let head = Words(th: "รหัสท้ายบันทึก", en: "Head of the chain")
    static let heads = Words(th: "รหัสท้ายบันทึกประจำวัน", en: "Heads of the record, day by day")
    static let receipt = RecordingWords.receipt

    static let erased = Words(th: "(ข้อความถูกลบแล้ว)", en: "(text erased)")
    static let textChanged = Words(
        th: "(ข้อความที่เก็บไว้ไม่ตรงกับที่บันทึกในขณะนั้น)", en: "(the text kept is not the one that was recorded)")

    /// What is wrong with a chain, for whoever reads it.
    static func fault(_ fault: AuditFault) -> Words {
        let number = fault.sequence
        return switch fault.kind {
        case .moved:
            Words(th: "รายการที่ \(number) ถูกย้ายไปอยู่ในบันทึกอื่น", en: "Entry \(number) was moved to another chain")
        case .changed: Words(th: "รายการที่ \(number) ไม่ตรงกับที่บันทึกไว้เดิม", en: "Entry \(number) was changed")
        case .removed: Words(th: "รายการที่ \(number) หายไป", en: "Entry \(number) is missing")
        case .inserted:
            Words(th: "รายการที่ \(number) ถูกแทรกเข้ามาภายหลัง", en: "Entry \(number) was put in later")
        case .reordered: Words(th: "รายการที่ \(number) ถูกสลับลำดับ", en: "Entry \(number) is out of its order")
        case .cutOff:
            Words(th: "รายการตั้งแต่ที่ \(number) ถูกตัดออก", en: "Entries from number \(number) on were cut off")
        case .rewritten:
            Words(
                th: "รายการที่ \(number) หรือก่อนหน้านั้นถูกเขียนขึ้นใหม่",
                en: "Entry \(number), or one before it, was written anew")
        case .unreadable:
            Words(th: "รายการที่ \(number) อ่านไม่ได้", en: "Entry \(number) cannot be read")
        case .unknownAction:
            Words(th: "รายการที่ \(number) เป็นการกระทำที่ระบบไม่รู้จัก", en: "Entry \(number) is an act nobody knows")
        case .textChanged:
            Words(
                th: "ข้อความประกอบของรายการที่ \(number) ไม่ตรงกับที่บันทึกไว้เดิม",
                en: "The text of entry \(number) was changed")
        case .textWithoutEntry:
            Words(
                th: "มีข้อความที่ไม่เป็นของรายการที่ \(number)", en: "A text stands at entry \(number) that is not its own"
            )
        }
    }
}

extension AuditEntry.Action {
    /// What was done, as a heading of an entry.
    var words: Words {
        switch self {
        case .answerSaved: Words(th: "บันทึกตัวชี้วัด", en: "Indicator recorded")
        case .baseValueSaved: Words(th: "บันทึกข้อมูลพื้นฐาน", en: "Base data recorded")
        case .blankReasonStated: Words(th: "ระบุเหตุผลที่ยังไม่มีข้อมูล", en: "Reason for a blank stated")
        case .submitted: Words(th: "เสนอผู้รับรอง", en: "Submitted to the certifier")
        case .sentBack: Words(th: "ส่งกลับให้แก้ไขก่อนรับรอง", en: "Sent back before certification")
        case .recalled: Words(th: "ดึงข้อมูลกลับมาแก้ไข", en: "Taken back for correction")
        case .certified: Words(th: "รับรองและส่งข้อมูล", en: "Certified and sent")
        case .improvementPlanned: Words(th: "เขียนแผนปรับปรุงบริการ", en: "Plan of improvement written")
        case .withdrawn: Words(th: "ถอนการรับรอง", en: "Certification withdrawn")
        case .identityBound: Words(th: "ผูกบัญชีกับ ThaID", en: "Account bound to ThaID")
        case .identityUnbound: Words(th: "เลิกผูกบัญชีกับ ThaID", en: "Account unbound from ThaID")
        case .mailAddressConfirmed: Words(th: "ยืนยันที่อยู่อีเมล", en: "Address of mail confirmed")
        case .mailAddressRemoved: Words(th: "ลบที่อยู่อีเมล", en: "Address of mail removed")
        case .noticesChosen: Words(th: "เลือกรับการแจ้งงานทางอีเมล", en: "Notices by mail chosen")
        case .mailSentAgain: Words(th: "สั่งส่งอีเมลอีกครั้ง", en: "Mail sent again")
        case .circularPrepared: Words(th: "เริ่มหนังสือเวียน", en: "Circular begun")
        case .letterIssued: Words(th: "ออกหนังสือ", en: "Letter issued")
        case .letterReceived: Words(th: "ลงรับหนังสือ", en: "Letter acknowledged")
        case .officerNamed: Words(th: "แจ้งชื่อเจ้าหน้าที่ผู้รับผิดชอบ", en: "Responsible officer named")
        case .silenceEscalated: Words(th: "ติดตามหนังสือที่ยังไม่มีการดำเนินการ", en: "Silence followed up")
        case .workshopSaved: Words(th: "ตั้งค่าการประชุม", en: "Workshop set")
        case .workshopSessionSaved: Words(th: "กำหนดรอบประชุม", en: "Session of the workshop set")
        case .workshopMaterialsSaved: Words(th: "ปรับเอกสารประกอบการประชุม", en: "Materials of the workshop set")
        case .workshopTestSaved: Words(th: "ปรับแบบทดสอบของการประชุม", en: "Test of the workshop set")
        case .registrationMade: Words(th: "ลงทะเบียนตอบรับการประชุม", en: "Registered for the workshop")
        case .registrationChanged: Words(th: "เปลี่ยนการลงทะเบียนประชุม", en: "Registration changed")
        case .streamCodeMade: Words(th: "ออกรหัสสำหรับการถ่ายทอดสด", en: "Code of the stream made")
        case .webexTold: Words(th: "ส่งรายชื่อผู้ลงทะเบียนให้ Webex", en: "Webex told of persons registered")
        case .attendanceImported: Words(th: "นำเข้ารายชื่อจากห้อง Webex", en: "Participants of the Webex room taken in")
        case .attendanceUndone: Words(th: "ยกเลิกหลักฐานการเข้าร่วมประชุม", en: "Record of attendance undone")
        case .attendanceNoted: Words(th: "บันทึกหลักฐานการเข้าร่วมประชุม", en: "Attendance recorded")
        case .attendanceContested: Words(th: "โต้แย้งผลการเข้าร่วมประชุม", en: "Attendance contested")
        case .attendanceDecided: Words(th: "วินิจฉัยผลการเข้าร่วมประชุม", en: "Attendance decided")
        case .replyNoted: Words(th: "บันทึกการส่งหนังสือตอบ", en: "Sending of the reply noted")
        case .callNoted: Words(th: "บันทึกการโทรติดตาม", en: "Telephone call noted")
        case .redListMailed: Words(th: "ส่งอีเมลถึง อปท. ที่ยังไม่ดำเนินการ", en: "Mail sent to a red list")
        case .questionAsked: Words(th: "ถามคำถามถึงส่วนกลาง", en: "Question to the central offices")
        case .questionAnswered: Words(th: "ตอบคำถามถึงส่วนกลาง", en: "Question answered")
        case .questionClosed: Words(th: "ปิดคำถามถึงส่วนกลาง", en: "Question closed")
        case .faqPublished: Words(th: "เผยแพร่คำถามที่พบบ่อย", en: "FAQ entry published")
        case .faqWithdrawn: Words(th: "ถอนคำถามที่พบบ่อย", en: "FAQ entry withdrawn")
        case .scenarioSaved: Words(th: "บันทึกสถานการณ์จำลอง", en: "Scenario kept")
        case .scenarioRemoved: Words(th: "ลบสถานการณ์จำลอง", en: "Scenario removed")
        case .checked: Words(th: "ตรวจสอบแล้ว", en: "Checked")
        case .reopened: Words(th: "เปิดให้แก้ไข", en: "Opened for correction")
        case .reviewRequested: Words(th: "ขอทบทวนผลการประเมิน", en: "Review requested")
        case .reviewDecided: Words(th: "พิจารณาคำขอทบทวน", en: "Review decided")
        case .extensionGranted: Words(th: "ขยายเวลาหรือรับข้อมูลล่าช้า", en: "More time given, or admitted late")
        case .roundScheduled: Words(th: "กำหนดขั้นตอนของรอบ", en: "Steps of the round set")
        case .roundFinalised: Words(th: "ผลการประเมินเป็นที่สุด", en: "Results made final")
        case .resultsPublished: Words(th: "เผยแพร่ผลการประเมิน", en: "Results published")
        case .meetingRecorded: Words(th: "บันทึกการประชุม", en: "Meeting recorded")
        case .answersImported: Words(th: "นำเข้าข้อมูลจากไฟล์", en: "Figures imported from a file")
        case .divisionChanged: Words(th: "เปลี่ยนกองเจ้าของข้อมูล", en: "Division of a row changed")
        case .collectionRequested: Words(th: "ขอข้อมูลจากกอง", en: "Figures asked of a division")
        case .linkMade: Words(th: "ออกลิงก์ให้ข้อมูล", en: "Link for a division made")
        case .linkOpened: Words(th: "เปิดลิงก์ให้ข้อมูล", en: "Link of a division opened")
        case .linkRevoked: Words(th: "ยกเลิกลิงก์ให้ข้อมูล", en: "Link of a division revoked")
        case .collectionReported: Words(th: "กองแจ้งว่าให้ข้อมูลครบแล้ว", en: "Division reported its figures complete")
        case .paperTallySaved: Words(th: "บันทึกยอดแบบประเมินกระดาษ", en: "Paper forms counted")
        case .paperTallyRemoved: Words(th: "นำยอดแบบประเมินกระดาษออก", en: "Count of paper forms removed")
        case .observationMade: Words(th: "ตั้งข้อสังเกตหรือถาม", en: "Something said or asked")
        case .observationClosed: Words(th: "ตอบหรือปิดข้อสังเกต", en: "Answered or closed")
        case .answersInvented: Words(th: "สร้างข้อมูลสมมติเพื่อสาธิต", en: "Figures invented for demonstration")
        case .personsInvented: Words(th: "สร้างบุคคลสมมติเพื่อสาธิต", en: "Persons invented for demonstration")
        case .registerImported: Words(th: "นำเข้าทะเบียน อปท.", en: "Register imported")
        case .standardSetImported: Words(th: "นำเข้าชุดตัวชี้วัด", en: "Standard set imported")
        case .roundCreated: Words(th: "เตรียมรอบการประเมิน", en: "Round prepared")
        case .roundOpened: Words(th: "เปิดรอบการประเมิน", en: "Round opened")
        case .roundClosed: Words(th: "ปิดรอบการประเมิน", en: "Round closed")
        case .roundAmended: Words(th: "แก้ไขชุดตัวชี้วัดของรอบ", en: "Standard set of a round amended")
        case .participantRebased: Words(th: "ปรับข้อมูล อปท. ในรอบตามทะเบียน", en: "Participant brought up to the register")
        case .roundRescheduled: Words(th: "เลื่อนกำหนดของรอบ", en: "Round rescheduled")
        case .invitationMade: Words(th: "ออกคำเชิญ", en: "Invitation made")
        case .invitationRevoked: Words(th: "ยกเลิกคำเชิญ", en: "Invitation revoked")
        case .invitationAccepted: Words(th: "รับคำเชิญ", en: "Invitation accepted")
        case .roleEnded: Words(th: "สิ้นสุดหน้าที่", en: "Role ended")
        case .accountDisabled: Words(th: "ระงับบัญชี", en: "Account disabled")
        case .accountEnabled: Words(th: "เปิดใช้บัญชีอีกครั้ง", en: "Account enabled again")
        case .passwordReset: Words(th: "ตั้งรหัสผ่านใหม่ด้วยรหัสครั้งเดียว", en: "New password by a one-time code")
        case .tokenCreated: Words(th: "ออกโทเคน", en: "Token issued")
        case .tokenRevoked: Words(th: "ยกเลิกโทเคน", en: "Token revoked")
        case .callBackNoted: Words(th: "บันทึกการโทรกลับ", en: "Call back noted")
        case .passwordChanged: Words(th: "เปลี่ยนรหัสผ่าน", en: "Password changed")
        case .secondFactorSet: Words(th: "ตั้งการยืนยันตัวตนสองขั้น", en: "Second factor set up")
        case .secondFactorRemoved: Words(th: "ยกเลิกการยืนยันตัวตนสองขั้น", en: "Second factor removed")
        case .recoveryCodesRenewed: Words(th: "ออกรหัสสำรองชุดใหม่", en: "Recovery codes renewed")
        case .pseudonymised: Words(th: "ลบชื่อบุคคล", en: "Name taken away")
        case .dataForgotten: Words(th: "ลบข้อมูลที่ครบกำหนดเก็บ", en: "Data past their time of keeping deleted")
        case .headsSealed: Words(th: "ปิดผนึกรหัสท้ายบันทึกของวัน", en: "Heads of a day sealed")
        }
    }
}
