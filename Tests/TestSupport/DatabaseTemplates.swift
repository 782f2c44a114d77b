import Foundation
import Store
import StorePostgres

/// The migrated databases that tests get copies of, one per engine, made when first asked for.
actor DatabaseTemplates {
    private static let name = "template_mattrathan"

    private var counter = 0
    private var sqliteFolder: Task<Supervisor, any Error>?
    private var postgres: Task<PostgresCluster, any Error>?

    func copy(_ engine: Engine, migrated: Bool) async throws -> TestDatabase.Place {
        counter += 1
        let name = "test_\(counter)"
        switch engine {
        case .sqlite:
            let folder = try await sqliteReady().answer
            let path = "\(folder)/\(name).sqlite"
            if migrated { try FileManager.default.copyItem(atPath: "\(folder)/\(Self.name).sqlite", toPath: path) }
            return .file(path)
        case .postgres:
            let cluster = try await postgresReady()
            try await cluster.create(name, template: migrated ? Self.name : "template1")
            return .server(try cluster.url(name))
        }
    }

    func remove(_ place: TestDatabase.Place) async {
        switch place {
        case .file(let path):
            for suffix in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        case .server(let url): try? await postgresReady().drop(url.name)
        }
    }

    private func sqliteReady() async throws -> Supervisor {
        let task =
            sqliteFolder
            ?? Task {
                let script = """
                    folder=$(mktemp -d /tmp/mattrathan-sqlite-XXXXXX) || exit 1
                    echo "$folder"
                    cat >/dev/null
                    rm -rf "$folder"
                    """
                let supervisor = try Supervisor(script)
                try await Self.migrate(.file("\(supervisor.answer)/\(Self.name).sqlite"))
                return supervisor
            }
        sqliteFolder = task
        return try await task.value
    }

    private func postgresReady() async throws -> PostgresCluster {
        let task =
            postgres
            ?? Task {
                let cluster = try await PostgresCluster.shared
                try await cluster.create(Self.name)
                try await Self.migrate(.server(cluster.url(Self.name)))
                return cluster
            }
        postgres = task
        return try await task.value
    }

    private static func migrate(_ place: TestDatabase.Place) async throws {
        let database = try TestDatabase.open(place, 1)
        _ = try await database.write { connection in try Migrator.migrate(connection, at: 0) }
        await database.close()
    }
}
