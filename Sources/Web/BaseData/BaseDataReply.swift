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
            status = .ok
            json = .object([
                "saved": .bool(true), "version": .string(String(saved.stored.version)),
                "words": .string("บันทึกแล้ว \(ThaiClock.hourMinute(saved.stored.savedAt))"),
            ])
        case .replayed(let version, _):
            status = .ok
            json = .object(["saved": .bool(true), "version": .string(String(version))])
        case .invalid(let problems):
            status = .unprocessableContent
            json = .object([
                "problems": .array(
                    problems.map {
                        .object(["field": .string("provision"), "message": .string($0.words.text)])
                    }),
                "saved": .bool(false),
                "words": .string("ยังไม่บันทึก: \(problems.first?.words.text ?? "")"),
            ])
        case .conflict(let current, _):
            status = .conflict
            let author = try await site.database.read { db in
                try current.flatMap { try Accounts.name($0.savedBy, on: db) }
            }
            json = .object([
                "conflict": .bool(true), "provision": .string(current?.value?.grouped ?? ""), "saved": .bool(false),
                "savedBy": .string(author ?? ""), "version": .string(String(current?.version ?? 0)),
                "words": .string("ยังไม่บันทึก: \(author ?? "มีผู้อื่น") บันทึกค่าอื่นไว้ โหลดหน้านี้อีกครั้งเพื่อเลือกค่า"),
            ])
        case .closed(let reason):
            status = .locked
            json = .object(["saved": .bool(false), "words": .string("ยังไม่บันทึก: \(reason.words.text)")])
        case .keyReused:
            status = .unprocessableContent
            json = .object(["saved": .bool(false), "words": .string("ยังไม่บันทึก: คำขอนี้ถูกส่งซ้ำด้วยข้อมูลอื่น")])
        }
    }
}
