import Domain

/// Every address of the site, used both to route and to link.
package enum SitePath {
    case front
    case signIn
    /// The second step of signing in.
    case signInCode
    /// Where a one-time code leads to a new password.
    case newPassword
    /// The way to the identity provider.
    case identitySignIn
    /// The way back from it.
    case identityReturn
    case signOut
    case language
    case home
    case about
    case apiReference
    case styleguide
    case search(round: String)
    case assessment(round: String, code: String)
    case nextUnfinished(round: String, code: String)
    case area(round: String, code: String, area: String)
    case areaGrid(round: String, code: String, area: String)
    case indicator(round: String, code: String, indicator: String)
    case baseData(round: String, code: String)
    case answer(round: String, code: String, indicator: String)
    case baseValue(round: String, code: String, item: String)
    case history(round: String, code: String, indicator: String)
    case baseValueHistory(round: String, code: String, item: String)
    case explanation(round: String, code: String, indicator: String)
    case assessmentObservations(round: String, code: String)
    case observations(round: String, code: String, indicator: String)
    case workbook(round: String, code: String)
    case workbookForm(round: String, code: String)
    case divisionWorkbook(round: String, code: String, division: String)
    case workbookImport(round: String, code: String)
    case workbookMarkedCopy(round: String, code: String)
    case submission(round: String, code: String)
    case submissionConfirmation(round: String, code: String)
    case recall(round: String, code: String)
    case certification(round: String, code: String)
    case blankReasons(round: String, code: String)
    case withdrawal(round: String, code: String)
    case report(round: String, code: String)
    case reportCSV(round: String, code: String)
    case improvement(ImprovementPath)
    case results(round: String)
    case indicatorResults(round: String)
    case indicatorResult(round: String, indicator: String)
    case indicatorPlaces(round: String, indicator: String, province: String)
    case provinceResults(round: String, province: String)
    case provinceWorkbook(round: String, province: String)
    case typeResults(round: String, type: String)
    case handbook(set: String)
    case handbookIndicator(set: String, indicator: String)
    case handbookBook(set: String, type: String)
    case rules(round: String, type: String)
    case divisions(round: String, code: String)
    case division(round: String, code: String, name: String)
    case collectionForm(round: String, code: String, division: String)
    case collectionMemo(round: String, code: String)
    case collectionRequests(round: String, code: String)
    case collectionLinks(round: String, code: String)
    case collectionSlip(round: String, code: String)
    case linkRevocation(round: String, code: String, link: Int)
    /// Where a one-time link leads.
    case collectionLink(token: String)
    /// What a contributor sees, and all that he sees.
    case contribution
    case contributedObservations(indicator: String)
    case satisfaction(SatisfactionPath)
    /// Where the code of a slip is typed.
    case invitations
    /// Where an invitation, or a code for a new password, leads.
    case invitation(code: String)
    case invitationAccount(code: String)
    case people(PeoplePath)
    case steps(StepPath)
    case circulars(CircularPath)
    case papers(PaperPath)
    case workshop(WorkshopPath)
    case funnel(FunnelPath)
    case account(AccountPath)
    case audit(AuditPath)
    case publications(PublicationPath)
    case privacy(PrivacyPath)
    case questions(QuestionPath)
    case scenarios(ScenarioPath)
    case guides
    case guide(String)
    /// What is mailed, for administrators.
    case outbox
    case mailRepetition(mail: String)

    package var path: String {
        switch self {
        case .front: "/"
        case .signIn: "/sign-in"
        case .signInCode: "/sign-in/code"
        case .newPassword: "/sign-in/new-password"
        case .identitySignIn: "/sign-in/thaid"
        case .identityReturn: "/sign-in/thaid/return"
        case .signOut: "/sign-out"
        case .language: "/language"
        case .home: "/home"
        case .about: "/about-data"
        case .apiReference: "/api/reference"
        case .styleguide: "/styleguide"
        case .search(let round): "/rounds/\(round)/local-governments"
        case .assessment(let round, let code): "/rounds/\(round)/local-governments/\(code)"
        case .nextUnfinished(let round, let code): "/rounds/\(round)/local-governments/\(code)/next-unfinished"
        case .area(let round, let code, let area): "/rounds/\(round)/local-governments/\(code)/areas/\(area)"
        case .areaGrid(let round, let code, let area): "/rounds/\(round)/local-governments/\(code)/areas/\(area)/grid"
        case .indicator(let round, let code, let indicator):
            "/rounds/\(round)/local-governments/\(code)/indicators/\(indicator)"
        case .baseData(let round, let code): "/rounds/\(round)/local-governments/\(code)/base-data"
        case .answer(let round, let code, let indicator):
            "/rounds/\(round)/local-governments/\(code)/answers/\(indicator)"
        case .baseValue(let round, let code, let item):
            "/rounds/\(round)/local-governments/\(code)/base-data/\(item)"
        case .history(let round, let code, let indicator):
            "/rounds/\(round)/local-governments/\(code)/answers/\(indicator)/history"
        case .baseValueHistory(let round, let code, let item):
            "/rounds/\(round)/local-governments/\(code)/base-data/\(item)/history"
        case .explanation(let round, let code, let indicator):
            "/rounds/\(round)/local-governments/\(code)/answers/\(indicator)/explanation"
        case .assessmentObservations(let round, let code): "/rounds/\(round)/local-governments/\(code)/observations"
        case .observations(let round, let code, let indicator):
            "/rounds/\(round)/local-governments/\(code)/observations/\(indicator)"
        case .workbook(let round, let code): "/rounds/\(round)/local-governments/\(code)/workbook"
        case .workbookForm(let round, let code): "/rounds/\(round)/local-governments/\(code)/workbook.xlsx"
        case .divisionWorkbook(let round, let code, let division):
            "/rounds/\(round)/local-governments/\(code)/workbook.xlsx?division=\(URLText.encoded(division))"
        case .workbookImport(let round, let code): "/rounds/\(round)/local-governments/\(code)/workbook/import"
        case .workbookMarkedCopy(let round, let code):
            "/rounds/\(round)/local-governments/\(code)/workbook/marked-copy"
        case .submission(let round, let code): "/rounds/\(round)/local-governments/\(code)/submission"
        case .submissionConfirmation(let round, let code):
            "/rounds/\(round)/local-governments/\(code)/submission/confirmation"
        case .recall(let round, let code): "/rounds/\(round)/local-governments/\(code)/submission/recall"
        case .certification(let round, let code): "/rounds/\(round)/local-governments/\(code)/certification"
        case .blankReasons(let round, let code):
            "/rounds/\(round)/local-governments/\(code)/certification/blank-reasons"
        case .withdrawal(let round, let code): "/rounds/\(round)/local-governments/\(code)/certification/withdrawal"
        case .report(let round, let code): "/rounds/\(round)/local-governments/\(code)/report"
        case .reportCSV(let round, let code): "/rounds/\(round)/local-governments/\(code)/report.csv"
        case .improvement(let path): path.path
        case .results(let round): "/rounds/\(round)/results"
        case .indicatorResults(let round): "/rounds/\(round)/results/indicators"
        case .indicatorResult(let round, let indicator): "/rounds/\(round)/results/indicators/\(indicator)"
        case .indicatorPlaces(let round, let indicator, let province):
            "/rounds/\(round)/results/provinces/\(province)/indicators/\(indicator)"
        case .provinceResults(let round, let province): "/rounds/\(round)/results/provinces/\(province)"
        case .provinceWorkbook(let round, let province): "/rounds/\(round)/results/provinces/\(province)/workbook.xlsx"
        case .typeResults(let round, let type): "/rounds/\(round)/results/types/\(type)"
        case .handbook(let set): "/handbook/\(set)"
        case .handbookIndicator(let set, let indicator): "/handbook/\(set)/indicators/\(indicator)"
        case .handbookBook(let set, let type): "/handbook/\(set)/types/\(type)"
        case .rules(let round, let type): "/rounds/\(round)/rules/\(type).json"
        case .divisions(let round, let code): "/rounds/\(round)/local-governments/\(code)/divisions"
        case .division(let round, let code, let name):
            "/rounds/\(round)/local-governments/\(code)/divisions/collection?division=\(URLText.encoded(name))"
        case .collectionForm(let round, let code, let division):
            "/rounds/\(round)/local-governments/\(code)/divisions/form.pdf?division=\(URLText.encoded(division))"
        case .collectionMemo(let round, let code): "/rounds/\(round)/local-governments/\(code)/divisions/memo.pdf"
        case .collectionRequests(let round, let code):
            "/rounds/\(round)/local-governments/\(code)/divisions/requests"
        case .collectionLinks(let round, let code): "/rounds/\(round)/local-governments/\(code)/divisions/links"
        case .collectionSlip(let round, let code): "/rounds/\(round)/local-governments/\(code)/divisions/links/slip.pdf"
        case .linkRevocation(let round, let code, let link):
            "/rounds/\(round)/local-governments/\(code)/divisions/links/\(link)/revocation"
        case .collectionLink(let token): "/collection/\(token)"
        case .contribution: "/collection"
        case .contributedObservations(let indicator): "/collection/observations/\(indicator)"
        case .satisfaction(let path): path.path
        case .invitations: "/invitation"
        case .invitation(let code): "/invitation/\(code)"
        case .invitationAccount(let code): "/invitation/\(code)/account"
        case .people(let path): path.path
        case .steps(let path): path.path
        case .circulars(let path): path.path
        case .papers(let path): path.path
        case .workshop(let path): path.path
        case .funnel(let path): path.path
        case .account(let path): path.path
        case .audit(let path): path.path
        case .publications(let path): path.path
        case .privacy(let path): path.path
        case .questions(let path): path.path
        case .scenarios(let path): path.path
        case .guides: "/guides"
        case .guide(let name): "/guides/\(name)"
        case .outbox: "/mail"
        case .mailRepetition(let mail): "/mail/\(mail)/repetition"
        }
    }
}
