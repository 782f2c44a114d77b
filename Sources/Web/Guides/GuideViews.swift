import Domain
import Markup

enum GuideWords {
    static let title = Words(th: "คู่มือการใช้งาน", en: "User guides")
}

/// All guides; first those of the reader's own roles.
func guidesPage(_ shelf: GuideShelf, roles: [Role]) -> HTML {
    let own = roles.map(GuideShelf.name(of:))
    let mine = shelf.guides.filter { own.contains($0.name) }
    return """
        <h1>\(GuideWords.title)</h1>
        <p>\(th: "ภาพในคู่มือถ่ายจากระบบสาธิต ตัวเลขและชื่อเป็นข้อมูลสมมติ", en: "The pictures are taken from the demonstration; figures and names are invented.")</p>
        \(if: !mine.isEmpty, "<h2>\(th: "คู่มือของท่าน", en: "Yours")</h2>\(list(mine))")
        \(if: !mine.isEmpty, "<h2>\(th: "คู่มือทั้งหมด", en: "All guides")</h2>")
        \(shelf.guides.isEmpty ? emptyState(Words(th: "ไม่มีคู่มือในเครื่องนี้", en: "There are no guides on this server")) : list(shelf.guides))
        <p><a href="\(url: QuestionPath.faq.path)">\(QuestionWords.faq)</a></p>
        """
}

private func list(_ guides: [GuideShelf.Guide]) -> HTML {
    "<ul class=\"contents\">\(guides.map { "<li><a href=\"\(url: SitePath.guide($0.name).path)\">\($0.title)</a></li>" as HTML })</ul>"
}

/// One guide in the language of the page; what has no English stands there in Thai.
func guidePage(_ guide: GuideShelf.Guide, _ files: PublicFiles) -> HTML {
    let text = PageLanguage.current == .english ? guide.english ?? guide.thai : guide.thai
    var parts = 0
    let body = text.blocks.map { block -> HTML in
        if case .heading(2, _) = block { parts += 1 }
        return guideBlock(block, part: parts, files)
    }
    return """
        <h1>\(thai: text.title)</h1>
        \(if: PageLanguage.current == .english && guide.english != nil, notice("This is a short version. The whole guide, with pictures, is in Thai."))
        \(if: parts > 2, contents(text))
        <div class="guide">
        \(body)
        </div>
        <p class="screen-only"><a href="\(url: SitePath.guides.path)">\(GuideWords.title)</a></p>
        """
}

private func contents(_ text: GuideText) -> HTML {
    let parts = text.blocks.compactMap { block -> String? in
        if case .heading(2, let words) = block { GuideText.plain(words) } else { nil }
    }
    return """
        <nav aria-label="\(say(th: "ในหน้านี้", en: "On this page"))"><ul>\(parts.enumerated().map { "<li><a href=\"#part-\($0.offset + 1)\">\(thai: $0.element)</a></li>" as HTML })</ul></nav>
        """
}

private func guideBlock(_ block: GuideText.Block, part: Int, _ files: PublicFiles) -> HTML {
    switch block {
    case .heading(2, let words): "<h2 id=\"part-\(part)\">\(guideWords(words))</h2>"
    case .heading(_, let words): "<h3>\(guideWords(words))</h3>"
    case .paragraph(let words): "<p>\(guideWords(words))</p>"
    case .code(let text): "<pre tabindex=\"0\"><code>\(thai: text)</code></pre>"
    case .list(let start, let items): guideList(start, items, part: part, files)
    case .picture(let file, let caption): guidePicture(file, caption, files)
    }
}

private func guideList(_ start: Int?, _ items: [[GuideText.Block]], part: Int, _ files: PublicFiles) -> HTML {
    let lines = items.map { blocks -> HTML in
        // The words of an item stand in it without a paragraph of their own.
        guard case .paragraph(let words)? = blocks.first else {
            return "<li>\(blocks.map { guideBlock($0, part: part, files) })</li>"
        }
        return "<li>\(guideWords(words))\(blocks.dropFirst().map { guideBlock($0, part: part, files) })</li>"
    }
    guard let start else { return "<ul>\(lines)</ul>" }
    return "<ol\(if: start != 1, " start=\"\(start)\"")>\(lines)</ol>"
}

/// Nothing where the file is missing.
private func guidePicture(_ file: String, _ caption: String, _ files: PublicFiles) -> HTML {
    guard let picture = files.picture("pictures/\(file)") else { return .empty }
    return """
        <figure><a href="\(url: picture.address)"><img src="\(url: picture.address)" alt="\(say(th: "ภาพหน้าจอ เปิดดูขนาดเต็ม", en: "Screenshot, open in full size")): \(caption)" width="\(picture.width)" height="\(picture.height)" loading="lazy"></a><figcaption>\(thai: caption)</figcaption></figure>
        """
}

private func guideWords(_ words: [GuideText.Inline]) -> HTML {
    "\(words.map(guideWord))"
}

private func guideWord(_ word: GuideText.Inline) -> HTML {
    switch word {
    case .text(let text): "\(thai: text)"
    case .bold(let text): "<strong>\(thai: text)</strong>"
    case .code(let text): "<code>\(thai: text)</code>"
    case .link(let text, let target):
        target.hasSuffix(".md")
            ? "<a href=\"\(url: SitePath.guide(String(target.dropLast(3))).path)\">\(thai: text)</a>"
            : "<a href=\"\(url: target)\">\(thai: text)</a>"
    }
}
