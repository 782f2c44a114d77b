import Store
import TestSupport
import Testing

@Suite struct ConstraintTests {
    @Test("the constraint that refuses a row is named", arguments: Engine.enabled)
    func constraints(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let refused: [(Query, named: String)] = [
            ("INSERT INTO thing (id, number) VALUES (1, 13)", "thing_number_check"),
            (
                "INSERT INTO thing (id, name) VALUES (2, 'a'), (3, 'a')",
                engine == .sqlite ? "name" : "thing_name_unique"
            ),
            ("INSERT INTO thing (id, mark) VALUES (4, NULL)", "thing.mark"),
        ]
        for (query, name) in refused {
            await #expect {
                try await database.write { connection in _ = try connection.run(query) }
            } throws: { error in
                if case .constraint(let text) = error as? StoreError { text.contains(name) } else { false }
            }
        }
    }
}
