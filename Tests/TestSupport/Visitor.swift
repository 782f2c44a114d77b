import HTTPTypes
import Hummingbird

/// Somebody with a browser without script: keeps cookies, follows links and redirects, fills in the forms that stand in
/// the page and presses their buttons. Every page seen on the way must keep the rules of `PageRules`.
package final class Visitor {
    private let site: TestSite
    private var cookies: [String: String] = [:]
    /// The address from which he comes, as a trusted proxy tells it.
    package var address: String?
    /// The page before the visitor.
    package private(set) var page: SeenPage

    package init(_ site: TestSite) {
        self.site = site
        page = SeenPage(address: "", status: 0, root: HTMLElement("", [:], in: nil))
    }

    /// A visitor who has signed in through the form.
    package static func signedIn(
        _ person: TestPerson, to site: TestSite, from address: String? = nil
    ) async throws -> Visitor {
        let visitor = Visitor(site)
        visitor.address = address
        try await visitor.get("/sign-in")
        try await visitor.submit(
            to: "/sign-in", with: ["username": person.username, "password": TestPerson.password], opening: false)
        return visitor
    }

    @discardableResult
    package func get(_ path: String) async throws -> SeenPage {
        try await ask(.get, path, body: [])
    }

    /// Follows a link that stands in the page, by its words.
    @discardableResult
    package func follow(_ words: String) async throws -> SeenPage {
        let links = page.root.all("a").filter { $0.text.contains(words) }
        guard let address = links.first?["href"] else { throw HTMLFault("no link “\(words)” on \(page.address)") }
        return try await get(address)
    }

    /// Fills in the form that leads to a path, and presses a button of it.
    ///
    /// - Parameters:
    ///   - values: by name; a name that the form does not have, or that cannot be changed there, is a fault. "" empties
    ///     a box or clears a check box.
    ///   - button: its words; the first of the form by default.
    ///   - opening: false to stay at the redirect, for a page that does not matter.
    @discardableResult
    package func submit(
        to path: String, with values: [String: String] = [:], pressing button: String? = nil, opening: Bool = true
    ) async throws -> SeenPage {
        let form = try page.form(to: path)
        return try await post(form.fields(with: values, pressing: button), to: form.action, opening: opening)
    }

    private func post(
        _ fields: [(name: String, value: String)], to path: String, opening: Bool = true
    ) async throws -> SeenPage {
        let body = fields.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
        return try await ask(.post, path, body: Array(body.utf8), opening: opening)
    }

    /// Fills in a form that takes a file, and presses its button; the page or the file that comes back is answered.
    ///
    /// - Parameter file: nil to choose none.
    @discardableResult
    package func upload(
        _ file: (name: String, bytes: [UInt8])?, to path: String, pressing button: String? = nil
    ) async throws -> SeenPage {
        let (body, headers) = try multipart(file, to: path, pressing: button)
        return try await ask(.post, path, body: body, headers: headers)
    }

    /// As `upload`, where a file comes back and no page.
    package func download(byFormTo path: String, pressing button: String? = nil) async throws -> TestSite.Answered {
        let (body, headers) = try multipart(nil, to: path, pressing: button)
        return try await send(.post, path, headers: headers, body: body)
    }

    private func multipart(
        _ file: (name: String, bytes: [UInt8])?, to path: String, pressing button: String?
    ) throws -> (body: [UInt8], headers: HTTPFields) {
        let boundary = "----form-of-the-tests"
        var body: [UInt8] = []
        for field in try page.form(to: path).fields(with: [:], pressing: button) where field.name != "file" {
            body +=
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.name)\"\r\n\r\n\(field.value)\r\n".utf8
        }
        if let file {
            let head = "Content-Disposition: form-data; name=\"file\"; filename=\"\(file.name)\""
            body += "--\(boundary)\r\n\(head)\r\nContent-Type: application/octet-stream\r\n\r\n".utf8
            body += file.bytes + Array("\r\n".utf8)
        }
        body += "--\(boundary)--\r\n".utf8
        var headers = formHeaders
        headers[.contentType] = "multipart/form-data; boundary=\(boundary)"
        return (body, headers)
    }

    /// As `submit`, with a button told by its name and value, where several say the same.
    @discardableResult
    package func press(
        _ name: String, _ value: String, in path: String, with values: [String: String] = [:]
    ) async throws -> SeenPage {
        let form = try page.form(to: path)
        var fields = try form.fields(with: values, pressing: nil).filter { $0.name != "take" && $0.name != "discard" }
        guard form.has(button: name, value) else {
            throw HTMLFault("no button \(name)=\(value) in the form to \(path)")
        }
        fields.append((name, value))
        return try await post(fields, to: form.action)
    }

    /// What the script of the page sends on leaving a box: the fields of one article, and the page's token in a header.
    package func autosave(_ id: String, with values: [String: String]) async throws -> TestSite.Answered {
        guard let article = page.root.descendants.first(where: { $0["id"] == id }), let path = article["data-save"]
        else { throw HTMLFault("\(id) on \(page.address) saves nothing by itself") }
        var values = values
        let fields = SeenForm.controls(in: article).compactMap { control -> (name: String, value: String)? in
            guard let name = control.name.split(separator: ".", maxSplits: 1).first else { return nil }
            guard let value = values.removeValue(forKey: String(name)) ?? control.value else { return nil }
            return (String(name), value)
        }
        guard values.isEmpty else { throw HTMLFault("\(id) has no \(values.keys.sorted())") }
        let body = fields.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
        var headers = formHeaders
        if let name = HTTPField.Name("X-CSRF-Token") { headers[name] = try csrf() }
        return try await send(.post, path, headers: headers, body: Array(body.utf8))
    }

    /// What the browser keeps under a name.
    package func cookie(_ name: String) -> String? { cookies[name] }

    /// Puts a cookie into the browser, as a neighbouring site might.
    package func keep(_ name: String, _ value: String) { cookies[name] = value }

    /// The token of the page, for a form made by hand.
    package func csrf() throws -> String {
        guard let token = page.root.all("meta").first(where: { $0["name"] == "csrf" })?["content"] else {
            throw HTMLFault("\(page.address) has no token")
        }
        return token
    }

    /// Takes up a page seen before, as a browser's second tab.
    package func look(at page: SeenPage) { self.page = page }

    /// A request by hand, for what no page offers; cookies go along.
    package func send(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: [UInt8] = []
    ) async throws -> TestSite.Answered {
        var headers = headers
        if let address, let name = HTTPField.Name("X-Forwarded-For") { headers[name] = address }
        if !cookies.isEmpty {
            headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")
        }
        let answered = try await site.send(method, path, headers: headers, body: body)
        for cookie in answered.headers[values: .setCookie] {
            let pair = (cookie.split(separator: ";").first ?? "").split(separator: "=", maxSplits: 1)
            if pair.count == 2 { cookies[String(pair[0])] = String(pair[1]) } else { cookies[String(pair[0])] = nil }
        }
        return answered
    }

    /// Headers of a form that the browser itself sends.
    package var formHeaders: HTTPFields {
        var headers: HTTPFields = [
            .contentType: "application/x-www-form-urlencoded", .origin: "http://mattrathan.test",
        ]
        if let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = "same-origin" }
        return headers
    }

    private func ask(
        _ method: HTTPRequest.Method, _ address: String, body: [UInt8], opening: Bool = true, headers: HTTPFields? = nil
    ) async throws -> SeenPage {
        var address = address
        var answered = try await send(
            method, Self.withoutFragment(address), headers: headers ?? (method == .post ? formHeaders : [:]), body: body
        )
        for _ in 0..<5 {
            guard answered.status == 303, let location = answered.headers[.location] else { break }
            address = location
            guard opening else { return page }
            answered = try await send(.get, Self.withoutFragment(location))
        }
        let root: HTMLElement
        do {
            root = try HTMLReader.read(answered.text)
        } catch {
            throw HTMLFault("\(address): \(error)")
        }
        let faults = PageRules.faults(root)
        guard faults.isEmpty else { throw HTMLFault("\(address): \(faults.joined(separator: "; "))") }
        page = SeenPage(address: address, status: answered.status, root: root)
        if let fragment = address.split(separator: "#").dropFirst().first,
            !root.descendants.contains(where: { $0["id"] == String(fragment) })
        {
            throw HTMLFault("\(address) leads nowhere on its page")
        }
        return page
    }

    private static func withoutFragment(_ address: String) -> String {
        address.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init) ?? address
    }

    static func encoded(_ text: String) -> String {
        var output = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                output.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: " "): output += "+"
            default: output += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return output
    }
}
