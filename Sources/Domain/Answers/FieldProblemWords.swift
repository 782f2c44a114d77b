extension FieldProblem {
    /// What is wrong and how to mend it, for the page.
    package var wordsTH: String {
        switch code {
        case .notANumber: "อ่านเป็นตัวเลขไม่ได้ กรอกเฉพาะตัวเลข เช่น 1,250 หรือ 57.24"
        case .negative: "ตัวเลขติดลบไม่ได้ กรอกตั้งแต่ 0 ขึ้นไป"
        case .tooManyDigits: "ตัวเลขยาวเกินไป กรอกได้ไม่เกิน 12 หลักหน้าจุด และ 6 ตำแหน่งหลังจุด"
        case .exceedsFrame:
            indicators.isEmpty
                ? "การจัดบริการสาธารณะ (2) มากกว่ากรอบการประเมิน (1) โปรดตรวจสอบทั้งสองช่องและหน่วยนับ"
                : "น้อยกว่าที่บันทึกไว้แล้วในตัวชี้วัด \(indicators.joined(separator: ", ")) โปรดแก้ตัวชี้วัดนั้นก่อน หรือตรวจสอบตัวเลขนี้"
        case .frameFixed: "กรอบการประเมิน (1) มาจากข้อมูลพื้นฐาน แก้ไขได้ที่หน้าข้อมูลพื้นฐาน"
        case .frameNotUsed: "ตัวชี้วัดนี้ไม่มีกรอบการประเมิน (1) ให้เว้นว่าง"
        case .frameZeroWithProvision:
            "กรอบการประเมิน (1) เป็น 0 จึงมีการจัดบริการ (2) มากกว่า 0 ไม่ได้ โปรดตรวจสอบทั้งสองช่อง"
        case .notCarriedOutWithProvision:
            "เลือก “ไม่ได้ดำเนินการ” ไว้ แต่กรอกการจัดบริการ (2) มากกว่า 0 โปรดเลือกอย่างใดอย่างหนึ่ง"
        case .notZeroOrOne: "เลือกได้เพียง มี หรือ ไม่มี"
        case .tooLong: "หมายเหตุยาวเกิน 2,000 ตัวอักษร"
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
        case .tooLong: "may have at most 2000 characters"
        }
    }
}
