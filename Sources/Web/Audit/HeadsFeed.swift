import Domain
import Markup

/// The sealed days as an Atom feed (RFC 4287): whoever takes it holds each day's file without a letter.
func headsFeed(_ days: [SealedDay], address: String, now: Int64) -> HTML {
    let page = address + SitePath.audit(.heads).path
    return """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(PageLanguage.current.rawValue)">
        <title>\(AuditWords.heads.text)</title>
        <subtitle>\(th: "ระบบการประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะของ อปท.", en: "Minimum standards of public services of Thai local governments")</subtitle>
        <id>\(page)</id>
        <author><name>\(th: "มาตรฐาน", en: "Mattrathan")</name></author>
        <updated>\(ThaiClock.rfc3339(days.first?.sealedAt ?? now))</updated>
        <link rel="self" type="application/atom+xml" href="\(url: address + SitePath.audit(.feed).path)"/>
        <link rel="alternate" type="text/html" href="\(url: page)"/>
        \(days.map { entry($0, address) })</feed>

        """
}

private func entry(_ day: SealedDay, _ address: String) -> HTML {
    let page = address + SitePath.audit(.headsOfDay(day.day)).path
    return """
        <entry>
        <title>\(AuditWords.heads.text) \(date: day.day)</title>
        <id>\(page)</id>
        <updated>\(ThaiClock.rfc3339(day.sealedAt))</updated>
        <link rel="alternate" type="text/html" href="\(url: page)"/>
        <link rel="enclosure" type="text/csv" href="\(url: address + SitePath.audit(.headsFile(day.day)).path)"/>
        <content type="text">\(address + SitePath.audit(.headsFile(day.day)).path) SHA-256 \(Hexadecimal.text(day.fileSHA256)) seal \(Hexadecimal.text(day.seal))</content>
        </entry>

        """
}
