import Actions
import Domain
import Markup

/// What stands around the content of every page.
package struct Page: Sendable {
    /// Without the name of the system.
    package var title: String
    package var breadcrumbs: [Crumb]
    /// Invented figures: marked on the page, and kept from search engines.
    package var isDemonstration: Bool
    /// Wider than text: tables.
    package var isWide: Bool
    /// For any telephone on any line: no script, and the typeface that it has.
    package var isLight: Bool
    /// A feed that tells of what is new on the page.
    package var feed: SitePath?
    package var body: HTML

    package struct Crumb: Sendable {
        package var name: String
        package var path: SitePath

        package init(_ name: String, _ path: SitePath) {
            self.name = name
            self.path = path
        }
    }

    package init(
        _ title: String, breadcrumbs: [Crumb] = [], isDemonstration: Bool = false, isWide: Bool = false,
        isLight: Bool = false, feed: SitePath? = nil, body: HTML
    ) {
        self.title = title
        self.breadcrumbs = breadcrumbs
        self.isDemonstration = isDemonstration
        self.isWide = isWide
        self.isLight = isLight
        self.feed = feed
        self.body = body
    }
}

extension Site {
    /// The only place where `<html>` stands.
    package func layout(_ page: Page, for visit: Visit?) -> HTML {
        let csrf = visit.map { csrfToken($0) } ?? ""
        let marked = page.isDemonstration || settings.isDemonstration || settings.isPractice
        return """
            <!doctype html>
            <html lang="\(PageLanguage.current.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(page.title) · \(th: "มาตรฐาน", en: "Mattrathan")</title>
            \(if: marked, "<meta name=\"robots\" content=\"noindex\">")
            \(visit.map { signedInFacts($0, csrf) })
            \(page.feed.map { "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"\(url: $0.path)\">" as HTML })
            <link rel="icon" href="\(file: files.address("icon.svg"))" type="image/svg+xml">
            \(if: !page.isLight, "<link rel=\"preload\" href=\"\(file: files.address("fonts/sarabun-400.woff2"))\" as=\"font\" type=\"font/woff2\" crossorigin>")
            <link rel="stylesheet" href="\(file: files.address("css/site.css"))">
            \(if: !page.isLight, "<script type=\"module\" src=\"\(file: files.address("js/page.js"))\"></script>")
            \(if: visit != nil, "\(files.recordingScripts.map { "<link rel=\"modulepreload\" href=\"\(file: $0)\">" as HTML })")
            </head>
            <body\(if: page.isWide, " class=\"wide\"")\(if: page.isLight, " class=\"light\"")>
            <a class="skip" href="#content">\(th: "ข้ามไปยังเนื้อหา", en: "Skip to content")</a>
            \(if: marked, "<aside class=\"demonstration-mark\" aria-label=\"\(th: "ที่มาของข้อมูล", en: "Where the figures come from")\">\(settings.isPractice ? practiceMark(visit) : "\(Round.demonstrationMark)")</aside>")
            \(settings.isPractice ? practiceHeader(visit.map { Seat($0) }, csrf: csrfInput(csrf)) : siteHeader(visit.map { Seat($0) }, csrf: csrfInput(csrf)))
            \(breadcrumbs(page.breadcrumbs))
            <main id="content" tabindex="-1">
            \(page.body)
            </main>
            <footer class="site-footer"><div class="inner">
            \(helpLine(settings.help, links: settings.isPractice ? .empty : helpLinks(visit)))
            \(if: !settings.isPractice, footerLinks())
            </div></footer>
            </body>
            </html>
            """
    }

    private func footerLinks() -> HTML {
        """
        <p><a href="\(url: SitePath.about.path)">\(th: "เกี่ยวกับข้อมูลชุดนี้", en: "About these data")</a> · <a href="\(url: SitePath.publications(.list).path)">\(PublicationWords.list)</a> · <a href="\(url: SitePath.audit(.heads).path)">\(AuditWords.heads)</a> · <a href="\(url: SitePath.privacy(.notice).path)">\(PrivacyWords.notice)</a> · <a href="\(url: SitePath.front.path)">\(th: "หน้าแรก", en: "Front page")</a></p>
        """
    }

    package func csrfToken(_ visit: Visit) -> String {
        CSRF.token(visit.csrfSecret, mask: environment.randomBytes(visit.csrfSecret.count))
    }

    /// The hidden field of every form.
    package func csrfField(_ visit: Visit) -> HTML {
        csrfInput(csrfToken(visit))
    }

    private func csrfInput(_ token: String) -> HTML { "<input type=\"hidden\" name=\"csrf\" value=\"\(token)\">" }

    /// What the script knows of who is signed in: never kept with a page (docs/adr/0011).
    private func signedInFacts(_ visit: Visit, _ csrf: String) -> HTML {
        """
        <meta name="csrf" content="\(csrf)">
        <meta name="account" content="\(OfflineAccount.name(visit))" \(if: PracticeRoom.isHere, "data-root=\"\(SiteRoot.current)\" ")data-until="\(String(visit.until))" data-now="\(String(environment.now()))">
        """
    }
}
