import Foundation
import StorePostgres

/// A throw-away PostgreSQL server, started once per test process when first asked for: reachable through a Unix socket
/// in its own folder only, without any care for power cuts, gone with the process.
package final class PostgresCluster: Sendable {
    package static var shared: PostgresCluster {
        get async throws { try await starting.value }
    }

    private static let starting = Task {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try PostgresCluster() }) }
        }
    }

    /// The folder of the socket and the data.
    package let folder: String
    private let binaries: String
    private let supervisor: Supervisor

    /// The server refuses to run as root: the system user `postgres` of Debian's package runs it then.
    private init() throws {
        binaries = try Self.findBinaries()
        supervisor = try Supervisor(Self.script, arguments: [binaries], user: getuid() == 0 ? "postgres" : nil)
        folder = supervisor.answer
    }

    package func url(_ name: String) throws -> PostgresURL {
        try PostgresURL("postgres://postgres@/\(name)?host=\(folder)")
    }

    package func create(_ name: String, template: String = "template1", options: [String] = []) async throws {
        let place = ["-h", folder, "-U", "postgres", "-T", template]
        try await Supervisor.run(binaries + "/createdb", place + options + [name])
    }

    /// Ends whoever is still connected. Quiet, because the server may already be going down with the test process.
    package func drop(_ name: String) async throws {
        try await Supervisor.run(
            binaries + "/dropdb", ["-h", folder, "-U", "postgres", "--if-exists", "-f", name], isQuiet: true)
    }

    private static func findBinaries() throws -> String {
        let candidates = (14...18).sorted { ($0 == 15 ? 99 : $0) > ($1 == 15 ? 99 : $1) }
            .map { "/usr/lib/postgresql/\($0)/bin" }
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0 + "/initdb") })
        else {
            throw Supervisor.Failure(
                description: "no PostgreSQL server in /usr/lib/postgresql: run `apt-get install postgresql-15`")
        }
        return found
    }

    private static let script = """
        bin=$1
        folder=$(mktemp -d /tmp/mattrathan-pg-XXXXXX) || exit 1
        finish() { "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1; rm -rf "$folder"; exit "$1"; }
        "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync --no-instructions \
          </dev/null >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; finish 1; }
        cat >>"$folder/data/postgresql.conf" <<END
        listen_addresses = ''
        unix_socket_directories = '$folder'
        max_connections = 500
        shared_buffers = 64MB
        fsync = off
        full_page_writes = off
        synchronous_commit = off
        autovacuum = off
        jit = off
        END
        "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -t 60 -w start </dev/null >/dev/null 2>&1 \
          || { cat "$folder/log" >&2; finish 1; }
        echo "$folder"
        cat >/dev/null
        finish 0
        """
}
