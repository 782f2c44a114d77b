/// Words of which many passwords are made, in English and Thai. Put together for this project by its authors, under its
/// licence, from what manuals give as examples and what people are known to take; it is short, because `PasswordRule` finds
/// the same words with digits, capitals and signs around them, and typed on the other layout of the keyboard.
enum CommonPasswordWords {
    static let all = Set((english + thaiInLatin + thai).flatMap { $0.split(separator: " ").map(String.init) })

    private static let english = [
        "password passwort passw0rd pass word login welcome letmein changeme change default secret master",
        "admin administrator root system user guest test testing demo sample office officer computer internet",
        "monkey dragon shadow sunshine princess superman batman pokemon football soccer baseball liverpool",
        "manchester united chelsea arsenal iloveyou ilove loveyou lovely love forever friend family baby happy",
        "hello money honey angel flower summer winter spring orange banana coffee chocolate freedom whatever",
        "google facebook line windows microsoft samsung iphone android yahoo hotmail gmail network server data",
        "access trustno enter open local government municipal province district thailand bangkok",
        "qaz wsx edc qazwsx",
    ]

    /// Thai words as they are written in Latin letters.
    private static let thaiInLatin = [
        "sawasdee sawatdee sawaddee thai thailand krungthep siam bangkok rakthai rakter chanrakter rukna tessaban",
        "thesaban thesabal tambon amphoe amphur changwat jangwat tongtin thongthin palad nayok ratchakan somchai",
        "somsak somying chang narak sabai sanuk rahatphan rahat nongbua",
    ]

    private static let thai = [
        "รหัสผ่าน รหัส สวัสดี ประเทศไทย ไทยแลนด์ กรุงเทพ กรุงเทพมหานคร เทศบาล เทศบาลตำบล เทศบาลเมือง อบต อบจ",
        "องค์การบริหารส่วนตำบล องค์การบริหารส่วนจังหวัด ตำบล อำเภอ จังหวัด ท้องถิ่น ปลัด นายก ราชการ เจ้าหน้าที่ สำนักงาน",
        "รักเธอ ฉันรักเธอ รักนะ รักประเทศไทย ครอบครัว ความรัก ความสุข สบายดี ทดสอบ ระบบ คอมพิวเตอร์ ยินดีต้อนรับ เข้าสู่ระบบ",
        "สมชาย สมหญิง พ่อแม่ ลูกรัก ที่รัก โชคดี ร่ำรวย",
    ]
}
