import Domain

/// `Link` (RFC 8288), by which Webex tells where the next page is.
enum LinkHeader {
    /// The address behind `rel="next"`; nil where there is none.
    static func next(_ fields: [String]) -> String? {
        for field in fields {
            var rest = Substring(field)
            while let open = rest.firstIndex(of: "<") {
                rest = rest[rest.index(after: open)...]
                guard let close = rest.firstIndex(of: ">") else { break }
                let address = rest[..<close]
                rest = rest[rest.index(after: close)...]
                let parameters = rest.prefix { $0 != "<" }
                rest = rest.dropFirst(parameters.count)
                if isNext(parameters) { return String(address) }
            }
        }
        return nil
    }

    private static func isNext(_ parameters: Substring) -> Bool {
        parameters.split(whereSeparator: { $0 == ";" || $0 == "," }).contains { parameter in
            let parts = parameter.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].filter({ $0 != " " }).lowercased() == "rel" else { return false }
            return parts[1].filter { $0 != "\"" }.lowercased().split(separator: " ").contains("next")
        }
    }

    /// The next page of a list: at the same place, and with what was asked for even where Webex leaves it out.
    static func follow(_ next: String, from page: WebAddress) throws(WebexFailure) -> WebAddress {
        guard let address = try? WebAddress(next), address.origin.lowercased() == page.origin.lowercased(),
            path(address) == path(page)
        else { throw .astray }
        let there = Set(query(address).map(name))
        let missing = query(page).filter { !there.contains(name($0)) }
        guard !missing.isEmpty else { return address }
        let joined = (query(address) + missing).joined(separator: "&")
        guard let whole = try? WebAddress("\(address.origin)\(path(address))?\(joined)") else { throw .astray }
        return whole
    }

    private static func path(_ address: WebAddress) -> Substring {
        address.text.dropFirst(address.origin.count).prefix { $0 != "?" }
    }

    private static func query(_ address: WebAddress) -> [Substring] {
        address.text.drop { $0 != "?" }.dropFirst().split(separator: "&")
    }

    private static func name(_ field: Substring) -> Substring { field.prefix { $0 != "=" } }
}
