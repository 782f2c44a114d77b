/// A video of Facebook, live or over, that may be shown inside a page. What is shown is put together from its name and number alone.
package struct FacebookVideo: Hashable, Sendable {
    /// The only host that such a page may show.
    package static let origin = "https://www.facebook.com"
    private static let hosts: Set<String> = ["www.facebook.com", "facebook.com", "m.facebook.com", "web.facebook.com"]

    /// "" where the address names the video alone.
    private let page: String
    private let number: String

    /// Reads `…/PAGE/videos/NUMBER`, also with words before the number, `…/video.php?v=NUMBER` and `…/watch/?v=NUMBER`.
    /// - Returns: nil for every other address: then it is a link and no more.
    package init?(_ link: String) {
        let scheme = "https://"
        guard link.hasPrefix(scheme) else { return nil }
        let plain = link.dropFirst(scheme.count).prefix { $0 != "#" }
        let address = plain.prefix { $0 != "?" }
        let parts = address.split(separator: "/").map(String.init)
        guard let host = parts.first, Self.hosts.contains(host.lowercased()) else { return nil }
        let path = Array(parts.dropFirst())
        if let place = path.firstIndex(of: "videos"), place == 1, (3...4).contains(path.count) {
            guard let number = path.last, Self.isNumber(number), Self.isName(path[0]) else { return nil }
            (page, self.number) = (path[0], number)
        } else if [["video.php"], ["watch"], ["watch", "live"]].contains(path) {
            let values = plain.dropFirst(address.count + 1).split(separator: "&").compactMap { field -> String? in
                field.hasPrefix("v=") ? String(field.dropFirst(2)) : nil
            }
            guard values.count == 1, Self.isNumber(values[0]) else { return nil }
            (page, number) = ("", values[0])
        } else {
            return nil
        }
    }

    /// As Facebook's description of its player writes addresses of videos.
    package var address: String {
        page.isEmpty ? "\(Self.origin)/video.php?v=\(number)" : "\(Self.origin)/\(page)/videos/\(number)/"
    }

    /// What an `<iframe>` shows.
    package var player: String {
        "\(Self.origin)/plugins/video.php?href=\(URLText.encoded(address))&show_text=false"
    }

    private static func isNumber(_ text: String) -> Bool {
        (1...30).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isName(_ text: String) -> Bool {
        (1...100).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
                default: false
                }
            }
    }
}
