internal import CCurl

/// A request to another host. It blocks the thread on which it runs: never one of the cooperative pool.
package struct HTTPTransfer: Sendable {
    package let address: WebAddress
    /// "Name: value".
    package var headers: [String]
    /// What is posted, a form or JSON; nil to get.
    package var body: String?
    /// For the whole of it.
    package var seconds: Double = 10
    /// In bytes.
    package var longestAnswer = 256 * 1_024

    package init(to address: WebAddress, headers: [String] = ["Accept: application/json"], body: String? = nil) {
        self.address = address
        self.headers = headers
        self.body = body
    }

    /// A redirect is an answer like any other: nothing is asked of a host that was not named.
    package func run() throws(TransferFailure) -> HTTPAnswer {
        let curl = try CurlHandle(limit: longestAnswer, seconds: seconds)
        curl.set(CURLOPT_PROTOCOLS_STR, address.isLoopback ? "http,https" : "https")
        curl.set(CURLOPT_URL, address.text)
        curl.set(CURLOPT_USERAGENT, "mattrathan")
        if address.isLoopback { curl.set(CURLOPT_PROXY, "") }
        curl.set(CURLOPT_HTTPHEADER, headers)
        if let body {
            curl.set(CURLOPT_POST, 1)
            curl.set(CURLOPT_POSTFIELDSIZE, body.utf8.count)
            curl.set(CURLOPT_COPYPOSTFIELDS, body)
        }
        let bytes = try curl.perform()
        return HTTPAnswer(status: curl.number(CURLINFO_RESPONSE_CODE), head: curl.head, bytes: bytes)
    }
}

package struct HTTPAnswer: Sendable {
    package let status: Int
    /// The lines of its head, as they came.
    let head: [String]
    package let bytes: [UInt8]

    /// Every value of a field of the head, in order.
    package func values(_ name: String) -> [String] {
        head.compactMap { line in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0].lowercased() == name.lowercased() else { return nil }
            return parts[1].split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ")
        }
    }
}
