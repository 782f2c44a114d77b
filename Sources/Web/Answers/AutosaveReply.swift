import Actions
import Domain
import HTTPTypes
import Store

/// What the script of the recording page is told about one save.
struct AutosaveReply: Sendable {
    let status: HTTPResponse.Status
    let json: CanonicalJSON

    init(_ outcome: SaveAnswer.Outcome, _ place: AnswerPlace, _ site: Site) async throws {
        switch outcome {
        case .saved(let saved):
            status = .ok
            json = .object(Self.members(saved.state, place, saved: true))
        case .replayed(let version, _):
            status = .ok
            json = .object(["saved": .bool(true), "version": .string(String(version))])
        case .invalid(let problems):
            status = .unprocessableContent
            json = .object([
                "problems": .array(
                    problems.map {
                        .object(["field": .string($0.field.rawValue), "message": .string($0.words.text)])
                    }),
                "saved": .bool(false),
                "words": .string("ยังไม่บันทึก: \(problems.first?.words.text ?? "")"),
            ])
        case .conflict(let current, _):
            status = .conflict
            let author = try await site.database.read { db in
                try current.savedBy.flatMap { try Accounts.name($0, on: db) }
            }
            var members = Self.members(current, place, saved: false)
            members["conflict"] = .bool(true)
            members["frame"] = .string(current.effectiveFrame?.grouped ?? "")
            members["provision"] = .string(current.answer?.provision?.grouped ?? "")
            members["savedBy"] = .string(author ?? "")
            members["words"] = .string("ยังไม่บันทึก: \(author ?? "มีผู้อื่น") บันทึกค่าอื่นไว้ โหลดหน้านี้อีกครั้งเพื่อเลือกค่า")
            json = .object(members)
        case .closed(let reason):
            status = .locked
            json = .object(["saved": .bool(false), "words": .string("ยังไม่บันทึก: \(reason.words.text)")])
        case .keyReused:
            status = .unprocessableContent
            json = .object(["saved": .bool(false), "words": .string("ยังไม่บันทึก: คำขอนี้ถูกส่งซ้ำด้วยข้อมูลอื่น")])
        }
    }

    private static func members(
        _ state: AnswerState, _ place: AnswerPlace, saved: Bool
    ) -> [String: CanonicalJSON] {
        let set = place.standards.set
        let type = place.assessment.localGovernment.type
        return [
            "explanation": .string(state.explanation(of: place.indicator, for: type, in: set).text),
            "saved": .bool(saved),
            "verdict": .string(state.verdict.rawValue),
            "verdictWord": .string(state.word(of: place.indicator, in: set).text),
            "version": .string(String(state.version)),
            "words": .string(state.savedAt.map { "บันทึกแล้ว \(ThaiClock.hourMinute($0))" } ?? ""),
        ]
    }
}
