import Actions
import Domain
import HTTPTypes
import Hummingbird
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
            let standing = try await AutosaveReply(standing: place, site)
            (status, json) = standing.isVersion(version) ? (.ok, standing.json) : Self.replayed(version)
        case .invalid(let problems):
            (status, json) = Self.invalid(problems) { $0.field.rawValue }
        case .conflict(let current, _):
            status = .conflict
            let author = try await site.database.read { db in
                try current.savedBy.flatMap { try Accounts.name($0, on: db) }
            }
            var members = Self.members(current, place, saved: false)
            members.merge(Self.theirs(author, at: current.savedAt)) { $1 }
            json = .object(members)
        case .closed(let reason):
            (status, json) = Self.closed(reason)
        case .keyReused:
            (status, json) = Self.keyReused()
        }
    }

    /// What is recorded now, for somebody who has thrown his own figures away.
    init(standing place: AnswerPlace, _ site: Site) async throws {
        let state = try await site.database.read { db in
            let stored = try Answers.find(place.assessment.id, place.indicator.code, on: db)
            return place.state(stored, try place.baseFrame(on: db))
        }
        status = .ok
        json = .object(Self.members(state, place, saved: true))
    }

    private func isVersion(_ version: Int) -> Bool { Self.isVersion(version, json) }

    /// Whether a reply tells of a version.
    static func isVersion(_ version: Int, _ json: CanonicalJSON) -> Bool {
        guard case .object(let members) = json, case .string(let told)? = members["version"] else { return false }
        return told == String(version)
    }

    private static func members(
        _ state: AnswerState, _ place: AnswerPlace, saved: Bool
    ) -> [String: CanonicalJSON] {
        let set = place.standards.set
        let type = place.assessment.localGovernment.type
        return [
            "explanation": .string(state.explanation(of: place.indicator, for: type, in: set).text),
            "saved": .bool(saved),
            "values": values(state, place.indicator),
            "verdict": .string(state.verdict.rawValue),
            "verdictWord": .string(state.word(of: place.indicator, in: set).text),
            "version": .string(String(state.version)),
            "words": .string(state.savedAt.map(savedWords) ?? ""),
        ]
    }

    /// As the boxes of the page show them.
    private static func values(_ state: AnswerState, _ indicator: Indicator) -> CanonicalJSON {
        var values: [String: CanonicalJSON] = [
            "note": .string(state.answer?.note ?? ""),
            "provision": .string(state.answer?.provision?.grouped ?? ""),
        ]
        values["unchanged"] = .string(state.isUnchanged ? "1" : "")
        if state.answer?.carriedOut == false { values["not-carried-out"] = .string("1") }
        if indicator.kind.hasFrame, indicator.frameFrom == nil {
            values["frame"] = .string(state.answer?.frame?.grouped ?? "")
        }
        return .object(values)
    }
}

// MARK: - The same for base data

extension AutosaveReply {
    /// "บันทึกแล้ว 14.32 น."
    static func savedWords(_ at: Int64) -> String {
        let time = ThaiClock.hourMinute(at, in: PageLanguage.current)
        return say(th: "บันทึกแล้ว \(time)", en: "Saved at \(time)")
    }

    static func replayed(_ version: Int) -> (HTTPResponse.Status, CanonicalJSON) {
        (.ok, .object(["saved": .bool(true), "version": .string(String(version))]))
    }

    /// - Parameter field: how the page names the box of a problem.
    static func invalid(
        _ problems: [FieldProblem], field: (FieldProblem) -> String
    ) -> (HTTPResponse.Status, CanonicalJSON) {
        let messages = problems.map { problem -> CanonicalJSON in
            .object(["field": .string(field(problem)), "message": .string(problem.words.text)])
        }
        let first = problems.first?.words.text ?? ""
        return (
            .unprocessableContent,
            .object([
                "problems": .array(messages), "saved": .bool(false),
                "words": .string(say(th: "ยังไม่บันทึก: \(first)", en: "Not saved: \(first)")),
            ])
        )
    }

    /// Who saved the other values, and when.
    static func theirs(_ author: String?, at moment: Int64?) -> [String: CanonicalJSON] {
        let name = author ?? say(th: "ผู้อื่น", en: "somebody else")
        return [
            "conflict": .bool(true), "saved": .bool(false),
            "savedAt": .string(moment.map { ThaiClock.dateTime($0, in: PageLanguage.current) } ?? ""),
            "savedBy": .string(name),
            "words": .string(
                say(
                    th: "ยังไม่บันทึก: \(name) บันทึกค่าอื่นไว้แล้ว โปรดเลือกค่าที่ถูกต้อง",
                    en: "Not saved: \(name) has saved other values. Please choose the right ones.")),
        ]
    }

    static func closed(_ reason: ClosedReason) -> (HTTPResponse.Status, CanonicalJSON) {
        let why = reason.words.text
        return (
            .locked,
            .object([
                "saved": .bool(false), "words": .string(say(th: "ยังไม่บันทึก: \(why)", en: "Not saved: \(why)")),
            ])
        )
    }

    static func keyReused() -> (HTTPResponse.Status, CanonicalJSON) {
        (
            .unprocessableContent,
            .object([
                "saved": .bool(false),
                "words": .string(
                    say(
                        th: "ยังไม่บันทึก: คำขอนี้ถูกส่งซ้ำด้วยข้อมูลอื่น",
                        en: "Not saved: this request came before with other values")),
            ])
        )
    }

    /// Nobody is signed in at this computer any more, or somebody else, under whose name nothing was saved.
    static func signInFirst(for request: Request) -> Response {
        Reply.json("{\"saved\":false}", status: .unauthorized, for: request)
    }

    /// What is neither a save nor a matter of figures. In JSON, so that a script can tell it from the page of a proxy.
    static func refusal(_ words: ErrorWords, _ status: HTTPResponse.Status, for request: Request) -> Response {
        let text = say(th: "ยังไม่บันทึก: \(words.text)", en: "Not saved: \(words.text)")
        return Reply.json(
            CanonicalJSON.object(["saved": .bool(false), "words": .string(text)]).text, status: status, for: request)
    }
}
