internal import CCurl

/// One transfer of libcurl and its settings: made, performed and ended on one thread. Whatever the protocol, certificates are
/// verified, no redirect is followed, and no signal is used for time-outs.
final class CurlHandle {
    private let handle: UnsafeMutableRawPointer
    private var lists: [UnsafeMutablePointer<curl_slist>] = []
    private let received: ReceivedBytes
    private let receivedHead = ReceivedBytes(limit: 32 * 1_024)
    /// The first setting that libcurl did not take: nothing is sent without it.
    private var refusal: CURLcode?

    /// libcurl's own start, once in a process.
    private static let isReady = curl_global_init(3) == CURLE_OK

    /// - Parameters:
    ///   - limit: bytes; what is longer is cut off as a failure.
    ///   - seconds: for the whole transfer.
    init(limit: Int, seconds: Double) throws(TransferFailure) {
        guard Self.isReady, let handle = curl_easy_init() else { throw .unreachable("libcurl does not start") }
        self.handle = handle
        received = ReceivedBytes(limit: limit)
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        set(CURLOPT_TIMEOUT_MS, Int(seconds * 1_000))
        set(CURLOPT_CONNECTTIMEOUT_MS, Int(min(seconds, 5) * 1_000))
    }

    deinit {
        curl_easy_cleanup(handle)
        for list in lists { curl_slist_free_all(list) }
    }

    func set(_ option: CURLoption, _ text: String) { note(ccurl_set_text(handle, option, text)) }

    func set(_ option: CURLoption, _ number: Int) { note(ccurl_set_number(handle, option, number)) }

    /// Lines such as those of a head; they live as long as the handle.
    func set(_ option: CURLoption, _ lines: [String]) {
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines { list = curl_slist_append(list, line) ?? list }
        guard let list else { return }
        lists.append(list)
        note(ccurl_set_list(handle, option, list))
    }

    private func note(_ code: CURLcode) {
        if code != CURLE_OK, refusal == nil { refusal = code }
    }

    func number(_ info: CURLINFO) -> Int {
        var value = 0
        _ = ccurl_get_number(handle, info, &value)
        return value
    }

    /// The lines that came before the body, without the status.
    var head: [String] {
        String(decoding: receivedHead.bytes, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst().map(
            String.init)
    }

    /// Blocks until everything is received.
    /// - Returns: what came.
    func perform() throws(TransferFailure) -> [UInt8] {
        note(ccurl_set_pointer(handle, CURLOPT_WRITEDATA, Unmanaged.passUnretained(received).toOpaque()))
        note(ccurl_set_pointer(handle, CURLOPT_HEADERDATA, Unmanaged.passUnretained(receivedHead).toOpaque()))
        for option in [CURLOPT_WRITEFUNCTION, CURLOPT_HEADERFUNCTION] {
            note(
                ccurl_set_transfer(handle, option) { bytes, size, count, context in
                    guard let bytes, let context else { return 0 }
                    let received = Unmanaged<ReceivedBytes>.fromOpaque(context).takeUnretainedValue()
                    return received.take(UnsafeRawBufferPointer(start: bytes, count: size * count))
                })
        }
        if let refusal { throw .unreachable(String(cString: curl_easy_strerror(refusal))) }
        let code = curl_easy_perform(handle)
        if received.isOver || receivedHead.isOver { throw .tooLarge }
        switch code {
        case CURLE_OK: return received.bytes
        case CURLE_OPERATION_TIMEDOUT: throw .tooSlow
        default: throw .unreachable(String(cString: curl_easy_strerror(code)))
        }
    }
}

/// Takes in what arrives, up to a limit.
private final class ReceivedBytes {
    private(set) var bytes: [UInt8] = []
    private(set) var isOver = false
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// - Returns: how many were taken; less than there are ends the transfer.
    func take(_ more: UnsafeRawBufferPointer) -> Int {
        guard bytes.count + more.count <= limit else {
            isOver = true
            return 0
        }
        bytes += more
        return more.count
    }
}
