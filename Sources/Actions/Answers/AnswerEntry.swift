import Domain
import Store

/// What somebody sent for one indicator: each figure as typed, and as it reads.
package struct AnswerEntry: Hashable, Sendable {
    package var frameTyped: String
    package var provisionTyped: String
    package var frame: Result<ExactDecimal?, FieldProblem>
    package var provision: Result<ExactDecimal?, FieldProblem>
    package var carriedOut: Bool
    package var note: String

    package init(
        frameTyped: String, provisionTyped: String, frame: Result<ExactDecimal?, FieldProblem>,
        provision: Result<ExactDecimal?, FieldProblem>, carriedOut: Bool, note: String
    ) {
        self.frameTyped = frameTyped
        self.provisionTyped = provisionTyped
        self.frame = frame
        self.provision = provision
        self.carriedOut = carriedOut
        self.note = note
    }

    /// As a person types into boxes: Thai digits, commas and spaces are accepted.
    package init(typedFrame: String, typedProvision: String, carriedOut: Bool, note: String) {
        self.init(
            frameTyped: typedFrame, provisionTyped: typedProvision,
            frame: NumberInput.parse(typedFrame).mapError { FieldProblem(.frame, FieldProblem.Code($0)) },
            provision: NumberInput.parse(typedProvision).mapError { FieldProblem(.provision, FieldProblem.Code($0)) },
            carriedOut: carriedOut, note: note)
    }

    /// The answer to keep, or every problem of it.
    func checked(by indicator: Indicator, baseFrame: ExactDecimal?) -> Result<Answer, AnswerProblems> {
        var problems: [FieldProblem] = []
        if case .failure(let problem) = frame { problems.append(problem) }
        if case .failure(let problem) = provision { problems.append(problem) }
        guard problems.isEmpty, case .success(let frame) = frame, case .success(let provision) = provision else {
            return .failure(AnswerProblems(fields: problems))
        }
        return indicator.check(
            Answer(frame: frame, provision: provision, carriedOut: carriedOut, note: note), baseFrame: baseFrame)
    }

    /// Every problem, for showing a draft again.
    package func problems(for indicator: Indicator, baseFrame: ExactDecimal?) -> [FieldProblem] {
        if case .failure(let problems) = checked(by: indicator, baseFrame: baseFrame) { problems.fields } else { [] }
    }

    /// Kept, or shown again, as it was typed.
    package func draft(seen: Int, at now: Int64, confirmsUnchanged: Bool = false) -> Draft {
        Draft(
            frame: frameTyped, provision: provisionTyped, carriedOut: carriedOut, note: note, seenVersion: seen,
            savedAt: now, confirmsUnchanged: confirmsUnchanged)
    }
}

extension FieldProblem.Code {
    package init(_ problem: ExactDecimal.Problem) {
        self =
            switch problem {
            case .notANumber: .notANumber
            case .negative: .negative
            case .tooManyDigits: .tooManyDigits
            }
    }
}

/// A request that a program may send twice: its key, what it concerns, and the hash of its body.
package struct RepeatedRequest: Hashable, Sendable {
    package var key: [UInt8]
    package var subject: String
    package var requestHash: [UInt8]

    package init(key: [UInt8], subject: String, requestHash: [UInt8]) {
        self.key = key
        self.subject = subject
        self.requestHash = requestHash
    }
}

extension RepeatedRequest {
    /// What was said to this request, or to another under the same key, when it came before.
    func given(_ assessment: Int, by account: Int, on db: any Connection) throws -> RepeatedRequests.Given? {
        try RepeatedRequests.find(assessment, key, by: account, subject, on: db)
    }

    /// Whether a request that keeps or throws away a draft comes for the first time. A copy of it may arrive when its author
    /// has long settled the matter, and must not undo that.
    func isFirst(_ assessment: Int, by account: Int, on db: any Connection) throws -> Bool {
        try RepeatedRequests.note(requestHash, assessment, key, by: account, subject, on: db)
    }
}
