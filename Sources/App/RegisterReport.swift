import Actions
import Domain

/// How `register import` tells what it found.
struct RegisterReport {
    let format: OutputFormat
    let dryRun: Bool

    func print(_ difference: RegisterDifference) {
        switch format {
        case .json: Swift.print(json(difference).text)
        case .text:
            for notice in difference.notices { StandardError.print("note: \(notice)") }
            if difference.moreNotices > 0 { StandardError.print("note: … and \(difference.moreNotices) more") }
            printText(difference)
        }
    }

    /// One line each on standard error; as JSON on standard output.
    func print(_ problems: [FileProblem], more: Int) {
        switch format {
        case .json:
            Swift.print(CanonicalJSON.object(["more": .whole(more), "problems": .array(problems.map(json))]).text)
        case .text:
            for problem in problems { StandardError.print(problem.description) }
            if more > 0 { StandardError.print("… and \(more) more problems") }
        }
    }

    private func printText(_ difference: RegisterDifference) {
        for government in difference.added.prefix(Self.mostAdded) { Swift.print("added \(words(government))") }
        let more = difference.added.count - Self.mostAdded
        if more > 0 { Swift.print("… and \(more) more added (all of them with --format json)") }
        for change in difference.changed {
            let fields = change.fields.map(\.description).joined(separator: ", ")
            Swift.print("changed \(words(change.before)): \(fields)")
        }
        for government in difference.absent { Swift.print("absent from the file, kept: \(words(government))") }
        let counts =
            "\(difference.added.count) added, \(difference.changed.count) changed, \(difference.unchanged) unchanged, "
            + "\(difference.absent.count) absent from the file"
        Swift.print(dryRun ? "dry run, nothing was changed: \(counts)" : counts)
    }

    private func words(_ government: LocalGovernment) -> String {
        "\(government.code) \(government.shortName) \(government.place)"
    }

    private func json(_ difference: RegisterDifference) -> CanonicalJSON {
        .object([
            "absent": .array(difference.absent.map { .string($0.code) }),
            "added": .array(difference.added.map { .string($0.code) }),
            "changed": .array(
                difference.changed.map { change in
                    .object([
                        "code": .string(change.after.code),
                        "fields": .array(
                            change.fields.map { field in
                                .object([
                                    "column": .string(field.column), "new": .string(field.new),
                                    "old": .string(field.old),
                                ])
                            }),
                    ])
                }),
            "dry_run": .bool(dryRun), "more_notices": .whole(difference.moreNotices),
            "notices": .array(difference.notices.map(json)), "unchanged": .whole(difference.unchanged),
        ])
    }

    private func json(_ problem: FileProblem) -> CanonicalJSON {
        .object([
            "code": .string(problem.code), "column": problem.column.map { .string($0) } ?? .null,
            "file": .string(problem.file), "line": .whole(problem.line), "message": .string(problem.message),
        ])
    }

    private static let mostAdded = 20
}
