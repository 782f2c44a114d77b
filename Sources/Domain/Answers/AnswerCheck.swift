/// Something wrong with one field of what was sent or typed.
package struct FieldProblem: Hashable, Sendable, Error {
    package enum Field: String, Sendable {
        case frame, provision, carriedOut, note, value, asOf
    }

    package enum Code: String, CaseIterable, Sendable {
        case notANumber = "not_a_number"
        case negative
        case tooManyDigits = "too_many_digits"
        case exceedsFrame = "exceeds_frame"
        case frameFixed = "frame_fixed"
        case frameNotUsed = "frame_not_used"
        case frameZeroWithProvision = "frame_zero_with_provision"
        case notCarriedOutWithProvision = "not_carried_out_with_provision"
        case notZeroOrOne = "not_0_or_1"
        case tooLong = "too_long"
        /// Of the day of a base value, which only a page asks for.
        case notADay = "not_a_day"
    }

    package var field: Field
    package var code: Code
    /// The indicators concerned, for a base value that would no longer hold what is recorded.
    package var indicators: [String]

    package init(_ field: Field, _ code: Code, indicators: [String] = []) {
        self.field = field
        self.code = code
        self.indicators = indicators
    }
}

extension Indicator {
    /// The hard rules on one answer: what breaks one is refused, with words how to mend it.
    ///
    /// - Parameters:
    ///   - answer: as typed; its frame is what was sent, even where base data is the frame.
    ///   - baseFrame: the base value, where the indicator takes its frame from base data.
    /// - Returns: the answer to keep (without a frame where it has none of its own), or every problem.
    package func check(_ answer: Answer, baseFrame: ExactDecimal?) -> Result<Answer, AnswerProblems> {
        var problems: [FieldProblem] = []
        var kept = answer
        let frame = frameFrom == nil ? answer.frame : baseFrame
        if !kind.hasFrame || frameFrom != nil { kept.frame = nil }

        if !kind.hasFrame, answer.frame != nil {
            problems.append(FieldProblem(.frame, .frameNotUsed))
        } else if frameFrom != nil, let sent = answer.frame, sent != baseFrame {
            problems.append(FieldProblem(.frame, .frameFixed))
        }
        if kind == .yesNo, let provision = answer.provision, provision != .zero, provision != ExactDecimal(1) {
            problems.append(FieldProblem(.provision, .notZeroOrOne))
        }
        if let provision = answer.provision, provision > .zero {
            if !answer.carriedOut { problems.append(FieldProblem(.provision, .notCarriedOutWithProvision)) }
            if kind.hasFrame, let frame {
                if frame == .zero {
                    problems.append(FieldProblem(.provision, .frameZeroWithProvision))
                } else if kind == .ratio, !provisionMayExceedFrame, provision > frame {
                    problems.append(FieldProblem(.provision, .exceedsFrame))
                }
            }
        }
        if answer.note.unicodeScalars.count > Answer.longestNote {
            problems.append(FieldProblem(.note, .tooLong))
        }
        return problems.isEmpty ? .success(kept) : .failure(AnswerProblems(fields: problems))
    }
}

/// Every problem of one answer.
package struct AnswerProblems: Error, Hashable, Sendable {
    package var fields: [FieldProblem]

    package init(fields: [FieldProblem]) {
        self.fields = fields
    }
}

extension Answer {
    /// Code points that a note may have.
    package static let longestNote = 2_000
}
