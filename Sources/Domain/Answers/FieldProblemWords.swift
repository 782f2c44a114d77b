extension FieldProblem {
    /// What is wrong and how to mend it, for the page.
    package var words: Words {
        switch code {
        case .notANumber:
            Words(
                th: "อ่านเป็นตัวเลขไม่ได้ กรอกเฉพาะตัวเลข เช่น 1,250 หรือ 57.24",
                en: "Not a number: digits only, such as 1,250 or 57.24")
        case .negative: Words(th: "ตัวเลขติดลบไม่ได้ กรอกตั้งแต่ 0 ขึ้นไป", en: "A figure cannot be negative: 0 or more")
        case .tooManyDigits:
            Words(
                th: "ตัวเลขยาวเกินไป กรอกได้ไม่เกิน 12 หลักหน้าจุด และ 6 ตำแหน่งหลังจุด",
                en: "Too long: at most 12 digits before and 6 after the point")
        case .exceedsFrame:
            indicators.isEmpty
                ? Words(
                    th: "การจัดบริการสาธารณะ (2) มากกว่ากรอบการประเมิน (1) โปรดตรวจสอบทั้งสองช่องและหน่วยนับ",
                    en: "The provision (2) is greater than the frame (1): check both boxes and their unit")
                : Words(
                    th:
                        "น้อยกว่าที่บันทึกไว้แล้วในตัวชี้วัด \(indicators.joined(separator: ", ")) โปรดแก้ตัวชี้วัดนั้นก่อน หรือตรวจสอบตัวเลขนี้",
                    en:
                        "Less than what is recorded in \(indicators.joined(separator: ", ")): change that first, or check this figure"
                )
        case .frameFixed:
            Words(
                th: "กรอบการประเมิน (1) มาจากข้อมูลพื้นฐาน แก้ไขได้ที่หน้าข้อมูลพื้นฐาน",
                en: "The frame (1) comes from the base data and is changed on that page")
        case .frameNotUsed:
            Words(th: "ตัวชี้วัดนี้ไม่มีกรอบการประเมิน (1) ให้เว้นว่าง", en: "This indicator has no frame (1): leave it blank")
        case .frameZeroWithProvision:
            Words(
                th: "กรอบการประเมิน (1) เป็น 0 จึงมีการจัดบริการ (2) มากกว่า 0 ไม่ได้ โปรดตรวจสอบทั้งสองช่อง",
                en: "The frame (1) is 0, so the provision (2) cannot be more than 0: check both boxes")
        case .notCarriedOutWithProvision:
            Words(
                th: "เลือก “ไม่ได้ดำเนินการ” ไว้ แต่กรอกการจัดบริการ (2) มากกว่า 0 โปรดเลือกอย่างใดอย่างหนึ่ง",
                en: "“Not carried out” is ticked, but the provision (2) is more than 0: choose one of them")
        case .notZeroOrOne: Words(th: "เลือกได้เพียง มี หรือ ไม่มี", en: "Only Yes or No can be chosen")
        case .notADay:
            Words(
                th: "อ่านเป็นวันที่ไม่ได้ กรอก เช่น 31 ธ.ค. 2566 หรือ 31/12/2566",
                en: "Not a date: write it as 31/12/2566 or 31 Dec 2023")
        case .tooLong: Words(th: "หมายเหตุยาวเกิน 2,000 ตัวอักษร", en: "The note is longer than 2,000 characters")
        }
    }

    /// The same for programs.
    package var wordsEN: String {
        switch code {
        case .notANumber: "must be a string of digits with at most one point, such as \"57.24\""
        case .negative: "must not be negative"
        case .tooManyDigits: "may have at most 12 digits before and 6 after the point"
        case .exceedsFrame:
            indicators.isEmpty
                ? "is greater than the frame"
                : "is smaller than the provision stored for \(indicators.joined(separator: ", "))"
        case .frameFixed: "the frame of this indicator is base data; leave it out or send the same number"
        case .frameNotUsed: "this indicator has no frame; leave it out"
        case .frameZeroWithProvision: "must be 0 or blank where the frame is 0"
        case .notCarriedOutWithProvision: "must be 0 or blank where carriedOut is false"
        case .notZeroOrOne: "must be \"0\" or \"1\""
        case .notADay: "must be a date"
        case .tooLong: "may have at most 2000 characters"
        }
    }
}
