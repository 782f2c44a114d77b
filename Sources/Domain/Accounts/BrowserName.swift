/// A browser and its system in plain words, by what it says of itself. Versions are left out: a person who looks for a
/// stranger among his sessions does not need them, and they would tell one computer from another.
package enum BrowserName {
    /// "Chrome, Windows"; empty for what is not known.
    package static func of(userAgent: String) -> String {
        let text = String(decoding: userAgent.utf8.prefix(500), as: UTF8.self)
        return [first(of: browsers, in: text), first(of: systems, in: text)].compactMap { $0 }.joined(separator: ", ")
    }

    /// Those that call themselves several names come first.
    private static let browsers = [
        (" Line/", "LINE"), ("FBAN", "Facebook"), ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung"),
        ("FxiOS", "Firefox"), ("Firefox/", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]
    private static let systems = [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
        ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ]

    private static func first(of names: [(sign: String, name: String)], in text: String) -> String? {
        names.first { text.utf8.contains($0.sign.utf8) }?.name
    }
}

extension String.UTF8View {
    /// Whether some bytes stand in it one after the other.
    fileprivate func contains(_ sign: String.UTF8View) -> Bool {
        var rest = self[...]
        while rest.count >= sign.count {
            if rest.starts(with: sign) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
