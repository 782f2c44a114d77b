import Domain

/// The papers of a certification.
enum CertificationPaperWords {
    static let form = Words(th: "แบบรับรองข้อมูล", en: "Form of certification")
    static let memo = Words(th: "บันทึกข้อความเสนอผู้รับรอง", en: "Memorandum to the certifier")
}
