import Domain
import Markup

/// ประกาศความเป็นส่วนตัว (section 23 of the Act): who, why, on what basis, which data, how long, who sees them, and what a person may ask for.
func privacyNotice(_ desk: HelpDesk) -> HTML {
    """
    <h1>\(PrivacyWords.notice)</h1>
    <p>\(th: "ระบบนี้ใช้ข้อมูลส่วนบุคคลเท่าที่จำเป็น เพื่อให้รู้ว่าใครรับผิดชอบข้อมูลใดของ อปท. ประกาศนี้บอกว่าเก็บอะไร เพื่ออะไร นานเท่าใด และท่านขออะไรได้", en: "This system uses personal data only as far as it must be known who answers for which figure of a local government. This notice says what is kept, what for and how long, and what you can ask for.")</p>
    <h2>\(th: "ผู้ควบคุมข้อมูลส่วนบุคคล", en: "Who is responsible")</h2>
    <p>\(PrivacyWords.controller)</p>
    \(helpLine(desk))
    <h2>\(th: "ฐานทางกฎหมาย", en: "Legal basis")</h2>
    <p>\(PrivacyWords.basis)</p>
    <p>\(th: "เจ้าหน้าที่ที่ได้รับมอบหมายต้องให้ชื่อและชื่อสกุล มิฉะนั้นทำหน้าที่ในระบบไม่ได้ ที่อยู่อีเมลและการผูกกับ ThaID จะให้หรือไม่ก็ได้ ประชาชนผู้ตอบแบบความพึงพอใจไม่ต้องบอกว่าตนเป็นใคร", en: "An officer who is named has to give name and surname; without them he cannot act in the system. An address of mail and the bond to ThaID are optional. Citizens who answer about services do not say who they are.")</p>
    <h2>\(th: "ข้อมูลที่เก็บ วัตถุประสงค์ และระยะเวลา", en: "What is kept, what for, and how long")</h2>
    \(ProcessingActivity.allCases.map(noticeSection))
    <h2>\(th: "การเปิดเผย", en: "Who receives it")</h2>
    <p>\(th: "ผู้ที่เห็นข้อมูลมีเพียงหน่วยงานและผู้ทำหน้าที่ตามที่ระบุข้างต้น ไม่ส่งให้หน่วยงานอื่นนอกจากนี้ และไม่ส่งไปต่างประเทศ ไม่มีโฆษณา ไม่มีโปรแกรมติดตามผู้ใช้ และหน้าเว็บไม่เรียกสิ่งใดจากเว็บไซต์อื่น ผลที่เผยแพร่ต่อสาธารณะไม่มีชื่อบุคคล หากเลือกเข้าสู่ระบบด้วย ThaID กรมการปกครองจะทราบว่าท่านใช้ระบบนี้", en: "Only the offices and roles named above see the data; they go to no other office and to no other country. There is no advertising and nothing that follows users, and pages call nothing from other sites. Published results hold no name of a person. Whoever chooses ThaID lets the Department of Provincial Administration know that he uses this system.")</p>
    <h2>\(th: "คุกกี้", en: "Cookies")</h2>
    <p>\(th: "มีเฉพาะคุกกี้ที่จำเป็น ได้แก่ การเข้าสู่ระบบ ภาษาที่เลือก วิธีบันทึกที่เลือก และการป้องกันการตอบแบบความพึงพอใจซ้ำ เมื่อบันทึกข้อมูลขณะสัญญาณขาด เบราว์เซอร์เก็บงานที่ยังไม่ได้ส่งไว้โดยเข้ารหัส ไม่เกิน 14 วัน", en: "Only those that are needed: signing in, the language, the way of recording, and one against answering twice. While there is no line, the browser keeps unsent work encrypted, for 14 days at most.")</p>
    <h2>\(th: "สิทธิของท่าน", en: "What you can ask for")</h2>
    <ul>
    <li>\(th: "ขอดูและขอสำเนาข้อมูลของตน (มาตรา 30): ผู้มีบัญชีดาวน์โหลดได้เองที่หน้า", en: "To see your data and have a copy (section 30): whoever has an account downloads it on the page") <a href="\(url: SitePath.privacy(.ownData).path)">\(PrivacyWords.ownData)</a></li>
    <li>\(th: "ขอแก้ไขให้ถูกต้อง (มาตรา 35) คัดค้าน (มาตรา 32) และขอให้ลบหรือระงับการใช้เท่าที่กฎหมายให้ทำได้ (มาตรา 33 และ 34): แจ้งตามหมายเลขโทรศัพท์ข้างต้น", en: "To have them corrected (section 35), to object (section 32), and to have them deleted or their use restricted as far as the law allows (sections 33 and 34): call one of the numbers above.")</li>
    <li>\(th: "ร้องเรียนต่อคณะกรรมการผู้เชี่ยวชาญ สำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล (มาตรา 73)", en: "To complain to the Office of the Personal Data Protection Committee (section 73).")</li>
    </ul>
    <p>\(th: "เมื่อครบระยะเวลา ระบบลบข้อมูลเองทุกวัน หรือแทนชื่อด้วยหมายเลขบัญชี บันทึกการเปลี่ยนแปลงซึ่งมีเพียงหมายเลขยังคงพิสูจน์ได้เหมือนเดิม", en: "When its time is over, the system deletes it by itself, every day, or puts the number of the account in the place of the name. The record of changes, which holds numbers only, still proves what it did.")</p>
    <p><a href="\(url: SitePath.privacy(.record).path)">\(PrivacyWords.record)</a></p>
    """
}

