import Domain
import Markup

/// Every publication, and how to be told of the next one.
func publicationsPage(_ page: PublicationsPage) -> HTML {
    """
    <h1>\(PublicationWords.list)</h1>
    <p>\(th: "ผลที่ อปท. รับรองแล้ว เผยแพร่เป็นชุดข้อมูลเปิดที่ลงลายมือชื่ออิเล็กทรอนิกส์ ฉบับที่เผยแพร่แล้วไม่เปลี่ยน หากแก้ไขจะเป็นฉบับใหม่พร้อมเหตุผลและรายการที่ต่าง ที่อยู่ของทุกไฟล์ถาวร นำไปอ้างอิงได้", en: "Certified results are published as open data under a signature. What was published never changes; a correction is a new version with its reason and a list of differences. The address of every file is permanent.")</p>
    \(publicationsTable(page.publications))
    <p><a href="\(url: SitePath.publications(.feed).path)">\(th: "ฟีดของการเผยแพร่ (Atom)", en: "Feed of publications (Atom)")</a></p>
    """
}

private func publicationsTable(_ publications: [Publication]) -> HTML {
    guard !publications.isEmpty else {
        return emptyState(
            Words(
                th: "ยังไม่มีผลที่เผยแพร่ ผลของรอบเผยแพร่หลังปิดรอบ",
                en: "Nothing is published yet; the results of a round are, once it is closed"))
    }
    let columns = [
        DataTable.Column(words: Words(th: "ฉบับ", en: "Version")),
        DataTable.Column(words: Words(th: "เผยแพร่เมื่อ", en: "Published on")),
        DataTable.Column(words: Words(th: "เหตุผลที่แก้ไข", en: "Reason of the correction")),
    ]
    let rows = publications.map { one in
        DataTable.Row([
            "<a href=\"\(url: SitePath.publications(.version(one)).path)\">\(PublicationWords.title(one))</a>",
            "\(dateTime: one.publishedAt)", reason(one),
        ])
    }
    return dataTable(DataTable(label: PublicationWords.list, columns: columns, rows: rows))
}

private func reason(_ one: Publication) -> HTML { one.reason.isEmpty ? "-" : "\(thai: one.reason)" }

/// One version: its seal, its files, what it corrects, and how to check it.
func publicationPage(_ page: PublicationPage) -> HTML {
    let one = page.publication
    return """
        <h1>\(PublicationWords.title(one))</h1>
        \(page.newer.map(superseded))
        <dl class="facts">
        <dt>\(th: "เผยแพร่เมื่อ", en: "Published on")</dt><dd>\(dateTime: one.publishedAt)</dd>
        \(if: !one.reason.isEmpty, "<dt>\(th: "เหตุผลที่แก้ไข", en: "Reason of the correction")</dt><dd>\(reason(one))</dd>")
        <dt>\(th: "ชุดตัวชี้วัด", en: "Standard set")</dt><dd>\(one.standardSet)</dd>
        <dt>\(th: "กุญแจสาธารณะของผู้ลงลายมือชื่อ (Ed25519)", en: "Public key of the signer (Ed25519)")</dt><dd><code>\(page.seal.publicKey)</code></dd>
        <dt>\(th: "ราก Merkle ของผลการประเมิน", en: "Merkle root of the results")</dt><dd><code>\(page.seal.merkleRoot)</code></dd>
        <dt>\(th: "SHA-256 ของตราผนึก", en: "SHA-256 of the seal")</dt><dd><code>\(page.sealSHA256)</code></dd>
        </dl>
        <p class="actions"><a class="button" href="\(url: SitePath.publications(.file(one, PublicationPath.archiveName)).path)" download="mattrathan-\(one.round)-v\(String(one.version)).zip">\(th: "ดาวน์โหลดทั้งชุด (ZIP)", en: "Download everything (ZIP)")</a></p>
        \(filesTable(page))
        \(changesOfVersion(page))
        \(otherVersions(page))
        <h2>\(th: "ตรวจสอบเอง", en: "Check it yourself")</h2>
        <p>\(th: "แตกไฟล์ ZIP แล้วสั่งโปรแกรมตรวจด้วย Python อย่างเดียว โปรแกรมคำนวณผลทุกแถวและทุกยอดสรุปใหม่ แล้วบอกไฟล์และแถวที่ผิด กุญแจสาธารณะควรได้มาจากทางอื่นที่ไม่ใช่หน้านี้ เช่น รายงานของ ก.ก.ถ.", en: "Unpack the ZIP and run the verifier, which needs nothing but Python. It computes every row and every summary anew, and names file and row of what is wrong. Take the public key from elsewhere than this page, such as the report of the Committee.")</p>
        <pre><code>python3 verify-bundle.py bundle --key \(page.seal.publicKey)</code></pre>
        """
}

