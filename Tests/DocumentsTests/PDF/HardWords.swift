/// Lines of Thai that printing programs get wrong: marks in two storeys, letters that lose their foot, ำ with a tone.
enum HardWords {
    static let lines: [String] = words + everyConsonant + mixed

    private static let words =
        """
        ปั้น ฟื้น ที่ น้ำ กู้ ญู ฐุ ำ
        กตัญญู กตัญญุตา ฐานข้อมูล ฐุ ฐู ญุ ญู ญฺ ฐฺ
        ปั่นป่วน ป้ำเป๋อ ฝั่งฟ้า ฟ้าฝ่า ฬิ้ ฬี่ ฬั้
        น้ำใจ น้ำท่วม ค้ำประกัน ช้ำ ซ้ำซ้อน ย้ำ ล้ำ ห้ำหั่น ก้ำกึ่ง
        สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ
        องค์การบริหารส่วนตำบลบ้านปั้นน้ำฟื้นฟู
        ผู้รับรอง ผู้บันทึก ผู้ตรวจสอบ ผู้ใหญ่บ้าน
        ทั้งนี้ ทั้งสิ้น ทั้งหมด ทั้งปวง นั้น ครั้งที่
        ใบอนุญาต ศูนย์พัฒนาเด็กเล็ก สัตว์ สิทธิ์ ศักดิ์สิทธิ์ พันธุ์ กษัตริย์
        เรื่อยๆ เก่าๆ ใหม่ๆ ทุกๆ ปี ฯลฯ กรุงเทพฯ พณฯ
        พ.ศ. ๒๕๖๗ ร้อยละ ๑๒.๕๐ ข้อ ๓ (๑) วรรคหนึ่ง
        ๐๑๒๓๔๕๖๗๘๙ 0123456789
        ฤดู ฤๅษี ฦๅชา ฤทธิ์ พฤษภาคม
        ฟุ้งเฟ้อ ปู่ย่า ปู้ยี่ปู้ยำ ฝุ่น ฝึก ฝืน ฝี่ ฟี้ ปี่ ปื้น
        โต๊ะ เก้าอี้ แป๊ะ ก๋วยเตี๋ยว จ๋า จ๊ะ ป๊ะ ฟ๋อ ปั๊ม ปั๋ง
        สถานการณ์ อุปกรณ์ ประชาสัมพันธ์ การันต์ ไปรษณีย์ ฟิล์ม ปาล์ม ฟาร์ม
        แห่ง แป้ง เป้า เผื่อ เฟื่องฟู เปี๊ยก เปื้อน เฝ้า โฝ่ ไฟฟ้า ไป่ ใฝ่
        กฎหมาย กฎกระทรวง ปรากฏ ปฏิบัติ ปฏิรูป ชฎา ฎุ ฏุ ฎู ฏู
        อำเภอ ตำบล จำนวน ดำเนินการ กำหนด ทำ นำ รำ ลำ คำ
        เงินอุดหนุนทั่วไปสำหรับสนับสนุนการถ่ายโอนโรงพยาบาลส่งเสริมสุขภาพตำบล
        """.split(separator: "\n").map(String.init)

    /// Each consonant below and above every kind of mark.
    private static var everyConsonant: [String] {
        (0x0E01...0x0E2E).compactMap(Unicode.Scalar.init).filter { $0 != "ฤ" && $0 != "ฦ" }.flatMap { scalar in
            let letter = String(Character(scalar))
            return [
                "\(letter)ั้\(letter) \(letter)ี่น \(letter)ื้อ \(letter)ิ๊บ \(letter)ึ๋ง",
                "\(letter)ุ่ม \(letter)ู้ \(letter)ุ\(letter)ู \(letter)้\(letter)่",
                "\(letter)ำ \(letter)้ำ \(letter)่ำ\(letter) \(letter)์ \(letter)็ด",
                "เ\(letter)ี้ย เ\(letter)ื่อ แ\(letter)้ โ\(letter)่ ไ\(letter)๋ ใ\(letter)้",
            ]
        }
    }

    private static let mixed =
        """
        ที่ABC ผู้ABCผู้ น้ำH2O ปั้น(2567)ปั้น ที่/ที่ ฟื้น-ฟื้น
        ไฟล์ PDF (ที่ 1/3) ขนาด 1,234.50 กิโลไบต์ 100%
        "ปั้น" 'ฟื้น' «ที่» “น้ำ” ‘กู้’ – ญู — ฐุ … 5 ≥ 3
        https://example.go.th/ที่/ปั้น?ปี=2567&ข้อ=3
        name.surname@example.go.th โทร. 0-2241-9000 ต่อ 1234
        สูงกว่าค่าเป้าหมาย/ผ่านค่าเป้าหมายขั้นต่ำ
        """.split(separator: "\n").map(String.init)
}
