import Actions
import Domain
import HTTPTypes
import Store

/// What the script of the recording page is told about one save of base data; its box is named `provision` there.
struct BaseDataReply: Sendable {
    let status: HTTPResponse.Status
    let json: CanonicalJSON

    init(_ outcome: SaveBaseValue.Outcome, _ site: Site) async throws {
        switch outcome {
        case .saved(let saved):
            (status, json) = Self.standing(saved.stored)
        case .replayed(let version, _):
            (status, json) = AutosaveReply.replayed(version)
        case .invalid(let problems):
            (status, json) = AutosaveReply.invalid(problems) {
                $0.field == .asOf ? "as-of" : $0.field == .note ? "source" : "provision"
            }
        case .conflict(let current, _):
            status = .conflict
            let author = try await site.database.read { db in
                try current.flatMap { try Accounts.name($0.savedBy, on: db) }
            }
            var members = Self.members(current)
            members.merge(AutosaveReply.theirs(author, at: current?.savedAt)) { $1 }
            json = .object(members)
        case .closed(let reason):
            (status, json) = AutosaveReply.closed(reason)
        case .keyReused:
            (status, json) = AutosaveReply.keyReused()
        }
    }

    /// What is recorded now.
    init(standing stored: StoredBaseValue?) {
        (status, json) = Self.standing(stored)
    }

    private static func standing(_ stored: StoredBaseValue?) -> (HTTPResponse.Status, CanonicalJSON) {
        (.ok, .object(members(stored)))
    }

    /// As the boxes of the page show them.
    private static func values(_ stored: StoredBaseValue?) -> CanonicalJSON {
        .object([
            "as-of": .string(stored?.origin.asOf?.short(in: PageLanguage.current) ?? ""),
            "provision": .string(stored?.value?.grouped ?? ""), "source": .string(stored?.origin.source ?? ""),
            "unchanged": .string(stored?.isUnchanged == true ? "1" : ""),
        ])
    }

    private static func members(_ stored: StoredBaseValue?) -> [String: CanonicalJSON] {
        [
            "saved": .bool(true), "values": values(stored),
            "version": .string(String(stored?.version ?? 0)),
            "words": .string(stored.map { AutosaveReply.savedWords($0.savedAt) } ?? ""),
        ]
    }
}
