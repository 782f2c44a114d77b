internal import CCurl

/// A request to another host. It blocks the thread on which it runs: never one of the cooperative pool.
package struct HTTPTransfer: Sendable {
    package let address: WebAddress
    /// "Name: value".
    package var headers: [String]
    /// The body of a form that is posted; nil to get.
    package var form: String?
    /// For the whole of it.
    package var seconds: Double = 10
    /// In bytes.
    package var longestAnswer = 256 * 1_024

    package init(to address: WebAddress, headers: [String] = ["Accept: application/json"], form: String? = nil) {
        self.address = address
        self.headers = headers
        self.form = form
    }

    /// A redirect is an answer like any other: nothing is asked of a host that was not named.
    package func run() throws(TransferFailure) -> HTTPAnswer {
        let curl = try CurlHandle(limit: longestAnswer, seconds: seconds)
        curl.set(CURLOPT_PROTOCOLS_STR, address.isLoopback ? "http,https" : "https")
        curl.set(CURLOPT_URL, address.text)
        curl.set(CURLOPT_USERAGENT, "mattrathan")
        if address.isLoopback { curl.set(CURLOPT_PROXY, "") }
        curl.set(CURLOPT_HTTPHEADER, headers)
        if let form {
            curl.set(CURLOPT_POST, 1)
            curl.set(CURLOPT_POSTFIELDSIZE, form.utf8.count)
            curl.set(CURLOPT_COPYPOSTFIELDS, form)
        }
        let bytes = try curl.perform()
        return HTTPAnswer(status: curl.number(CURLINFO_RESPONSE_CODE), bytes: bytes)
    }
}

package struct HTTPAnswer: Sendable {
    package let status: Int
    package let bytes: [UInt8]
}
