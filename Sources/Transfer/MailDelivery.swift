internal import CCurl
import Domain

/// Hands one mail to the mail server. Blocks for as long as that takes: not for the cooperative pool.
package struct MailDelivery: Sendable {
    let server: MailServer

    package init(_ server: MailServer) {
        self.server = server
    }

    package func deliver(_ message: MailMessage) -> MailAnswer {
        let bytes: [UInt8]
        do {
            bytes = try MimeMessage.bytes(message, from: server.sender, named: server.senderName)
        } catch {
            return .refused("the mail cannot be written: \(error)")
        }
        guard Self.isReady, let handle = curl_easy_init() else { return .later("libcurl cannot begin") }
        defer { curl_easy_cleanup(handle) }
        let talk = MailTalk(bytes)
        let recipients = curl_slist_append(nil, "<\(message.address)>")
        defer { curl_slist_free_all(recipients) }
        guard recipients != nil else { return .later("there is no memory") }
        let code = withExtendedLifetime(talk) { () -> CURLcode in
            for failure in [setUp(handle), setUp(handle, talk), ccurl_set_list(handle, CURLOPT_MAIL_RCPT, recipients)]
            where failure != CURLE_OK {
                return failure
            }
            return curl_easy_perform(handle)
        }
        var last = 0
        _ = ccurl_get_number(handle, CURLINFO_RESPONSE_CODE, &last)
        return Self.answer(code, last: last, said: talk.lastLine)
    }

    /// What the end of a talk means.
    /// - Parameters:
    ///   - last: the last code of the server.
    ///   - said: its last line.
    static func answer(_ code: CURLcode, last: Int, said: String) -> MailAnswer {
        if code == CURLE_OK { return .taken(said) }
        let reason = String(cString: curl_easy_strerror(code))
        // 354 is the server's word to send the mail itself; nothing was said after it.
        if last == 354 { return .unknown("\(reason), after the mail was handed over") }
        // A password of ours that is wrong says nothing about the mail.
        if code == CURLE_LOGIN_DENIED { return .later(said.isEmpty ? reason : said) }
        return switch last {
        case 400..<500: .later(said)
        case 500..<600: .refused(said)
        default: .later(reason)
        }
    }

    private func setUp(_ handle: UnsafeMutableRawPointer) -> CURLcode {
        let encryption = server.encryption == .none ? Int(CURLUSESSL_NONE.rawValue) : Int(CURLUSESSL_ALL.rawValue)
        var steps: [CURLcode] = [
            ccurl_set_text(handle, CURLOPT_URL, server.url),
            ccurl_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
            ccurl_set_text(handle, CURLOPT_PROXY, ""),
            ccurl_set_text(handle, CURLOPT_MAIL_FROM, "<\(server.sender)>"),
            ccurl_set_number(handle, CURLOPT_USE_SSL, encryption),
            ccurl_set_number(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
            ccurl_set_number(handle, CURLOPT_NOSIGNAL, 1),
            ccurl_set_number(handle, CURLOPT_CONNECTTIMEOUT, min(server.timeout, 15)),
            ccurl_set_number(handle, CURLOPT_TIMEOUT, server.timeout),
            // Also how long the answer to QUIT is waited for, after a time-out too.
            ccurl_set_number(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, server.timeout),
        ]
        if let file = server.trustedFile { steps.append(ccurl_set_text(handle, CURLOPT_CAINFO, file)) }
        if let login = server.login {
            steps.append(ccurl_set_text(handle, CURLOPT_USERNAME, login.user))
            steps.append(ccurl_set_text(handle, CURLOPT_PASSWORD, login.password))
        }
        return steps.first { $0 != CURLE_OK } ?? CURLE_OK
    }

    private func setUp(_ handle: UnsafeMutableRawPointer, _ talk: MailTalk) -> CURLcode {
        let context = Unmanaged.passUnretained(talk).toOpaque()
        let steps: [CURLcode] = [
            ccurl_set_number(handle, CURLOPT_UPLOAD, 1),
            ccurl_set_transfer(handle, CURLOPT_READFUNCTION) { buffer, size, count, context in
                MailTalk.at(context)?.read(into: buffer, upTo: size * count) ?? 0
            },
            ccurl_set_pointer(handle, CURLOPT_READDATA, context),
            ccurl_set_transfer(handle, CURLOPT_HEADERFUNCTION) { buffer, size, count, context in
                MailTalk.at(context)?.hear(buffer, size * count)
                return size * count
            },
            ccurl_set_pointer(handle, CURLOPT_HEADERDATA, context),
        ]
        return steps.first { $0 != CURLE_OK } ?? CURLE_OK
    }

    /// libcurl is begun once for the whole process.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_SSL | CURL_GLOBAL_WIN32)) == CURLE_OK
}

/// What is said in one talk: the bytes that are still to be read, and the last line of the server. Of one thread.
private final class MailTalk {
    private var rest: ArraySlice<UInt8>
    private(set) var lastLine = ""
    /// What a server says to QUIT, which tells nothing of the mail.
    private static let farewell = "221"
    /// Of a line that is kept, in bytes.
    private static let longestLine = 300

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    static func at(_ context: UnsafeMutableRawPointer?) -> MailTalk? {
        context.map { Unmanaged<MailTalk>.fromOpaque($0).takeUnretainedValue() }
    }

    func read(into buffer: UnsafeMutablePointer<CChar>?, upTo limit: Int) -> Int {
        guard let buffer else { return 0 }
        let part = rest.prefix(limit)
        rest = rest.dropFirst(limit)
        for (offset, byte) in part.enumerated() { buffer[offset] = CChar(bitPattern: byte) }
        return part.count
    }

    func hear(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) {
        guard let bytes, count > 0 else { return }
        let line = UnsafeBufferPointer(start: bytes, count: min(count, Self.longestLine)).map { UInt8(bitPattern: $0) }
        // What a server says may hold anything; it is shown in a page and in a log.
        let text = String(decoding: line.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
        if !text.hasPrefix(Self.farewell) { lastLine = text }
    }
}
