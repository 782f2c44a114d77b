import Domain
import Markup

/// The publications as an Atom feed (RFC 4287).
func publicationsFeed(_ publications: [Publication], address: String, now: Int64) -> HTML {
    let page = address + SitePath.publications(.list).path
    return """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(PageLanguage.current.rawValue)">
        <title>\(PublicationWords.list.text)</title>
        <id>\(page)</id>
        <author><name>\(th: "มาตรฐาน", en: "Mattrathan")</name></author>
        <updated>\(ThaiClock.rfc3339(publications.first?.publishedAt ?? now))</updated>
        <link rel="self" type="application/atom+xml" href="\(url: address + SitePath.publications(.feed).path)"/>
        <link rel="alternate" type="text/html" href="\(url: page)"/>
        \(publications.map { entry($0, address) })</feed>

        """
}

private func entry(_ one: Publication, _ address: String) -> HTML {
    let page = address + SitePath.publications(.version(one)).path
    let archive = address + SitePath.publications(.file(one, PublicationPath.archiveName)).path
    return """
        <entry>
        <title>\(PublicationWords.title(one).text)</title>
        <id>\(page)</id>
        <updated>\(ThaiClock.rfc3339(one.publishedAt))</updated>
        <link rel="alternate" type="text/html" href="\(url: page)"/>
        <link rel="enclosure" type="application/zip" href="\(url: archive)"/>
        <content type="text">\(PublicationWords.title(one).text) \(thai: one.reason)</content>
        </entry>

        """
}
