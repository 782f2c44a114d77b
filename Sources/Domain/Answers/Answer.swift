/// The figures one local government recorded for one indicator (ข้อมูลที่บันทึก). A blank is never zero.
package struct Answer: Hashable, Sendable {
    /// (1) กรอบการประเมิน; nil = blank. Always nil for count, yes/no and frames taken from base data.
    package var frame: ExactDecimal?
    /// (2) การจัดบริการสาธารณะ; nil = blank.
    package var provision: ExactDecimal?
    /// false: ไม่ได้ดำเนินการในปีงบประมาณ.
    package var carriedOut: Bool
    package var note: String

    package init(
        frame: ExactDecimal? = nil, provision: ExactDecimal? = nil, carriedOut: Bool = true, note: String = ""
    ) {
        self.frame = frame
        self.provision = provision
        self.carriedOut = carriedOut
        self.note = note
    }

    package var isBlank: Bool { frame == nil && provision == nil && carriedOut }
}
