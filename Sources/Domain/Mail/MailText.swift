/// What a mail says: fixed when it is queued, so that what arrives is what was true then.
package struct MailText: Hashable, Sendable {
    package var subject: String
    /// Lines end with "\n".
    package var body: String
    /// A file of calendars that goes with it (RFC 5545).
    package var calendar: String?

    package init(subject: String, body: String) {
        self.subject = subject
        self.body = body
    }

    /// Parts with a blank line between them.
    init(subject: String, parts: [String]) {
        self.init(subject: subject, body: parts.joined(separator: "\n\n") + "\n")
    }

    /// What every mail ends with.
    static func footer(help: Words, in language: Language) -> String {
        let automatic = Words(
            th:
                "อีเมลนี้ส่งโดยอัตโนมัติจากระบบประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะของ อปท. โปรดอย่าตอบกลับ\nระบบไม่ขอรหัสผ่านของท่านทางอีเมลไม่ว่ากรณีใด",
            en:
                "This mail was sent automatically by the system for assessing minimum standards of public services of local governments. Please do not reply.\nThe system never asks for your password by mail."
        )
        return "\(automatic[language])\n\(help[language])"
    }
}

extension MailText {
    /// - Parameters:
    ///   - place: the local government, as it is called, with amphoe and province.
    ///   - address: of the page that the mail leads to.
    ///   - settings: of the page where the reader switches notices off.
    package static func notice(
        _ notice: Notice, to name: String, about place: (short: Words, full: Words), in round: Round, address: String,
        settings: String, help: Words, language: Language
    ) -> MailText {
        Self.notice(
            notice.words(place, round), to: name, in: round, address: address, settings: settings, help: help,
            language: language)
    }

    /// - Parameter settings: nil for somebody who has no account, and gave his address to his office.
    static func notice(
        _ words: NoticeWords, to name: String, in round: Round, address: String, settings: String?, help: Words,
        language: Language
    ) -> MailText {
        let off =
            settings.map { settings in
                Words(
                    th: "หากไม่ประสงค์จะรับอีเมลแจ้งงาน ปิดได้ที่\n\(settings)",
                    en: "To receive no such mails, switch them off at\n\(settings)")
            }
            ?? Words(
                th: "ท่านได้รับอีเมลนี้เพราะหน่วยงานของท่านแจ้งชื่อท่านเป็นเจ้าหน้าที่ผู้รับผิดชอบ",
                en: "You receive this mail because your office has named you as its responsible officer.")
        var parts = [
            Words(th: "เรียน \(name)", en: "To \(name)")[language], words.text[language],
            "\(words.request[language])\n\(address)", off[language], footer(help: help, in: language),
        ]
        if round.demonstration { parts.insert(Round.demonstrationMark[language], at: 0) }
        return MailText(subject: words.subject[language], parts: parts)
    }

    /// To somebody whose language is not known: Thai, then English.
    package static func invitation(
        to name: String, _ role: Words, office: Words?, by inviter: Words, until: Int64, code: String, address: String,
        help: Words
    ) -> MailText {
        let (until, office) = (
            Words(th: ThaiClock.dateTime(until), en: ThaiClock.dateTime(until, in: .english)),
            office ?? Words(th: "ส่วนกลาง", en: "the central offices")
        )
        let thai = """
            เรียน \(name)

            \(inviter.th) ขอเชิญท่านเข้าใช้ระบบประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น
            หน้าที่: \(role.th)
            หน่วยงาน: \(office.th)

            โปรดเปิดลิงก์ต่อไปนี้เพื่อตั้งชื่อผู้ใช้และรหัสผ่าน หรือรับหน้าที่นี้ด้วยบัญชีที่มีอยู่แล้ว
            \(address)
            รหัสคำเชิญ \(code)

            ลิงก์ใช้ได้ครั้งเดียว ถึงวันที่ \(until.th) และใช้ได้เฉพาะท่าน โปรดอย่าส่งต่อ
            หากท่านไม่ใช่บุคคลนี้ หรือไม่ทราบเรื่องมาก่อน โปรดอย่าดำเนินการ และแจ้งให้ทราบตามหมายเลขโทรศัพท์ด้านล่าง
            """
        let english = """
            \(inviter.en) invites you to the system for assessing minimum standards of public services of local governments.
            Role: \(role.en)
            Office: \(office.en)

            The link above opens once, until \(until.en), and is for you alone. Please do not pass it on. If this is not you, or you know nothing of it, please do nothing and call the number below.
            """
        return MailText(
            subject: "คำเชิญเข้าใช้ระบบประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะ",
            parts: [thai, english, footer(help: help, in: .thai), footer(help: help, in: .english)])
    }

    package static func addressCode(
        _ code: String, to name: String, until: Int64, help: Words, language: Language
    ) -> MailText {
        let moment = ThaiClock.dateTime(until, in: language)
        let text = Words(
            th: """
                เรียน \(name)

                ท่านขอใช้ที่อยู่อีเมลนี้รับการแจ้งงานจากระบบ โปรดพิมพ์รหัสต่อไปนี้ในหน้า “อีเมลของท่าน” ภายในวันที่ \(moment)

                    \(code)

                หากท่านไม่ได้ขอ ไม่ต้องดำเนินการใด ระบบจะไม่ส่งอีเมลถึงที่อยู่นี้จนกว่าจะมีการยืนยัน
                """,
            en: """
                To \(name)

                You asked to receive notices at this address. Please type this code on the page “Your e-mail address” until \(moment):

                    \(code)

                If it was not you, there is nothing to do: nothing more is sent to this address before it is confirmed.
                """)
        return MailText(
            subject: Words(th: "รหัสยืนยันที่อยู่อีเมล", en: "Code to confirm your e-mail address")[language],
            parts: [text[language], footer(help: help, in: language)])
    }
}
