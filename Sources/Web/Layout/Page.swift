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
        _ title: String, breadcrumbs: [Crumb] = [], isDemonstration: Bool = false, isWide: Bool = false, body: HTML
    ) {
        self.title = title
        self.breadcrumbs = breadcrumbs
        self.isDemonstration = isDemonstration
        self.isWide = isWide
        self.body = body
    }
}

/// Words for figures that were made up, on every page, document and export that shows them.
package let demonstrationMark = Round.demonstrationWords

extension Site {
    /// The only place where `<html>` stands.
    package func layout(_ page: Page, for visit: Visit?) -> HTML {
        let csrf = visit.map { csrfToken($0) } ?? ""
        let marked = page.isDemonstration || settings.isDemonstration
        return """
            <!doctype html>
            <html lang="th">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(page.title) · มาตรฐาน</title>
            \(if: marked, "<meta name=\"robots\" content=\"noindex\">")
            \(if: visit != nil, "<meta name=\"csrf\" content=\"\(csrf)\">")
            <link rel="icon" href="\(url: files.address("icon.svg"))" type="image/svg+xml">
            <link rel="preload" href="\(url: files.address("fonts/sarabun-400.woff2"))" as="font" type="font/woff2" crossorigin>
            <link rel="stylesheet" href="\(url: files.address("css/site.css"))">
            <script src="\(url: files.address("js/enhance.js"))" defer></script>
            </head>
            <body\(if: page.isWide, " class=\"wide\"")>
            <a class="skip" href="#content">ข้ามไปยังเนื้อหา</a>
            \(if: marked, "<p class=\"demonstration-mark\">\(demonstrationMark)</p>")
            <header class="site-header">
            <div class="inner">
            <a class="brand" href="\(url: (visit == nil ? SitePath.front : .home).path)"><strong>มาตรฐาน</strong> <span>การประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะของ อปท.</span></a>
            \(visit.map { who($0, csrf) } ?? "<a href=\"\(url: SitePath.signIn.path)\">เข้าสู่ระบบ</a>")
            </div>
            </header>
            \(breadcrumbs(page.breadcrumbs))
            <main id="content" tabindex="-1">
            \(page.body)
            </main>
            <footer class="site-footer"><div class="inner">
            <p><a href="\(url: SitePath.about.path)">เกี่ยวกับข้อมูลชุดนี้</a> · <a href="\(url: SitePath.front.path)">หน้าแรก</a></p>
            </div></footer>
            </body>
            </html>
            """
    }

    package func csrfToken(_ visit: Visit) -> String {
        CSRF.token(visit.csrfSecret, mask: environment.randomBytes(visit.csrfSecret.count))
    }

    /// The hidden field of every form.
    package func csrfField(_ visit: Visit) -> HTML {
        "<input type=\"hidden\" name=\"csrf\" value=\"\(csrfToken(visit))\">"
    }

    private func who(_ visit: Visit, _ csrf: String) -> HTML {
        """
        <form class="who" method="post" action="\(url: SitePath.signOut.path)">
        <span>\(visit.person.name)</span>
        <input type="hidden" name="csrf" value="\(csrf)">
        <button class="quiet">ออกจากระบบ</button>
        </form>
        """
    }

    private func breadcrumbs(_ crumbs: [Page.Crumb]) -> HTML {
        guard !crumbs.isEmpty else { return .empty }
        let items = crumbs.map { crumb -> HTML in
            "<li><a href=\"\(url: crumb.path.path)\">\(crumb.name)</a></li>"
        }
        return "<nav class=\"breadcrumbs\" aria-label=\"เส้นทาง\"><ol>\(items)</ol></nav>"
    }
}
