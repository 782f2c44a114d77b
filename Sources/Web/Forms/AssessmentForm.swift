import Hummingbird

/// A form about one assessment, as it was sent: by whom, with what, and about which.
struct AssessmentForm: Sendable {
    let visit: Visit
    let fields: FormFields
    let round: String
    let code: String

    /// - Throws: `PageRefusal.forgedForm`; whoever is not signed in is sent to sign in.
    init(_ request: Request, _ context: SiteContext) async throws {
        visit = try context.signedIn()
        fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        round = try context.parameters.require("round")
        code = try context.parameters.require("code")
    }
}
