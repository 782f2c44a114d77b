import Domain

/// What the form of a letter calls its parts, and what it says is wrong with them.
enum LetterWords {
    static func name(_ part: Letter.Part) -> Words {
        switch part {
        case .urgency: Words(th: "ชั้นความเร็ว", en: "Urgency")
        case .number: Words(th: "ที่ (เลขที่หนังสือ)", en: "Number")
        case .office: Words(th: "ส่วนราชการเจ้าของหนังสือและที่ตั้ง", en: "Office that sends, and its address")
        case .date: Words(th: "วันที่", en: "Date")
        case .subject: Words(th: "เรื่อง", en: "Subject")
        case .addressee: Words(th: "เรียน", en: "To")
        case .references: Words(th: "อ้างถึง", en: "References")
        case .enclosures: Words(th: "สิ่งที่ส่งมาด้วย", en: "Enclosures")
        case .cause: Words(th: "ข้อความภาคเหตุ", en: "Cause")
        case .purpose: Words(th: "ข้อความภาคความประสงค์", en: "Purpose")
        case .close: Words(th: "ข้อความภาคสรุป", en: "Close")
        case .signatory: Words(th: "ชื่อผู้ลงนาม", en: "Who signs")
        case .post: Words(th: "ตำแหน่งผู้ลงนาม", en: "Post")
        case .owner: Words(th: "ส่วนราชการเจ้าของเรื่อง", en: "Division in charge")
        case .telephone: Words(th: "โทร.", en: "Telephone")
        case .email: Words(th: "ไปรษณีย์อิเล็กทรอนิกส์", en: "E-mail")
        case .copies: Words(th: "สำเนาส่ง", en: "Copies to")
        }
    }

    static func hint(_ part: Letter.Part) -> Words? {
        switch part {
        case .number:
            Words(
                th: "เช่น มท 0810.2/ว 1234 เว้นว่างได้ หากจะลงเลขที่ด้วยมือ",
                en:
                    "Letters of the ministry, code of the office, register number; may be left blank to be written by hand"
            )
        case .office: Words(th: "บรรทัดละหนึ่งส่วน", en: "A line for each part")
        case .references: Words(th: "บรรทัดละหนึ่งฉบับ", en: "A line for each letter")
        case .enclosures:
            Words(
                th: "เช่น สำเนาหนังสือ … จำนวน 1 ชุด เว้นว่างได้ เมื่อต้องการแถวเพิ่ม กด “ดูตัวอย่าง”",
                en: "Such as a copy of a letter, 1 set. May be left blank; press “Preview” for more rows")
        case .cause:
            Words(
                th: "ขึ้นต้นด้วย “ด้วย” “ตามที่” หรือ “ตามหนังสือที่อ้างถึง” เว้นบรรทัดว่างเมื่อขึ้นย่อหน้าใหม่",
                en: "Why the letter is written. A blank line begins a new paragraph")
        case .purpose:
            Words(
                th: "เช่น “ในการนี้ … ขอให้ …” เว้นบรรทัดว่างเมื่อขึ้นย่อหน้าใหม่",
                en: "What is asked for. A blank line begins a new paragraph")
        case .close: Words(th: "เช่น จึงเรียนมาเพื่อโปรดพิจารณา", en: "The last sentence: for consideration, for information")
        case .signatory: Words(th: "ไม่ต้องใส่วงเล็บ", en: "Without brackets")
        case .post:
            Words(
                th: "หลายบรรทัดได้ เช่น ปฏิบัติราชการแทนผู้ใด",
                en: "May have several lines, such as for whom this person signs")
        case .urgency, .date, .subject, .addressee, .owner, .telephone, .email, .copies: nil
        }
    }

    static func name(_ urgency: Letter.Urgency) -> Words {
        switch urgency {
        case .urgent: Words(th: urgency.thai, en: "Urgent")
        case .veryUrgent: Words(th: urgency.thai, en: "Very urgent")
        case .mostUrgent: Words(th: urgency.thai, en: "Most urgent")
        }
    }

    static func problem(_ problem: Letter.Problem) -> Words {
        switch problem.kind {
        case .missing: Words(th: "โปรดกรอกช่องนี้", en: "Please fill in this box")
        case .tooLong(let most):
            Words(th: "ยาวเกิน \(most) ตัวอักษร โปรดย่อข้อความ", en: "Longer than \(most) characters: please shorten it")
        case .tooMany(let most):
            Words(th: "มีได้ไม่เกิน \(most) รายการ โปรดรวมหรือตัดออก", en: "At most \(most): please join or drop some")
        case .nameless:
            Words(
                th: "มีจำนวนแต่ไม่มีชื่อรายการ โปรดกรอกชื่อ หรือลบจำนวนออก",
                en: "A quantity stands without its item: please name it, or clear the quantity")
        case .notAnAddress:
            Words(
                th: "ไม่ใช่ที่อยู่อีเมล โปรดตรวจสอบ เช่น saraban@dla.go.th",
                en: "This is no e-mail address; one looks like saraban@dla.go.th")
        case .notADate(.noSuchDay): Words(th: "ไม่มีวันที่นี้ในปฏิทิน", en: "There is no such day")
        case .notADate(.ambiguousYear):
            Words(th: "โปรดกรอกปีเป็น พ.ศ. สี่หลัก เช่น 2567", en: "Please enter the year as B.E., such as 2567")
        case .notADate(.notADate):
            Words(
                th: "โปรดกรอกวัน เดือน ปี ให้ครบทั้งสามช่อง หรือเว้นว่างทั้งหมด",
                en: "Please fill in all three boxes, or leave all blank")
        }
    }
}
