import Store
import StorePostgres
import Testing

@Suite struct PostgresURLTests {
    @Test("an address is read part by part")
    func parts() throws {
        let url = try PostgresURL("postgres://clerk:s%40cret@db.example.go.th:5433/mattrathan?sslmode=verify-full")
        #expect(url.user == "clerk")
        #expect(url.host == "db.example.go.th")
        #expect(url.port == 5433)
        #expect(url.name == "mattrathan")
    }

    @Test("parts may be missing, encoded, or a socket")
    func otherForms() throws {
        let socket = try PostgresURL("postgresql:///m%C3%A4?host=/run/postgresql")
        #expect(socket.host == "/run/postgresql" && socket.user == nil && socket.port == nil && socket.name == "mä")
        let encoded = try PostgresURL("postgres://%E0%B8%81@%2Frun%2Fpg/n")
        #expect(encoded.host == "/run/pg" && encoded.user == "ก")
        let six = try PostgresURL("postgres://u@[::1]:5432/n")
        #expect(six.host == "::1" && six.port == 5432)
        #expect("\(six)" == "postgres://u@[::1]:5432/n")
    }

    @Test("the password is shown nowhere")
    func password() throws {
        let url = try PostgresURL("postgres://clerk:hunter2@nowhere.invalid/n")
        var dumped = "\(url) \(String(reflecting: url)) \([url])"
        dump(url, to: &dumped)
        dump(["a": url], to: &dumped)
        #expect(!dumped.contains("hunter2"))
    }

    @Test(
        "what is no address is refused without repeating it",
        arguments: [
            "", "sqlite:x", "postgres://", "postgres://hunter2@host", "postgres://u:hunter2@host/",
            "postgres://u:hunter2@host:99999/n", "postgres://u:hunter2@host:x/n", "postgres://u:%zzhunter2@h/n",
            "postgres://u:hunter2@h/n?password=hunter2", "postgres://u:hunter2@[::1/n", "postgres://u:hunter2@h/a/b",
            "postgres://u:hunter2%00@h/n", "postgres://u:hunter2@h/n?host=/x", "postgres://u:hunter2%ff@h/n",
        ])
    func refused(text: String) {
        #expect {
            try PostgresURL(text)
        } throws: { error in
            guard case .cannotOpen(let text) = error as? StoreError else { return false }
            return !text.contains("hunter2") && text.contains("postgres://USER")
        }
    }

    @Test("a server that is not there is named, in one line, without the password")
    func nobodyThere() throws {
        let url = try PostgresURL("postgres://clerk:hunter2@127.0.0.1:1/n")
        #expect {
            _ = try PostgresDatabase(url: url)
        } throws: { error in
            guard case .cannotOpen(let text) = error as? StoreError else { return false }
            return text.contains("127.0.0.1:1/n") && text.contains("refused") && !text.contains("hunter2")
                && !text.contains("\n")
        }
    }
}