private func noticeSection(_ activity: ProcessingActivity) -> HTML {
    let columns = [
        DataTable.Column(words: Words(th: "ข้อมูล", en: "Data")),
        DataTable.Column(words: Words(th: "เก็บไว้", en: "Kept")),
    ]
    let rows = activity.lines.map { DataTable.Row(["\($0.name)", "\($0.keeping.words)"]) }
    return """
        <h3>\(activity.name)</h3>
        <p>\(th: "เพื่อ", en: "Purpose: ")\(activity.purpose)</p>
        \(dataTable(DataTable(label: activity.name, columns: columns, rows: rows)))
        <p>\(th: "ผู้ที่เห็น:", en: "Seen by:") \(activity.recipients)</p>
        """
}

/// Where somebody gives his data: what they are for, and where the notice stands (sections 23 and 25 of the Act).
func privacyLine() -> HTML {
    """
    <p class="hint">\(th: "ระบบเก็บชื่อของท่านเพื่อให้รู้ว่าใครรับผิดชอบข้อมูลใด", en: "The system keeps your name so that it is known who answers for which figures.") <a href="\(url: SitePath.privacy(.notice).path)">\(PrivacyWords.notice)</a></p>
    """
}

/// บันทึกรายการ (section 39 of the Act), a row for each kind of data.
func processingRecord(_ desk: HelpDesk) -> HTML {
    let columns = PrivacyRecordColumns.all.map { DataTable.Column(words: $0) }
    let rows = ProcessingActivity.allCases.flatMap { activity in
        activity.lines.map { line in
            DataTable.Row([
                "\(activity.name)", "\(line.name)", "\(activity.subjects)", "\(activity.purpose)",
                "\(line.keeping.words)", "\(activity.recipients)",
            ])
        }
    }
    return """
        <h1>\(PrivacyWords.record)</h1>
        <dl class="facts">
        <dt>\(th: "ผู้ควบคุมข้อมูลส่วนบุคคล", en: "Controller")</dt><dd>\(PrivacyWords.controller)</dd>
        <dt>\(th: "ฐานทางกฎหมาย", en: "Legal basis")</dt><dd>\(PrivacyWords.basis)</dd>
        <dt>\(th: "การใช้หรือเปิดเผยนอกวัตถุประสงค์ (มาตรา 27 วรรคสาม)", en: "Use or disclosure without consent (section 27, third paragraph)")</dt><dd>\(th: "ไม่มี", en: "none")</dd>
        <dt>\(th: "สิทธิและวิธีเข้าถึง", en: "Rights and ways of access")</dt><dd><a href="\(url: SitePath.privacy(.notice).path)">\(PrivacyWords.notice)</a> · \(desk.line)</dd>
        <dt>\(th: "การปฏิเสธคำขอหรือการคัดค้าน", en: "Refusals of requests and objections")</dt><dd>\(th: "สำนักงาน ก.ก.ถ. บันทึกไว้นอกระบบนี้", en: "recorded by the Office, outside this system")</dd>
        <dt>\(th: "มาตรการรักษาความมั่นคงปลอดภัย", en: "Security measures")</dt><dd>\(th: "บัญชีส่วนบุคคล สิทธิตามหน้าที่และพื้นที่ การยืนยันตัวตนสองขั้น รหัสผ่านแบบ argon2id การเชื่อมต่อเข้ารหัส บันทึกการเปลี่ยนแปลงที่แก้ไขย้อนหลังไม่ได้โดยไม่ปรากฏ และบันทึกการเปิดดู", en: "personal accounts, permissions by role and place, a second factor, passwords by argon2id, encrypted connections, a record of changes that cannot be altered unseen, and a record of viewings")</dd>
        </dl>
        <p><a href="\(url: SitePath.privacy(.recordFile).path)" download="record-of-processing.csv">\(th: "ดาวน์โหลดเป็น CSV", en: "Download as CSV")</a></p>
        \(dataTable(DataTable(label: PrivacyWords.record, columns: columns, rows: rows)))
        """
}

enum PrivacyRecordColumns {
    static let all = [
        Words(th: "กิจกรรม", en: "Activity"), Words(th: "ข้อมูล", en: "Data"),
        Words(th: "เจ้าของข้อมูล", en: "Persons"), Words(th: "วัตถุประสงค์", en: "Purpose"),
        Words(th: "ระยะเวลาเก็บ", en: "Kept"), Words(th: "ผู้ที่เข้าถึงได้", en: "Who has access"),
    ]
}

/// The same, with the columns of the database in which each kind of data stands.
func processingRecordFile() -> SpreadsheetFile {
    var file = SpreadsheetFile(
        PrivacyRecordColumns.all.map(\.text)
            + [say(th: "ฐานทางกฎหมาย", en: "Legal basis"), say(th: "ตารางและคอลัมน์", en: "Table and column")])
    for datum in PersonalDatum.all {
        file.rows.append([
            datum.activity.name.text, datum.name.text, datum.activity.subjects.text, datum.activity.purpose.text,
            datum.keeping.words.text, datum.activity.recipients.text, PrivacyWords.basis.text,
            "\(datum.table).\(datum.column)",
        ])
    }
    return file
}
