/// An address of another host to which this server may speak: `https`, or `http` to the machine itself.
///
/// It is taken apart here and not left to a library: what is judged must be what is asked.
package struct WebAddress: Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
        /// Not `https://host…`, or with a part that has no place in such an address: a name, a fragment, a blank.
        case unreadable
        /// `http` to another machine.
        case notEncrypted
    }

    package let text: String
    /// "https://host:port" without what follows.
    package let origin: String
    package let isLoopback: Bool

    private static let longest = 2_000

    package init(_ text: String) throws(WebAddress.Failure) {
        let bytes = Array(text.utf8)
        guard bytes.count <= Self.longest, bytes.allSatisfy({ (0x21...0x7E).contains($0) }),
            !bytes.contains(where: { Array("#\\\"<>".utf8).contains($0) })
        else { throw Failure(text, .unreadable) }
        let scheme: String
        if text.hasPrefix("https://") {
            scheme = "https"
        } else if text.hasPrefix("http://") {
            scheme = "http"
        } else {
            throw Failure(text, .unreadable)
        }
        let authority = bytes.dropFirst(scheme.utf8.count + 3).prefix { $0 != 0x2F && $0 != 0x3F }
        guard let host = Self.host(String(decoding: authority, as: UTF8.self)) else { throw Failure(text, .unreadable) }
        isLoopback = ["localhost", "127.0.0.1", "[::1]"].contains(host)
        guard scheme == "https" || isLoopback else { throw Failure(text, .notEncrypted) }
        self.text = text
        origin = "\(scheme)://\(String(decoding: authority, as: UTF8.self))"
    }

    package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
        package let problem: Problem
        private let text: String

        fileprivate init(_ text: String, _ problem: Problem) {
            self.text = text
            self.problem = problem
        }

        package var description: String {
            switch problem {
            case .unreadable: "“\(text)” is no address of the form https://host/path"
            case .notEncrypted: "“\(text)” must begin with https://, since it is another machine"
            }
        }
    }

    /// - Returns: nil where a port is no port, or the host is no plain name or number.
    private static func host(_ authority: String) -> String? {
        var host = Substring(authority)
        let closing = host.lastIndex(of: "]")
        if let colon = host.lastIndex(of: ":"), closing.map({ $0 < colon }) ?? true {
            guard let port = UInt16(host[host.index(after: colon)...]), port > 0 else { return nil }
            host = host[..<colon]
        }
        if host.hasPrefix("[") { return host == "[::1]" ? String(host) : nil }
        let isPlain = host.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: true
            default: false
            }
        }
        return !host.isEmpty && isPlain ? host.lowercased() : nil
    }
}