private func superseded(_ newer: Publication) -> HTML {
    notice(
        "\(th: "ฉบับนี้มีฉบับแก้ไขแล้ว:", en: "This version was corrected:") <a href=\"\(url: SitePath.publications(.version(newer)).path)\">\(PublicationWords.title(newer))</a>"
    )
}

private func filesTable(_ page: PublicationPage) -> HTML {
    let columns = [
        DataTable.Column(words: Words(th: "ไฟล์", en: "File")),
        DataTable.Column(words: Words(th: "เนื้อหา", en: "Content")),
        DataTable.Column(words: Words(th: "สำหรับ Excel", en: "For Excel")),
        DataTable.Column(words: Words(both: "SHA-256")),
    ]
    let rows = BundleFile.allCases.map { file -> DataTable.Row in
        let name = file.rawValue
        let plain = SitePath.publications(.file(page.publication, name)).path
        let excel = SitePath.publications(.forExcel(page.publication, name)).path
        return DataTable.Row([
            "<a href=\"\(url: plain)\" download=\"\(name)\">\(name)</a>", "\(PublicationWords.file(name))",
            file.columns.isEmpty
                ? "-"
                : "<a href=\"\(url: excel)\" download=\"\(name)\">\(th: "CSV มี BOM", en: "CSV with BOM")<span class=\"visually-hidden\"> \(name)</span></a>",
            "<code>\(page.seal.files[name] ?? page.sealSHA256)</code>",
        ])
    }
    return """
        <h2>\(th: "ไฟล์", en: "Files")</h2>
        \(dataTable(DataTable(label: Words(th: "ไฟล์ของชุดข้อมูล", en: "Files of the bundle"), columns: columns, rows: rows)))
        """
}

private func changesOfVersion(_ page: PublicationPage) -> HTML {
    guard page.publication.version > 1 else { return .empty }
    let heading: HTML = "<h2>\(th: "รายการที่ต่างจากฉบับก่อน", en: "What differs from the version before")</h2>"
    guard !page.changes.isEmpty else {
        return "\(heading)<p>\(th: "ไม่มีแถวใดต่างจากฉบับก่อน", en: "No row differs from the version before.")</p>"
    }
    let columns = [
        DataTable.Column(words: Words(th: "รหัส อปท.", en: "Local government")),
        DataTable.Column(words: Words(th: "ตัวชี้วัด", en: "Indicator")),
        DataTable.Column(words: Words(th: "สิ่งที่ต่าง", en: "What")),
        DataTable.Column(words: Words(th: "เดิม", en: "Was")),
        DataTable.Column(words: Words(th: "ใหม่", en: "Became")),
    ]
    let rows = page.changes.map { change in
        DataTable.Row([
            "\(change.localGovernment)", "\(change.indicator.isEmpty ? "-" : change.indicator)",
            "\(PublicationWords.column(change.column))", "\(change.was.isEmpty ? "-" : change.was)",
            "\(change.became.isEmpty ? "-" : change.became)",
        ])
    }
    let path = SitePath.publications(.file(page.publication, BundleDifference.fileName)).path
    let count = printedCount(page.countOfChanges)
    return """
        \(heading)
        <p>\(Words(th: "\(count) รายการ", en: counted(page.countOfChanges, "change"))) · <a href="\(url: path)" download="\(BundleDifference.fileName)">\(th: "ทั้งหมดเป็น CSV", en: "All of them as CSV")</a></p>
        \(dataTable(DataTable(label: Words(th: "รายการที่ต่างจากฉบับก่อน", en: "What differs from the version before"), columns: columns, rows: rows)))
        """
}

private func otherVersions(_ page: PublicationPage) -> HTML {
    let others = page.versions.filter { $0.version != page.publication.version }
    guard !others.isEmpty else { return .empty }
    let links = others.map { one -> HTML in
        "<li><a href=\"\(url: SitePath.publications(.version(one)).path)\">\(PublicationWords.title(one))</a> \(dateTime: one.publishedAt)</li>\n"
    }
    return """
        <h2>\(th: "ฉบับอื่นของรอบนี้", en: "Other versions of this round")</h2>
        <ul>
        \(links)</ul>
        """
}
