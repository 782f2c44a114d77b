import Domain
import Markup

/// Rows that stay blank, with a box for the reason of each where the reader may state it.
func blankRows(_ page: CertificationPage, _ csrf: HTML) -> HTML {
    guard !page.blanks.isEmpty else { return .empty }
    let path = SitePath.blankReasons(round: page.assessment.round.id, code: page.assessment.localGovernment.code).path
    let title: HTML = "<h2>ข้อที่ยังว่าง \(page.blanks.count) ข้อ</h2>"
    guard page.isWritable else {
        let rows = page.blanks.map { row -> HTML in
            """
            <li><a href="\(url: row.path)"><span class="code">\(row.indicator.code)</span> \(row.indicator.nameTH)</a>: \(row.reason.isEmpty ? "ยังไม่ระบุเหตุผล" : "ยังไม่มีข้อมูล เพราะ \(row.reason)")</li>
            """
        }
        return "\(title)<ul>\(rows)</ul>"
    }
    return """
        \(title)
        <p>ระบุเหตุผลทุกข้อก่อนรับรอง ข้อที่ว่างจะยังเป็น “\(page.standards.set.words.notRecorded)” หากไม่ได้ดำเนินการหรือไม่มีบริการนี้ ให้เจ้าหน้าที่ดึงข้อมูลกลับไปกรอก</p>
        <form method="post" action="\(url: path)">
        \(csrf)
        \(page.blanks.map(reasonBox))
        <datalist id="common-reasons"><option value="กองที่เกี่ยวข้องยังไม่ส่งข้อมูล"></option><option value="ไม่ได้จัดเก็บข้อมูลนี้ในปีงบประมาณที่ประเมิน"></option><option value="อยู่ระหว่างตรวจสอบความถูกต้องของข้อมูล"></option></datalist>
        <p class="actions"><button\(if: page.blanksWithoutReason == 0, " class=\"quiet\"")>บันทึกเหตุผล</button></p>
        </form>
        """
}

private func reasonBox(_ row: CertificationRow) -> HTML {
    let id = "reason-\(row.indicator.code)"
    return """
        <div class="box"><p><a href="\(url: row.path)"><span class="code">\(row.indicator.code)</span> \(row.indicator.nameTH)</a></p>
        \(row.flags.map { "<p class=\"flag\">\($0.words)</p>" as HTML })
        <label for="\(id)">ยังไม่มีข้อมูล เพราะ</label>
        <input id="\(id)" name="reason.\(row.indicator.code)" value="\(row.reason)" maxlength="500" list="common-reasons" autocomplete="off"></div>
        """
}

/// The act itself. It is not offered before every blank has its reason.
func certifyForm(_ page: CertificationPage, _ csrf: HTML) -> HTML {
    guard page.isWritable else { return .empty }
    guard page.blanksWithoutReason == 0 else {
        return "<p class=\"notice\">รับรองได้เมื่อระบุเหตุผลของข้อที่ว่างครบ ยังขาด \(page.blanksWithoutReason) ข้อ</p>"
    }
    let path = SitePath.certification(round: page.assessment.round.id, code: page.assessment.localGovernment.code).path
    return """
        <h2>รับรองและส่งข้อมูล</h2>
        <form method="post" action="\(url: path)">
        \(csrf)
        <input type="hidden" name="sha256" value="\(page.sha256)">
        <p><label class="choice"><input type="checkbox" name="confirmed" value="1" required> ข้าพเจ้าขอรับรองว่าข้อมูลข้างต้นถูกต้องตรงกับเอกสารหลักฐาน</label></p>
        <p class="actions"><button>รับรองและส่งข้อมูล</button></p>
        </form>
        """
}

func withdrawalForm(_ page: CertificationPage, _ csrf: HTML) -> HTML {
    let path = SitePath.withdrawal(round: page.assessment.round.id, code: page.assessment.localGovernment.code).path
    return """
        <h2>ถอนการรับรอง</h2>
        <p>เมื่อถอนแล้วเจ้าหน้าที่แก้ไขข้อมูลได้ และต้องเสนอให้รับรองใหม่ การรับรองครั้งนี้ยังคงอยู่ในประวัติพร้อมเหตุผล</p>
        <form method="post" action="\(url: path)">
        \(csrf)
        <p><label for="withdrawal-reason">เหตุผลที่ถอน</label>
        <textarea id="withdrawal-reason" name="reason" rows="3" maxlength="1000" required></textarea></p>
        <p class="actions"><button class="quiet">ถอนการรับรอง</button></p>
        </form>
        """
}
