import FoundationEssentials
import Transfer
import Web

/// The settings of signing in by ThaID, as the environment of the server gives them (docs/operations.md). Without any of them it
/// is off; what is wrong or missing stops the start, so that nobody finds it out at the sign-in page.
struct IdentityConfiguration {
    private let environment: [String: String]

    enum Variable: String, CaseIterable {
        case issuer = "MATTRATHAN_THAID_ISSUER"
        case client = "MATTRATHAN_THAID_CLIENT_ID"
        case secret = "MATTRATHAN_THAID_CLIENT_SECRET"
        case claim = "MATTRATHAN_THAID_CLAIM"
        case scope = "MATTRATHAN_THAID_SCOPE"
        case secondFactor = "MATTRATHAN_THAID_SECOND_FACTOR"
    }

    /// Where the site is for those who use it; not of ThaID alone.
    static let address = "MATTRATHAN_ADDRESS"

    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.environment = environment
    }

    /// - Returns: nil where it is off.
    /// - Throws: `CommandRefusal` that says what is wrong.
    func settings() throws -> IdentitySettings? {
        guard value(.issuer) != nil else {
            if let alone = Variable.allCases.first(where: { value($0) != nil }) {
                throw CommandRefusal(
                    "\(alone.rawValue) is set and \(Variable.issuer.rawValue) is not: set it to the address of the provider, or neither"
                )
            }
            return nil
        }
        let issuer = try address(Variable.issuer.rawValue)
        let site = try address(Self.address)
        guard site.text == site.origin else {
            throw CommandRefusal(
                "\(Self.address) must be the address of the site alone, as in https://lpa.example.go.th")
        }
        let claim = value(.claim) ?? "pid"
        guard claim.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw CommandRefusal("\(Variable.claim.rawValue) must be the name of one claim, as pid or sub")
        }
        let scope = value(.scope) ?? (claim == "pid" ? "openid pid" : "openid")
        guard scope.split(separator: " ").contains("openid") else {
            throw CommandRefusal("\(Variable.scope.rawValue) must contain openid")
        }
        let provider = OpenIDSettings(
            issuer: issuer, clientID: try required(Variable.client.rawValue), clientSecret: try clientSecret(),
            claim: claim, scope: scope, returnAddress: try WebAddress(site.text + SitePath.identityReturn.path))
        return IdentitySettings(provider: provider, countsAsSecondFactor: try countsAsSecondFactor())
    }

    private func clientSecret() throws -> String {
        let file = PrivateFile(
            path: try required(Variable.secret.rawValue), contents: "with the client secret of ThaID")
        let secret = try file.text().filter { !$0.isNewline }
        guard !secret.isEmpty, secret.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            throw file.refusal("must hold the secret in one line and nothing else")
        }
        return secret
    }

    private func countsAsSecondFactor() throws -> Bool {
        switch value(.secondFactor) {
        case nil, "asked": return false
        case "counts": return true
        case let other?:
            throw CommandRefusal(
                "\(Variable.secondFactor.rawValue) is “\(other)”: write asked (a code is asked for besides) or counts (none is)"
            )
        }
    }

    private func address(_ variable: String) throws -> WebAddress {
        do {
            return try WebAddress(try required(variable))
        } catch let failure as WebAddress.Failure {
            throw CommandRefusal("\(variable): \(failure)")
        }
    }

    private func required(_ variable: String) throws -> String {
        guard let value = value(variable) else {
            throw CommandRefusal("\(variable) must be set too where \(Variable.issuer.rawValue) is")
        }
        return value
    }

    private func value(_ variable: Variable) -> String? { value(variable.rawValue) }

    private func value(_ variable: String) -> String? { environment[variable].flatMap { $0.isEmpty ? nil : $0 } }
}
