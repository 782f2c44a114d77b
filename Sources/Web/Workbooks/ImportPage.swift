import Domain
import FoundationEssentials
import HTTPTypes
import Spreadsheets

/// A workbook that was sent and looked at; nothing of it is recorded yet.
struct CheckedWorkbook: Sendable {
    var file: UploadForm.File?
    /// Where the person prefers the figures of the file to what others have recorded since it was made.
    var preferences: Set<FilePreference> = []
    /// Why it is not taken at all.
    var fault: WorkbookFault?
    var stated: StatedWorkbook?
}

/// What a workbook that can be read says, beside what is recorded.
struct StatedWorkbook: Sendable {
    let read: ReadWorkbook
    let rows: [StatedRow]
    let plan: ImportPlan
    /// By indicator, how a figure of the file differs much from last year's.
    let largeChanges: [String: [LargeChange]]
}

/// The page on which workbooks go out and come in.
struct ImportPage: Sendable {
    let assessment: Assessment
    /// Why nothing can be changed.
    let closedReason: ClosedReason?
    let mayRecord: Bool
    let checked: CheckedWorkbook?
    /// How many cells have just been recorded.
    let imported: Int?

    /// Those made before, and those that the button under the conflicts shown adds.
    func preferences(adding problems: [ImportProblem] = []) -> String {
        let all = (checked?.preferences ?? []).union(problems.compactMap(\.preference))
        return all.map(\.text).sorted().joined(separator: " ")
    }

    var round: String { assessment.round.id }
    var code: String { assessment.localGovernment.code }
    var plan: ImportPlan? { checked?.stated?.plan }

    /// The file itself goes along in the form, so that what is recorded is what was looked at.
    var content: String { checked?.file.map { Data($0.bytes).base64EncodedString() } ?? "" }

    var status: HTTPResponse.Status {
        if checked != nil, closedReason != nil { return .locked }
        if checked?.fault != nil { return .unprocessableContent }
        guard let plan, !plan.isPossible else { return .ok }
        return plan.hasConflictsOnly ? .conflict : .unprocessableContent
    }
}

extension ReadLimits {
    /// What a form of one local government may cost to read: many times what it holds.
    static var ofForms: ReadLimits {
        var limits = ReadLimits()
        limits.unpackedBytes = 32 << 20
        limits.sheets = 20
        limits.rows = 5_000
        limits.cells = 100_000
        return limits
    }
}
