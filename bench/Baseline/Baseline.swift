import GRDB
import Hummingbird
import NIOCore

/// The bare bones to measure against: one route that answers a fixed page, one that upserts one row durably.
@main
struct Baseline {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let port = Int(arguments[1]) else {
            print("usage: bench-baseline PORT DATABASE")
            return
        }
        let pool = try DatabasePool(path: arguments[2])
        try await pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(
                sql: "CREATE TABLE IF NOT EXISTS cell (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID")
        }
        let page = ByteBuffer(string: String(repeating: "<p>ข้อความคงที่ของหน้าเปล่า</p>\n", count: 16))
        let router = Router()
        router.get("/page") { _, _ in
            Response(status: .ok, headers: [.contentType: "text/html"], body: ResponseBody(byteBuffer: page))
        }
        router.put("/save/**") { request, context in
            let key = request.uri.path
            var request = request
            let body = String(buffer: try await request.collectBody(upTo: 4_096))
            try await pool.write { database in
                try database.execute(
                    sql: "INSERT INTO cell VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                    arguments: [key, body])
            }
            return Response(status: .ok)
        }
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)))
        try await application.runService()
    }
}
